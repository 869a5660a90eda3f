import ReportKit
import Testing

@testable import BrowserCore

@Suite struct HintWordsTests {
  @Test func theLastLineNamesTheKeysThatHelpHere() {
    var pilot = Pilot(chapters, rows: 8, columns: 80)
    #expect(pilot.row(7).hasSuffix("  / search  Tab outline  ? help  q quit"))
    pilot.press(.tab)
    #expect(pilot.row(7).hasSuffix("  Enter go  f filter  Tab text  ? help  q quit"))
    pilot.press("f")
    #expect(pilot.row(7).hasSuffix("  ↑ ↓ Enter  Esc"))
    pilot.press("一")
    pilot.press(.enter)
    pilot.press(.tab)
    #expect(pilot.row(7).hasSuffix("  Enter go  Esc all headings  ? help  q quit"))
    pilot.press(.escape)
    pilot.press(.tab)
    pilot.press("/任")
    pilot.press(.enter)
    pilot.work()
    #expect(pilot.row(7).hasSuffix("  n N hits  Esc clear  ? help  q quit"))
    pilot.press("&")
    #expect(pilot.row(7).hasSuffix("  Enter go  Esc close"))
    pilot.press("?")
    #expect(pilot.row(7).hasSuffix("  / find  n N matches  Esc close"))
    pilot.press("/")
    #expect(pilot.row(7) == "/" + String(repeating: " ", count: 63) + "a key, or words")
  }

  @Test func copiesAndTheirListsHaveTheirOwn() throws {
    let twice = "這一段文字在文件裡出現了兩次，所以有一處重複，長度也足夠。"
    var pilot = Pilot("一、甲\n\(twice)\n二、乙\n\(twice)\n", rows: 8, columns: 80)
    try pilot.findCopies()
    pilot.go(to: "一、甲\n".utf8.count)
    #expect(pilot.row(7).hasSuffix("  r next copy  = compare  ? help  q quit"), "\(pilot.row(7))")
    pilot.press("=")
    #expect(pilot.row(7).hasSuffix("  r next copy  Enter go  Esc close"))
    pilot.press(.escape)
    pilot.press("D")
    #expect(pilot.row(7).hasSuffix("  → open  S order  Enter go  Esc close"))
  }

  @Test func aShortLineHasTheShortForm() {
    var pilot = Pilot(chapters, rows: 8, columns: 48)
    #expect(pilot.row(7).hasSuffix("%                  ? help  q quit"), "\(pilot.row(7))")
    pilot.resize(rows: 8, columns: 26)
    #expect(!pilot.row(7).contains("help"))
  }

  /// On every screen the hint is one of the forms as a whole, after the status and two blanks, or none.
  @Test(arguments: Language.allCases)
  func noHintIsCutOrTouchesTheStatus(language: Language) {
    for columns in 12...120 {
      for keys in ["", "?", "\t", "!", "/任\r", "?/e\r", "\tf一\r\t"] {
        var pilot = Pilot(chapters, rows: 8, columns: columns, language: language)
        for key in keys.unicodeScalars {
          switch key {
          case "\t": pilot.press(.tab)
          case "\r": pilot.press(.enter)
          default: pilot.press(.character(key))
          }
        }
        pilot.work()
        if pilot.state.message != nil { continue }
        let row = pilot.row(7)
        let forms = HintWords.forms(pilot.state)
        let shown = forms.filter { row.hasSuffix($0) }
        if shown.isEmpty {
          #expect(!row.contains("Esc ") && !row.contains("Tab "), "\(columns) \(row)")
        } else {
          let rest = row.dropLast(shown.map(\.count).max() ?? 0)
          #expect(rest.hasSuffix("  "), "\(columns) \(row)")
        }
      }
    }
  }

  @Test(arguments: Language.allCases)
  func shorterFormsFollowLongerOnes(language: Language) {
    var pilot = Pilot(chapters, rows: 8, columns: 80, language: language)
    for keys in ["", "?", "?!", "\u{9}"] {
      for key in keys.unicodeScalars { pilot.press(key == "\u{9}" ? .tab : .character(key)) }
      let cells = HintWords.forms(pilot.state).map { CellWidths().cells(of: $0) }
      #expect(cells == cells.sorted(by: >))
      #expect(cells.count > 1)
    }
  }

  @Test(arguments: Language.allCases)
  func everyHintNamesKeysThatAreBound(language: Language) {
    for child in Mirror(reflecting: Wording.of(language).hints).children
    where child.label != "helpPrompt" {
      let words = child.value as? String ?? ""
      #expect(words.contains("⟨"), "\(words)")
      let filled = KeyBindings().filled(words)
      #expect(!filled.contains("⟨"), "\(filled)")
    }
  }

  @Test func hintsNameTheKeysOfTheSettings() {
    var settings = Settings()
    settings.keys = KeyBindings(changing: [.search: [.control("F")], .nextHit: [.character("x")]])
    var state = State(
      report: Report(name: "a", text: SourceText(chapters)), size: Size(rows: 8, columns: 80),
      language: .english, settings: settings)
    #expect(HintWords.forms(state).first == "Ctrl-F search  Tab outline  ? help  q quit")
    _ = update(&state, .key(.character("?")))
    #expect(HintWords.forms(state).first == "Ctrl-F find  x N matches  Esc close")
    // And help finds them, by the names that they have there.
    for key in [Key.control("F"), .character("x")] { _ = update(&state, .key(key)) }
    #expect(state.helpSearch.currentRow.map { settings.keys.rows[$0].keys } == "x N")
  }
}
