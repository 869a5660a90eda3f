import ReportKit
import TestSupport
import Testing

@testable import BrowserCore

struct FilterTests {
  private static let report = """
    某市工作報告

    一、總體情況
    （一）发挥作用
    甲。
    （二）社會安定
    乙。
    二、主要任務
    丙。
    （一）發揮委員作用
    丁。
    三、保障措施
    戊。
    """

  private func opened(rows: Int = 9, columns: Int = 64) -> Pilot {
    Pilot(Self.report, rows: rows, columns: columns)
  }

  /// The rows of the outline.
  private func outline(_ pilot: Pilot) -> String {
    (1..<pilot.state.size.rows - 1).map { row in
      var words = String(pilot.row(row).prefix { $0 != "│" })
      while words.last == " " { words.removeLast() }
      return words
    }.joined(separator: "\n")
  }

  @Test func theOutlineIsLimitedAsOneTypes() {
    var pilot = opened()
    pilot.press("ffh")
    #expect(
      pilot.screen == """
         某市工作報告 › 一、總體情況 › （一）发挥作用
         Contents 2/6  fh     │ （一）发挥作用
         某市工作報告         │     甲。
         ▾ 一、總體情況       │ （二）社會安定
        >    （一）发挥作用   │     乙。
         ▾ 二、主要任務       │ 二、主要任務
             （一）發揮委員作…│     丙。
                              │ （一）發揮委員作用
        contents: fh                                2/6  ↑ ↓ Enter  Esc
        """)
    #expect(pilot.picture.caret == Position(row: 8, column: 12))
    pilot.press("w")
    #expect(
      outline(pilot) == """
         Contents 1/6  fhw
         某市工作報告
         ▾ 二、主要任務
        >    （一）發揮委員作
        >    用


        """)
    pilot.press(.backspace, .backspace, .backspace)
    #expect(pilot.row(1).hasPrefix(" Contents 6 "))
    #expect(pilot.row(0) == " 某市工作報告")
  }

  @Test func whatMatchesIsBoldAndWhatStandsAboveItDim() {
    var pilot = opened()
    pilot.press("fshad")
    #expect(pilot.styled(.selection, row: 4).hasPrefix(">    （二）社會安定"))
    #expect(pilot.styled(.debris, row: 3).hasPrefix("▾ 一、總體情況"))
    pilot.press(.control("U"))
    pilot.press("一")
    #expect(pilot.styled(.heading, row: 4).hasPrefix("（一）发挥作用"))
  }

  @Test func enterKeepsTheFilterAndGoes() {
    var pilot = opened()
    pilot.press("f作用")
    pilot.press(.down, .down, .enter)
    #expect(pilot.row(0) == " 某市工作報告 › 二、主要任務 › （一）發揮委員作用")
    #expect(pilot.row(1).hasPrefix(" Contents 2/6  作用"))
    #expect(pilot.row(8).hasPrefix(" line "))
    #expect(pilot.styled(.quietSelection, row: 6).hasPrefix(">"))
    // The outline follows the text to the last row that is not behind it.
    pilot.press("]")
    #expect(pilot.row(0) == " 某市工作報告 › 三、保障措施")
    #expect(pilot.styled(.quietSelection, row: 6).hasPrefix(">"))
    // f goes on with the same words.
    pilot.press("f")
    #expect(pilot.row(8).hasPrefix("contents: 作用 "))
    pilot.press(.escape)
    #expect(pilot.row(1).hasPrefix(" Contents 2/6  作用"))
    pilot.press(.escape)
    #expect(pilot.row(1).hasPrefix(" Contents 6 "))
    #expect(pilot.row(0) == " 某市工作報告 › 三、保障措施")
    #expect(pilot.state.outline.selectedNode == 5)
  }

  @Test func escInThePromptGoesBackToWhereItWasOpened() {
    var pilot = opened()
    pilot.press("]]]o")
    let before = pilot.screen
    pilot.press("fan")
    #expect(pilot.screen != before)
    pilot.press(.escape)
    #expect(pilot.screen == before)
    #expect(pilot.state.focus == .text)
  }

  @Test func nothingMovesWhereNothingMatches() {
    var pilot = opened()
    pilot.press("]]")
    let top = pilot.row(0)
    pilot.press("fxyz")
    #expect(pilot.row(0) == top)
    #expect(pilot.row(1).hasPrefix(" Contents no heading"))
    #expect(pilot.row(8).hasPrefix("contents: xyz"))
    pilot.press(.down, .enter)
    #expect(pilot.row(0) == " 某市工作報告")
  }

  @Test func aFilterLooksIntoFoldsAndLeavesThemAsTheyWere() {
    var pilot = opened(rows: 12)
    pilot.press("1")
    pilot.press("[")
    pilot.press("]")
    let folded = outline(pilot)
    #expect(folded.contains("▸ 一、總體情況"))
    pilot.press("f作用")
    #expect(outline(pilot).contains("（一）发挥作用"))
    pilot.press(.enter)
    // Folds under a filter are of their own.
    pilot.press(.tab, .left, .left)
    #expect(outline(pilot).contains("▸ 一、總體情況"))
    #expect(outline(pilot).contains("▾ 二、主要任務"))
    pilot.press(.right)
    #expect(outline(pilot).contains("（一）发挥作用"))
    pilot.press(.tab, .escape)
    #expect(outline(pilot) == folded)
  }

  @Test func anEmptyFilterIsNone() {
    var pilot = opened()
    pilot.press("f")
    pilot.press(.enter)
    #expect(pilot.row(1).hasPrefix(" Contents 6 "))
    pilot.press("f一")
    pilot.press(.enter)
    pilot.press("f")
    pilot.press(.control("U"), .enter)
    #expect(pilot.row(1).hasPrefix(" Contents 6 "))
    pilot.press("f")
    pilot.press(.backspace)
    #expect(pilot.state.prompt == nil)
  }

  @Test func theFilterIsAppliedToInlineOrdinalsToo() {
    var pilot = Pilot(
      "一、甲\n話說：一是發展；二是穩定。\n二、發展乙\n文。\n", rows: 9, columns: 64)
    pilot.press("f發展")
    pilot.press(.enter)
    #expect(pilot.row(1).hasPrefix(" Contents 1/2  發展"))
    pilot.press("i")
    #expect(pilot.row(1).hasPrefix(" Contents 2/4  發展"))
    #expect(outline(pilot).contains("一是發展"))
    pilot.press("i")
    #expect(pilot.row(1).hasPrefix(" Contents 1/2  發展"))
  }

  @Test func thePromptTakesNoMoreThanTheFilterDoes() {
    var pilot = opened()
    pilot.press("f")
    pilot.paste(String(repeating: "發", count: 100) + "\n")
    #expect(pilot.state.prompt?.input.count == HeadingFilter.longest)
  }

  /// The row of the document leads to its beginning, also where a heading stands there.
  @Test func theDocumentStaysSelectedWhenTheSizeChanges() {
    var pilot = Pilot("一、甲\n正文。\n二、乙\n正文。\n", rows: 9, columns: 64)
    pilot.press("f一")
    pilot.press(.enter, .tab, .up)
    #expect(pilot.state.outline.selectedNode == nil)
    pilot.resize(rows: 9, columns: 70)
    #expect(pilot.state.outline.selectedNode == nil)
    #expect(pilot.row(2).hasPrefix(">report.txt"))
    // The text is in a section.
    pilot.press(.tab)
    #expect(pilot.state.outline.selectedNode == 0)
  }

  @Test func onANarrowScreenTheOutlineFillsIt() {
    var pilot = opened(rows: 8, columns: 40)
    pilot.press("fwy")
    #expect(
      pilot.screen == """
         … › 二、主要任務 › （一）發揮委員作用
         Contents 1/6  wy
         某市工作報告
         ▾ 二、主要任務
        >    （一）發揮委員作用


        contents: wy        1/6  ↑ ↓ Enter  Esc
        """)
    pilot.press(.enter)
    #expect(pilot.row(1) == " （一）發揮委員作用")
  }

  /// Steps of any size find the matches and all above them, and no others.
  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func theRowsAreTheMatchesAndWhatStandsAbove(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var lines: [String] = []
    for number in 1...Int.random(in: 1...6, using: &generator) {
      lines.append(
        "\(HanNumeral.string(number))、" + generator.string(of: ["甲", "乙", "丙"], upTo: 3))
      for inner in 0..<Int.random(in: 0...4, using: &generator) {
        lines.append(
          "（\(HanNumeral.string(inner + 1))）" + generator.string(of: ["甲", "乙", "丙"], upTo: 3))
      }
    }
    let report = Report(name: "", text: SourceText(lines.joined(separator: "\n")))
    let outline = report.outline
    let words = generator.pick(["甲", "yi", "b", "丙甲", "j"])
    var filter = OutlineFilter(words, in: report)
    var pane = OutlinePane(outline, hasDocumentRow: false)
    pane.setFilter(filter)
    while !filter.isFinished {
      let step = Int.random(in: 1...4, using: &generator)
      filter.step(step)
      pane.filterOn(step)
    }
    let matches = (0..<outline.count).filter { HeadingFilter(words).matches($0, in: report) }
    #expect(filter.matches.map(Int.init) == matches)
    let shown = Set(matches.flatMap { outline.lineage(of: $0) }).sorted()
    #expect(pane.rows == [nil] + shown)
    for node in 0..<outline.count {
      #expect(filter.isMatch(node) == matches.contains(node))
      #expect(filter.match(from: node) == matches.first { $0 >= node } ?? matches.first)
    }
    pane.setFilter(nil)
    #expect(pane.rows == Array(0..<outline.count))
  }

  @Test func moreOfTheReportMayArriveWhileAFilterIsTyped() {
    let part = String(chapters.prefix(30))
    var pilot = Pilot(part: part, rows: 14, columns: 76)
    pilot.press("f")
    pilot.press("社會")
    pilot.load(chapters)
    pilot.press(.escape)
    #expect(pilot.state.outline.rows.count == pilot.state.report.outline.count + 1)
    #expect(pilot.state.outline.filter == nil)
  }

  @Test func aFilterStaysWhenMoreOfTheReportArrivesWhileWordsAreTyped() {
    let part = String(chapters.prefix(60))
    var pilot = Pilot(part: part, rows: 14, columns: 76)
    pilot.press("f社會")
    pilot.press(.enter)
    pilot.press("/任")
    pilot.load(chapters)
    pilot.press(.escape)
    #expect(pilot.state.outline.filter?.pattern.words == "社會")
  }
}
