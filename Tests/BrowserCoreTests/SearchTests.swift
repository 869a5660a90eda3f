import Testing

@testable import BrowserCore

@Suite struct SearchTests {
  private static let text = """
    某市發展報告

    一、總體情況
    经济发展平稳，社會發展安定。
    二、主要任務
    （一）第一項
    发展要有重點。
    （二）第二項
    沒有別的話可說。
    三、保障措施
    發展靠大家。
    """

  private func opened(rows: Int = 9, columns: Int = 70, language: Language = .traditionalChinese)
    -> Pilot
  {
    Pilot(Self.text, rows: rows, columns: columns, language: language)
  }

  @Test func hitsAreShownAsOneTypes() {
    var pilot = opened()
    pilot.press("/发")
    #expect(pilot.row(8).hasPrefix("/发 "))
    #expect(pilot.row(8).hasSuffix("1/5（發 3 · 发 2）"))
    #expect(pilot.picture.caret == Position(row: 8, column: 3))
    pilot.press("展靠")
    #expect(pilot.row(8).hasSuffix("1/1"))
    #expect(pilot.screen.contains("發展靠大家"))
    #expect((1..<8).map { pilot.styled(.currentHit, row: $0) }.joined() == "發展靠")
    pilot.press("x")
    #expect(pilot.row(8).hasSuffix("沒有找到"))
    pilot.press(.backspace)
    #expect(pilot.row(8).hasSuffix("1/1"))
  }

  @Test func theStatusNamesThePatternAndItsSpellings() {
    var pilot = opened()
    pilot.press("/发展")
    pilot.press(.enter)
    #expect(pilot.row(8).hasPrefix(" /发展  1/5（發展 3 · 发展 2） │ 第1/11行 │ 0%"))
    #expect(pilot.picture.caret == nil)
    pilot.resize(rows: 9, columns: 40)
    #expect(pilot.row(8).hasPrefix(" /发展  1/5（發展 3 · 发展 2） │ "))
    pilot.resize(rows: 9, columns: 24)
    #expect(pilot.row(8).hasPrefix(" /发展  1/5 │ "))
  }

  @Test func theNextAndThePreviousHit() {
    var pilot = opened()
    pilot.press("/發展")
    pilot.press(.enter)
    var seen: [String] = []
    for key in "nnnnnNN" {
      pilot.press(String(key))
      pilot.press("jk")
      seen.append(pilot.currentHit)
    }
    #expect(seen == ["2", "3", "4", "5", "1", "5", "4"])
  }

  @Test func wrappingIsSaid() {
    var pilot = opened()
    pilot.press("/发展靠")
    pilot.press(.enter)
    pilot.press("n")
    #expect(pilot.row(8).trimmed == "已過最後一處，從頭再找。")
    pilot.press("N")
    #expect(pilot.row(8).trimmed == "已過第一處，從結尾再找。")
    pilot.press("j")
    #expect(pilot.row(8).contains("1/1"))
  }

  @Test func escapeInThePromptGoesBackToWhereTheSearchBegan() {
    var pilot = opened(rows: 6)
    pilot.press("]")
    let before = pilot.screen
    pilot.press("/靠大家")
    #expect(pilot.screen != before)
    #expect(pilot.screen.contains("發展靠大家"))
    pilot.press(.escape)
    #expect(pilot.screen == before)
    #expect(pilot.picture.caret == nil)
    // And to what was looked for before.
    pilot.press("/发展")
    pilot.press(.enter)
    let searched = pilot.picture
    pilot.press("/靠大家")
    pilot.press(.escape)
    #expect(pilot.picture == searched)
  }

  @Test func escapeLaterClearsTheHits() {
    var pilot = opened()
    pilot.press("/发展")
    pilot.press(.enter)
    #expect(pilot.count(.hit) > 0)
    pilot.press(.escape)
    #expect(pilot.count(.hit) + pilot.count(.currentHit) == 0)
    #expect(pilot.row(8).hasPrefix(" 第"))
    pilot.press("n")
    #expect(pilot.row(8).trimmed.hasPrefix("還沒有找過什麼"))
  }

