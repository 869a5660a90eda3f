import ReportKit
import Testing

@testable import BrowserCore

@Suite struct ReasonsTests {
  @Test func theSelectedRowSaysWhyItIsAHeading() {
    var pilot = Pilot(chapters, rows: 12, columns: 90)
    pilot.press(.tab)
    pilot.press("jjjjw")
    #expect(
      pilot.screen == """
         某市工作報告 › 二、主要任務
         Contents 7                │ 99 % sure: 二、主要任務
         某市工作報告              │>+  goes on from “一、” in line 3
         ▾ 一、總體情況            │ +  “三、” in line 14 goes on from it
             （一）經濟            │ +  has its line for itself
             （二）社會            │ +  ends without a stop
        >▾ 二、主要任務            │ +  looks like most of its kind in this document
             （一）第一項          │
             （二）第二項          │──────────────────────────────────────────────────────────────
           三、保障措施            │ 一、總體情況
                                   │
         1/5                                                                  Enter go  Esc close
        """)
  }

  @Test func enterGoesToTheOtherHeadingOfTheRun() {
    var pilot = Pilot(chapters, rows: 12, columns: 90)
    pilot.press("]]]]w")
    pilot.press("j")
    pilot.press(.enter)
    #expect(pilot.state.list == nil)
    #expect(pilot.row(0) == " 某市工作報告 › 三、保障措施")
    #expect(pilot.row(11) == " “三、” in line 14 goes on from it")
  }

  @Test(arguments: [Key.escape, .character("q"), .character("w")])
  func itIsClosedBy(key: Key) {
    var pilot = Pilot(chapters, rows: 12, columns: 90)
    pilot.press("]]")
    let before = pilot.screen
    pilot.press("w")
    #expect(pilot.screen != before)
    pilot.press(key)
    #expect(pilot.screen == before)
    #expect(pilot.effect == nil)
  }

  @Test func inTheTextItIsTheSectionOfTheTopRow() {
    // The outline shows only the first level, and the text stands below （一）經濟.
    var pilot = Pilot(chapters, rows: 8, columns: 90, language: .traditionalChinese)
    pilot.press("1]]jw")
    #expect(pilot.row(0) == " 某市工作報告 › 一、總體情況 › （一）經濟")
    #expect(pilot.row(1).hasSuffix("│ 把握 98%：（一）經濟"))
  }

  @Test func theDocumentItselfIsNoHeading() {
    var pilot = Pilot(chapters, rows: 8, columns: 90)
    pilot.press("w")
    #expect(pilot.state.list == nil)
    #expect(pilot.row(7) == " This is the document itself, and no heading.")
  }

  @Test func whatSpeaksAgainstAHeadingHasAnotherSign() {
    var pilot = Pilot("三是協商。甲乙。\n四是監督。甲乙。\n四是調研。甲乙。\n", rows: 10, columns: 44)
    pilot.press("]]w")
    #expect(
      pilot.screen == """
         report.txt › 四是調研
         55 % sure: 四是調研
        >-  has the number of “四是” in line 2 again
            opens a paragraph of text
         +  looks like most of its kind in this doc…


        ────────────────────────────────────────────
         四是監督
         1/3                    Enter go  Esc close
        """)
  }
}
