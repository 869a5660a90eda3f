import ReportKit
import Testing

@testable import BrowserCore

@Suite struct InlineTests {
  private static let text = """
    某市工作報告
    一、總體情況
    一是經濟平穩；二是社會安定。
    （一）經濟
    工業平穩。
    二、主要任務
    任務有三個：一是抓發展；二是抓改革，三是抓社會發展。
    """

  @Test func theOrdinalsOfParagraphsAreTheDeepestLevel() {
    var pilot = Pilot(Self.text, rows: 14, columns: 70)
    pilot.press("i")
    #expect(
      pilot.screen == """
         某市工作報告
         Contents 8           │ 某市工作報告
        >某市工作報告         │ 一、總體情況
         ▾ 一、總體情況       │     一是經濟平穩；二是社會安定。
             一是經濟平穩     │ （一）經濟
             二是社會安定     │     工業平穩。
             （一）經濟       │ 二、主要任務
         ▾ 二、主要任務       │     任務有三個：一是抓發展；二是抓改革，三是抓
             一是抓發展       │ 社會發展。
             二是抓改革       │
             三是抓社會發展   │
                              │
                              │
         5 inline ordinals in the outline; i takes them out.
        """)
    pilot.press("i")
    #expect(pilot.row(1).hasPrefix(" Contents 3 "))
    #expect(pilot.row(13) == " The outline is without inline ordinals.")
  }

  @Test func placeAndSelectionStay() {
    var pilot = Pilot(Self.text, rows: 9, columns: 70)
    pilot.press("]]]")
    pilot.press(.tab)
    let place = pilot.state.text.place
    pilot.press("i")
    #expect(pilot.state.text.place == place)
    #expect(pilot.styled(.selection, row: 5) == ">▾ 二、主要任務")
    pilot.press("jj")
    pilot.press("i")
    #expect(pilot.styled(.selection, row: 5) == ">  二、主要任務")
  }

  @Test func foldsStay() {
    var pilot = Pilot(Self.text, rows: 12, columns: 70)
    pilot.press("]")
    pilot.press(.left)
    pilot.press("i")
    #expect(pilot.row(3).contains("▸ 一、總體情況"))
    #expect(pilot.row(4).contains("▾ 二、主要任務"))
    pilot.press("i")
    #expect(pilot.row(3).contains("▸ 一、總體情況"))
    #expect(pilot.row(4).contains("  二、主要任務"))
  }

  @Test func theKeysForHeadingsGoThroughOrdinalsOfOneRow() {
    var pilot = Pilot(Self.text, rows: 9, columns: 70)
    pilot.press("i]]]]]]]]")
    #expect(pilot.row(0) == " 某市工作報告 › 二、主要任務 › 三是抓社會發展")
    pilot.press("[")
    #expect(pilot.row(0) == " 某市工作報告 › 二、主要任務 › 二是抓改革")
    pilot.press("{")
    #expect(pilot.row(0) == " 某市工作報告 › 二、主要任務 › 一是抓發展")
    pilot.press("^")
    #expect(pilot.row(0) == " 某市工作報告 › 二、主要任務")
  }

  @Test func hitsAreCountedAndListedByTheOutlineThatIsShown() {
    var pilot = Pilot(Self.text, rows: 14, columns: 70)
    pilot.press("/发展")
    pilot.press(.enter)
    #expect(pilot.row(5).contains("二、主要任務      2│"))
    pilot.press("i")
    #expect(pilot.row(7).contains("二、主要任務      2│"))
    #expect(pilot.row(8).contains("一是抓發展      1│"))
    #expect(!pilot.row(9).contains("1│"))
    #expect(pilot.row(10).contains("三是抓社會發展  1│"))
    pilot.press("&")
    let list = pilot.state.list
    #expect(
      (0..<4).compactMap { list?.row($0).words } == [
        "二.一 一是抓發展", "任務有三個：一是抓發展；二是抓改革，三是抓社會發展。",
        "二.三 三是抓社會發展", "…；二是抓改革，三是抓社會發展。",
      ])
  }

  @Test func findingsAndTheirMarksAreThoseOfHeadings() {
    let faulty = Self.text + "\n六、保障措施\n保障有力。\n"
    var pilot = Pilot(faulty, rows: 14, columns: 70)
    #expect(pilot.row(6).contains("六、保障措施      !│"))
    pilot.press("i")
    #expect(pilot.row(11).contains("六、保障措施      !│"))
    #expect((2..<11).allSatisfy { !pilot.row($0).contains("!│") })
    pilot.press("!")
    #expect(pilot.state.list?.count == 1)
  }

  @Test func theTextLooksAsBefore() {
    var pilot = Pilot(Self.text, rows: 14, columns: 40, indent: .on)
    let before = (0..<13).map { (pilot.row($0), pilot.styled(.heading, row: $0)) }
    pilot.press("i")
    for row in 0..<13 {
      #expect(pilot.row(row) == before[row].0)
      #expect(pilot.styled(.heading, row: row) == before[row].1)
    }
  }

  @Test func aTextWithoutOrdinalsSaysSo() {
    var pilot = Pilot(chapters, rows: 9, columns: 70)
    pilot.press("i")
    #expect(pilot.row(8) == " No ordinals stand inside paragraphs.")
  }
}