  @Test func aSearchBeginsWhereOneIs() {
    var pilot = opened(rows: 5)
    pilot.press("]]]")
    pilot.press("/發展")
    #expect(pilot.row(4).contains("4/5"))
    pilot.press(.escape)
    pilot.press("G/總體")
    #expect(pilot.row(4).contains("1/1"))
    #expect(pilot.screen.contains("一、總體情況"))
  }

  @Test func hitsChangeNoOtherCell() throws {
    for language in Language.allCases {
      for columns in [24, 39, 40, 70, 100] {
        var plain = Pilot(
          try Sample.report().text.string(in: 0..<24_678), rows: 20, columns: columns,
          language: language)
        var searched = plain
        searched.press("/发展")
        searched.press(.enter)
        for _ in 0..<25 {
          searched.press("n")
          plain.go(to: searched.state.text.place)
          #expect(searched.textPane == plain.textPane)
        }
      }
    }
  }

  @Test func theSampleHasTheHitsOfTheTruthTable() throws {
    var pilot = Pilot(
      try Sample.report().text.string(in: 0..<24_678), rows: 30, columns: 100,
      language: .simplifiedChinese)
    pilot.press("/发展")
    #expect(pilot.row(29).hasSuffix("1/23（發展 19 · 发展 4）"))
    pilot.press(.control("E"))
    #expect(pilot.row(29).hasPrefix("精确/发展 "))
    #expect(pilot.row(29).hasSuffix("1/4"))
    pilot.press(.control("E"))
    pilot.press(.control("U"))
    pilot.press("高价值科技成果")
    #expect(pilot.row(29).hasSuffix("1/3"))
    pilot.press(.enter)
    let row = try #require((1..<29).first { pilot.styled(.currentHit, row: $0) != "" })
    #expect(pilot.styled(.currentHit, row: row) == "高價值科技成果")
  }

  @Test func regularExpressionsAreSearched() {
    var pilot = opened()
    pilot.press("/")
    pilot.press(.control("R"))
    pilot.press("[发]展.大")
    #expect(pilot.row(8).hasPrefix("正則/[发]展.大 "))
    #expect(pilot.row(8).hasSuffix("1/1"))
    pilot.press(.control("U"))
    pilot.press("发(展")
    #expect(pilot.row(8).hasSuffix("第 3 個字之後有誤: missing closing parenthesis"))
    pilot.press(.enter)
    #expect(pilot.row(8).hasPrefix(" 第 3 個字之後有誤"))
    pilot.press("n")
    #expect(pilot.row(8).hasPrefix(" 第 3 個字之後有誤"))
    // The mode can be left again.
    pilot.press("/")
    pilot.press(.control("R"))
    pilot.press(.control("R"))
    pilot.press("大家")
    #expect(pilot.row(8).hasPrefix("/大家 "))
  }

  @Test func pastedWordsAreTypedAndAreNoKeys() {
    var pilot = opened()
    pilot.paste("q/發展")
    #expect(pilot.effect == nil && pilot.row(8).hasPrefix(" 第1/11行"))
    pilot.press("/经")
    pilot.paste("濟\n發\r\n\t展\u{1B}\u{200B}")
    #expect(pilot.row(8).hasPrefix("/经濟發展 "))
    #expect(pilot.row(8).hasSuffix("1/1"))
    pilot.press(.escape)
    pilot.press(":")
    pilot.paste("7\n")
    pilot.press(.enter)
    #expect(pilot.row(8).hasPrefix(" 第7/11行") || pilot.row(8).hasPrefix(" 第6/11行"))
  }

  @Test func earlierWordsComeBack() {
    var pilot = opened()
    for words in ["发展", "總體", "发展", "重點"] {
      pilot.press("/" + words)
      pilot.press(.enter)
    }
    pilot.press("/x")
    var seen: [String] = []
    for key in [Key.up, .up, .up, .up, .down, .down, .down, .down] {
      pilot.press(key)
      seen.append(String(pilot.row(8).dropFirst().prefix { $0 != " " }))
    }
    #expect(seen == ["重點", "发展", "總體", "總體", "发展", "重點", "x", "x"])
    pilot.press(.up)
    #expect(pilot.row(8).hasSuffix("1/1"))
  }

