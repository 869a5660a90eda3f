import BrowserCore
import Testing

@testable import NcursesTerminal

@Suite struct ChangedCellsTests {
  /// What is drawn of the second row over the first; wide characters take two of the columns.
  @Test(arguments: [
    ("abcdef", "abcdef", 0..<0),
    ("abcdef", "Xbcdef", 0..<1),
    ("abcdef", "abXdYf", 2..<5),
    ("abcdef", "abcdeX", 5..<6),
    ("一二三", "一四三", 2..<4),
    ("一二三", "一二四", 4..<6),
    ("ab二三", "abcd三", 2..<4),
    ("abcd三", "ab二三", 2..<4),
    ("a二bcd", "a二三d", 3..<5),
    ("一二ab", "c一二b", 0..<5),
    ("", "", 0..<0),
  ])
  func onlyWhatDiffersIsDrawn(before: String, row: String, span: Range<Int>) {
    let found = ChangedCells.span(of: cells(row)[...], over: cells(before)[...])
    #expect(found == span)
  }

  @Test func rowsOfPicturesMayStandAnywhere() {
    let before = cells("??abc")[2...]
    let row = cells("?aXc")[1...]
    #expect(ChangedCells.span(of: row, over: before) == 2..<3)
  }

  @Test func aStyleIsADifference() {
    var row = cells("abc")
    row[1].style = .sign
    #expect(ChangedCells.span(of: row[...], over: cells("abc")[...]) == 1..<2)
  }

  private func cells(_ words: String) -> [Cell] {
    var screen = CellBuffer(size: Size(rows: 1, columns: max(1, words.unicodeScalars.count * 2)))
    let end = screen.write(words, row: 0, column: 0, limit: 100, style: .text, widths: CellWidths())
    return Array(screen.row(0).prefix(end))
  }
}
