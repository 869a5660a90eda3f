import ReportKit
import Testing

@testable import BrowserCore

@Suite struct ListPanelViewTests {
  /// The chapters with a list of their last three sections over them, under two group headings.
  private static func pilot(rows: Int, columns: Int, count: Int = 5) -> Pilot {
    var pilot = Pilot(chapters, rows: rows, columns: columns)
    let headings = pilot.state.report.outline.headings
    pilot.show(
      ListPanel(
        .goTo, title: "A list of places", emptyWords: "There is nothing.", leadWidth: 3,
        hasGroups: true, count: count
      ) { index in
        if index == 0 || index == 3 {
          return ListPanel.Row(words: "group \(index)", count: "2")
        }
        return ListPanel.Row(
          lead: String(index * 7), words: "words of the row with the number \(index)",
          count: "×\(index)", detail: index == 2 ? "" : "all that is to be said of row \(index)",
          target: headings[2 + index].range)
      })
    return pilot
  }

  @Test func aListStandsBesideTheOutlineWhereThereIsRoom() {
    let pilot = Self.pilot(rows: 14, columns: 90)
    #expect(
      pilot.screen == """
         某市工作報告
         Contents 7                │ A list of places
        >某市工作報告              │ group 0                                                    2
         ▾ 一、總體情況            │>  7  words of the row with the number 1                   ×1
             （一）經濟            │  14  words of the row with the number 2                   ×2
             （二）社會            │ group 3                                                    2
         ▾ 二、主要任務            │  28  words of the row with the number 4                   ×4
             （一）第一項          │
             （二）第二項          │
           三、保障措施            │
                                   │──────────────────────────────────────────────────────────────
                                   │ all that is to be said of row 1
                                   │
                                                                              Enter go  Esc close
        """)
  }

  /// With less room beside the outline a list goes over it, and needs fewer rows for the words below.
  @Test func theSelectedRowStaysInSightWhenTheOutlineChangesItsWidth() throws {
    var pilot = Pilot(chapters, rows: 19, columns: 115)
    pilot.show(
      ListPanel(.goTo, title: "", emptyWords: "", count: 40) { index in
        ListPanel.Row(words: "row \(index)", target: index..<index)
      })
    var look = OutlineLook()
    var heights: Set<Int> = []
    for columns in [50, 80, 50] {
      look.columns = columns
      pilot.set(look)
      #expect(pilot.screen.contains(">row"))
      let panel = try #require(pilot.state.list)
      let height = ListPanelView.parts(panel, pilot.state).list.rows
      heights.insert(height)
      // To the last row on the screen.
      pilot.turnWheel(row: 5, column: 60, by: panel.top + height - 1 - panel.selection)
    }
    #expect(heights.count > 1)
  }

  @Test func aListTakesANarrowScreenAlone() {
    let pilot = Self.pilot(rows: 12, columns: 40)
    #expect(
      pilot.screen == """
         某市工作報告
         A list of places
         group 0                              2
        >  7  words of the row with the num… ×1
          14  words of the row with the num… ×2
         group 3                              2
          28  words of the row with the num… ×4

        ────────────────────────────────────────
         all that is to be said of row 1

                            Enter go  Esc close
        """)
  }

  @Test func aLowScreenShowsRowsOnly() {
    #expect(
      Self.pilot(rows: 5, columns: 40).screen == """
         某市工作報告
         A list of places
         group 0                              2
        >  7  words of the row with the num… ×1
                            Enter go  Esc close
        """)
    #expect(Self.pilot(rows: 1, columns: 20).screen == ">  7  words of … ×1")
    #expect(Self.pilot(rows: 1, columns: 1).screen == ">")
  }

  @Test func theKeysMoveTheSelection() {
    var pilot = Self.pilot(rows: 14, columns: 90)
    pilot.press("j")
    #expect(pilot.styled(.selection, row: 4).hasPrefix(">"))
    #expect(pilot.row(11).hasSuffix("│ words of the row with the number 2"))
    pilot.press("j")
    #expect(pilot.styled(.selection, row: 6).hasPrefix(">"))
    pilot.press("kk")
    #expect(pilot.styled(.selection, row: 3).hasPrefix(">"))
    pilot.press("G")
    #expect(pilot.styled(.selection, row: 6).hasPrefix(">"))
    pilot.press("g")
    #expect(pilot.styled(.selection, row: 3).hasPrefix(">"))
    pilot.press(.pageDown)
    #expect(pilot.styled(.selection, row: 6).hasPrefix(">"))
    pilot.press("u")
    #expect(pilot.styled(.selection, row: 3).hasPrefix(">"))
    pilot.turnWheel(row: 3, column: 50, by: 1)
    #expect(pilot.styled(.selection, row: 4).hasPrefix(">"))
  }

  @Test func enterGoesToThePlaceAndSaysWhy() {
    var pilot = Self.pilot(rows: 14, columns: 90)
    pilot.press("j")
    pilot.press(.enter)
    #expect(pilot.state.list == nil)
    #expect(pilot.row(0) == " 某市工作報告 › 二、主要任務 › （一）第一項")
    #expect(pilot.row(1).hasSuffix("│ （一）第一項"))
    #expect(pilot.row(13) == " words of the row with the number 2")
    pilot.press("j")
    #expect(!pilot.row(13).contains("words"))
  }

  @Test func aClickGoesToThePlace() {
    var pilot = Self.pilot(rows: 14, columns: 90)
    pilot.click(row: 5, column: 50)
    #expect(pilot.state.list != nil)
    pilot.click(row: 12, column: 50)
    #expect(pilot.state.list != nil)
    pilot.click(row: 6, column: 50)
    #expect(pilot.row(1).hasSuffix("│ 三、保障措施"))
  }

  @Test(arguments: [Key.escape, .character("q"), .character(":")])
  func aListIsClosedBy(key: Key) {
    var pilot = Self.pilot(rows: 14, columns: 90)
    pilot.press(key)
    #expect(pilot.state.list == nil)
    #expect(pilot.state.prompt == nil)
    #expect(pilot.effect == nil)
  }

  @Test func nothingElseWorksWhileAListIsOpen() {
    var pilot = Self.pilot(rows: 14, columns: 90)
    let before = pilot.screen
    pilot.press("]o1J")
    pilot.press(.tab)
    #expect(pilot.row(13) == before.split(separator: "\n").last.map(String.init))
    pilot.press(.escape)
    #expect(pilot.row(0) == " 某市工作報告")
  }

  @Test func helpOpensOverAList() {
    var pilot = Self.pilot(rows: 14, columns: 90)
    let before = pilot.screen
    pilot.press("?")
    #expect(pilot.row(0) == " Keys")
    #expect(pilot.row(13).hasSuffix("Esc close"))
    pilot.press("?")
    #expect(pilot.screen == before)
  }

  @Test func aListSaysThatItIsEmpty() {
    var pilot = Self.pilot(rows: 14, columns: 90, count: 0)
    #expect(pilot.row(2).hasSuffix("│ There is nothing."))
    pilot.press("jG")
    pilot.press(.enter)
    #expect(pilot.state.list != nil)
  }

  @Test func theSelectedRowStaysOnTheScreen() {
    var pilot = Self.pilot(rows: 20, columns: 90)
    pilot.press("G")
    pilot.resize(rows: 6, columns: 50)
    #expect(pilot.row(4).hasPrefix(">"))
  }

  @Test func aLongTitleTakesMoreRowsAndIsCut() {
    var pilot = Pilot(chapters, rows: 14, columns: 40)
    pilot.show(
      ListPanel(.help, title: String(repeating: "title ", count: 20), emptyWords: "", count: 0) {
        _ in ListPanel.Row(words: "")
      })
    #expect(pilot.row(1) == " title title title title title title")
    #expect(pilot.row(2) == " title title title title title title …")
    #expect(pilot.row(3) == "")
  }

  @Test func noPartOfTheSummaryIsDivided() {
    func head(_ columns: Int) -> [String] {
      var pilot = Pilot(chapters, rows: 17, columns: columns)
      pilot.show(
        ListPanel(
          .help, title: "Findings 7", summary: ["斷段 4", "cut end 1", "重號 2"], emptyWords: "",
          count: 0
        ) { _ in ListPanel.Row(words: "") })
      return [pilot.row(1), pilot.row(2), pilot.row(3)]
    }
    #expect(head(40) == [" Findings 7  斷段 4  cut end 1  重號 2", "", ""])
    #expect(head(31) == [" Findings 7  斷段 4  cut end 1", " 重號 2", ""])
    #expect(head(19) == [" Findings 7", " 斷段 4  cut end 1", " 重號 2"])
    #expect(head(14) == [" Findings 7", " 斷段 4", " cut end 1…"])
  }

  @Test(arguments: AmbiguousWidth.both)
  func noSizeBreaksIt(ambiguous: AmbiguousWidth) {
    for rows in 1...16 {
      for columns in [1, 2, 3, 7, 20, 39, 59, 60, 90] {
        var pilot = Self.pilot(rows: rows, columns: columns)
        pilot.setWidth(ambiguous)
        let parts = ListPanelView.parts(pilot.state.list!, pilot.state)
        #expect(parts.list.rows >= 1)
        #expect(
          parts.head.rows + parts.list.rows + parts.detail.rows == parts.panel.rows)
        pilot.press("G")
        #expect(pilot.screen.contains(">"))
      }
    }
  }
}