  @Test func theOutlineCountsTheHitsOfEachSection() {
    var pilot = opened(rows: 10)
    pilot.press("/发展")
    pilot.press(.enter)
    #expect(
      pilot.outlinePane == """
         目錄 5
        >某市發展報告        5
           一、總體情況      2
         ▾ 二、主要任務      1
             （一）第一項    1
             （二）第二項
           三、保障措施      1
        """)
    pilot.press(.escape)
    #expect(!pilot.outlinePane.contains("情況 "))
  }

  @Test func aLongTextIsSearchedWhileNothingIsPressed() {
    let line = "這是沒有那個詞的一句話，用來把文件撐得很長很長很長很長。\n"
    let text = String(repeating: line, count: 200_000) + "發展在此。\n" + line
    var pilot = Pilot(text, rows: 6, columns: 70, language: .english)
    pilot.press("/发展")
    #expect(pilot.row(5).contains("searching, 0%"))
    // Until the report is folded there is nothing to do.
    #expect(!pilot.state.isWorking)
    pilot.work()
    #expect(pilot.state.isWorking)
    #expect(pilot.row(5).contains("searching, "))
    // Keys go on meanwhile.
    pilot.press(.enter)
    pilot.press("j")
    #expect(pilot.state.isWorking)
    pilot.press("N")
    #expect(pilot.row(5).contains("searching, "))
    var steps = 0
    while pilot.state.isWorking, steps < 1000 {
      pilot.idle()
      steps += 1
    }
    #expect(steps > 1)
    #expect(pilot.screen.contains("發展在此"))
    // The move that waited was made.
    #expect(pilot.row(5).trimmed == "Before the first hit comes the last.")
    pilot.press("j")
    #expect(pilot.row(5).contains("1/1"))
  }

  @Test func aSearchInALongTextCanBeLeft() {
    let text = String(repeating: "這是沒有那個詞的一句話，用來把文件撐得很長很長。\n", count: 200_000)
    var pilot = Pilot(text, rows: 6, columns: 70, language: .english)
    pilot.work()
    pilot.press("/发展")
    #expect(pilot.state.isWorking)
    pilot.press(.escape)
    #expect(!pilot.state.isWorking)
    pilot.press("/一句")
    pilot.press(.enter)
    #expect(pilot.state.isWorking)
    pilot.press(.escape)
    #expect(!pilot.state.isWorking)
    #expect(pilot.row(5).hasPrefix(" line 1/"))
  }

  @Test func onANarrowScreenTheTextIsSearched() {
    var pilot = opened(rows: 8, columns: 40)
    pilot.press(.tab)
    pilot.press("/重點")
    #expect(pilot.screen.contains("发展要有重點"))
    pilot.press(.escape)
    #expect(pilot.row(1).trimmed.hasPrefix("目錄"))
  }
}

extension Pilot {
  /// The cells of a style.
  fileprivate func count(_ style: Style) -> Int {
    var count = 0
    for row in 0..<picture.size.rows {
      for column in 0..<picture.size.columns where picture[row, column].style == style {
        count += 1
      }
    }
    return count
  }

  /// The rows of the text pane with their margin.
  fileprivate var textPane: String {
    guard let rect = state.layout.text else { return "" }
    return characters(in: rect)
  }

  /// The rows of the outline.
  fileprivate var outlinePane: String {
    guard let rect = state.layout.outline else { return "" }
    return characters(in: rect)
  }

  private func characters(in rect: Rect) -> String {
    let picture = picture
    return (rect.row..<rect.row + rect.rows).map { row in
      var line = ""
      for column in rect.column..<rect.column + rect.columns
      where !picture[row, column].isContinuation {
        line.unicodeScalars.append(picture[row, column].scalar)
      }
      return line.trimmedAtEnd
    }.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// Which hit is the current one, as the status says.
  fileprivate var currentHit: String {
    let status = row(state.size.rows - 1)
    return String(
      status.split(separator: " ").first { $0.contains("/5") }?.prefix { $0 != "/" } ?? "")
  }
}

extension String {
  fileprivate var trimmedAtEnd: String {
    String(reversed().drop { $0 == " " }.reversed())
  }
}
