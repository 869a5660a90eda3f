import ReportKit
import Testing

@testable import BrowserCore

struct OutlineLookTests {
  private static let repeated = """
    一、發揮委員作用，增強資政建言實效，凝聚團結奮鬥的正能量
    甲甲甲甲。
    二、別的
    乙。
    一、发挥委員作用，增強資政建言實效，凝聚團結奮鬥的正能量
    丙。
    """

  @Test func rowsThatSayTheSameAreNumbered() {
    var pilot = Pilot(Self.repeated, rows: 7, columns: 64)
    #expect(!pilot.row(2).contains("1/2"))
    #expect(pilot.state.isWorking)
    pilot.idle()
    #expect(!pilot.state.isWorking)
    #expect(pilot.row(2).hasPrefix(">  一、發揮委員作… 1/2│"))
    #expect(pilot.row(3).hasPrefix("   二、別的 "))
    #expect(pilot.row(4).prefix(20).contains("2/2"))
  }

  @Test func theSelectedRowShowsAllItsWordsWhileTheOutlineHasTheKeys() {
    var pilot = Pilot(Self.repeated, rows: 12, columns: 64)
    pilot.press(.tab)
    #expect(
      pilot.screen == """
         …xt › 一、發揮委員作用，增強資政建言實效，凝聚團結奮鬥的正能量
         Contents 3           │ 一、發揮委員作用，增強資政建言實效，凝聚
        >  一、發揮委員作用， │ 團結奮鬥的正能量
        >  增強資政建言實效， │     甲甲甲甲。
        >  凝聚團結奮鬥的正能 │ 二、別的
        >  量                 │     乙。
           二、別的           │ 一、发挥委員作用，增強資政建言實效，凝聚
           一、发挥委員作用… !│ 團結奮鬥的正能量
                              │     丙。
                              │
                              │
         line 1/6 │ 100%                                 ? help  q quit
        """)
    // A click below it hits the row that is seen there.
    pilot.click(row: 6, column: 5)
    #expect(pilot.state.outline.selectedNode == 1)
    pilot.press(.tab)
    #expect(pilot.row(2).hasPrefix("   一、發揮委員作用，…"))
    pilot.press("j")
    #expect(pilot.row(4).hasPrefix(">  "))
    // Each line of it is it.
    pilot.click(row: 6, column: 5)
    #expect(pilot.state.outline.selectedNode == 2)
  }

  @Test func aWholeRowStaysOnTheScreenAtEveryHeight() {
    for rows in 4...14 {
      for presses in 0..<3 {
        var pilot = Pilot(Self.repeated, rows: rows, columns: 64)
        pilot.press(.tab)
        for _ in 0..<presses { pilot.press("j") }
        let list = pilot.state.layout.outlineList?.rows ?? 0
        let lines = OutlineView.selectedLines(pilot.state).count
        #expect(lines <= max(1, list / 2))
        let shown = (0..<list).filter {
          OutlineView.row(atLine: $0, pilot.state)?.row == presses
        }
        #expect(shown.count == lines, "\(rows) rows, row \(presses)")
      }
    }
  }

  @Test func theOutlineIsMadeWiderAndNarrower() throws {
    var pilot = Pilot(chapters, rows: 8, columns: 80)
    let usual = try #require(pilot.state.layout.outline).columns
    #expect(usual == 24)
    pilot.press(">>")
    #expect(pilot.state.layout.outline?.columns == 28)
    #expect(pilot.state.outlineLook.columns == 28)
    pilot.press("<<<")
    #expect(pilot.state.layout.outline?.columns == 22)
    for _ in 0..<40 { pilot.press("<") }
    #expect(pilot.state.layout.outline?.columns == 16)
    #expect(pilot.row(7).trimmed == "The outline gets no narrower.")
    for _ in 0..<40 { pilot.press(">") }
    #expect(pilot.state.layout.words?.columns == 30)
    #expect(pilot.row(7).trimmed == "The outline leaves the text no less room than this.")
    // A smaller screen takes from the outline, not from the text; the wish comes back with the room.
    pilot.resize(rows: 8, columns: 60)
    #expect(pilot.state.layout.words?.columns == 30)
    pilot.resize(rows: 8, columns: 80)
    #expect(pilot.state.layout.words?.columns == 30)
    pilot.resize(rows: 8, columns: 59)
    pilot.press(">")
    #expect(pilot.row(7).trimmed == "The screen has room for one pane only.")
  }

  @Test(arguments: AmbiguousWidth.both)
  func noWishTakesTheTextMoreThanItHasToHave(ambiguous: AmbiguousWidth) throws {
    for columns in 60...120 {
      for wished in [Int.min, 0, 16, 29, 45, 90, Int.max] {
        let layout = ScreenLayout(
          size: Size(rows: 9, columns: columns), focus: .text, isOutlineHidden: false,
          outlineColumns: wished, widths: CellWidths(ambiguous: ambiguous))
        #expect(try #require(layout.words).columns >= 30)
        #expect(try #require(layout.outline).columns >= 16)
        #expect(layout.text.map { $0.column + $0.columns } == columns)
      }
    }
  }

  @Test func aHiddenOutlineIsShownFirst() {
    var pilot = Pilot(chapters, rows: 8, columns: 80)
    pilot.press("o>")
    #expect(pilot.state.layout.outline?.columns == 24)
    #expect(pilot.state.outlineLook.columns == nil)
  }

  @Test func theLookCanBeSetFromOutside() {
    var pilot = Pilot(chapters, rows: 8, columns: 80)
    var look = OutlineLook()
    look.columns = 40
    look.showsSizes = true
    pilot.set(look)
    #expect(pilot.state.layout.outline?.columns == 40)
    #expect(pilot.row(3).contains("%"))
  }

  @Test func sizesAreShownWhenTheyAreAskedFor() {
    let text = "一、甲\n" + String(repeating: "文", count: 96) + "。\n二、乙\n丙。\n"
    var pilot = Pilot(text, rows: 8, columns: 64)
    #expect(!pilot.row(2).contains("%"))
    pilot.press("s")
    // 306 and 20 of 326 bytes.
    #expect(pilot.row(2).hasPrefix(">  一、甲       93%│") || pilot.row(2).contains("94%"))
    #expect(pilot.row(3).contains("5.") || pilot.row(3).contains("6."))
    #expect(pilot.row(7).contains("How much of the document"))
    pilot.press("s")
    #expect(!pilot.row(2).contains("%"))
  }
}
