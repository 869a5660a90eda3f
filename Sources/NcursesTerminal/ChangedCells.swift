import BrowserCore

/// Tells which cells of a row have to be drawn again.
enum ChangedCells {
  /// From the first cell that differs from the row before to the last one, as indices of `row`; empty if none does.
  ///
  /// Wide characters, of either row, are in it with both halves or not at all. Linear in the length of the rows, which
  /// must be as long as each other.
  static func span(of row: ArraySlice<Cell>, over before: ArraySlice<Cell>) -> Range<Int> {
    let distance = before.startIndex - row.startIndex
    func isContinuation(_ index: Int) -> Bool {
      row[index].isContinuation || before[index + distance].isContinuation
    }
    guard var first = row.indices.first(where: { row[$0] != before[$0 + distance] }),
      var last = row.indices.last(where: { row[$0] != before[$0 + distance] })
    else { return row.startIndex..<row.startIndex }
    while first > row.startIndex, isContinuation(first) { first -= 1 }
    while last + 1 < row.endIndex, isContinuation(last + 1) { last += 1 }
    return first..<last + 1
  }
}
