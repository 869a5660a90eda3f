import Testing

@testable import BrowserCore

@Suite struct DividedWordsTests {
  @Test func noRowIsTooWideAndNothingIsLost() {
    let words = "段落在“技成”處斷開，下文在第 23 行。The paragraph is cut."
    for columns in 2...60 {
      let rows = DividedWords.rows(of: words, columns: columns, widths: CellWidths())
      #expect(rows.joined() == words)
      for row in rows {
        let width = CellWidths().cells(of: String(row.reversed().drop { $0 == " " }.reversed()))
        #expect(width <= columns)
      }
    }
  }

  @Test func emptyWordsAreOneRow() {
    #expect(DividedWords.rows(of: "", columns: 10, widths: CellWidths()) == [""])
    #expect(DividedWords.rows(of: "  ", columns: 10, widths: CellWidths()) == ["  "])
  }

  @Test func controlsAreInTheirVisibleForm() {
    #expect(
      DividedWords.rows(of: "a\u{1B}\nb", columns: 40, widths: CellWidths()) == [
        "a⟨U+001B⟩⟨U+000A⟩b"
      ])
  }
}
