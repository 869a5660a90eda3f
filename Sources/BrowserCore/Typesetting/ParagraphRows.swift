/// The rows of one paragraph at one width.
///
/// Put together they are the paragraph: each of its bytes is in exactly one row.
public struct ParagraphRows: Equatable, Sendable {
  /// Where each row begins, as an offset into the text; at least one.
  public let starts: [Int]
  /// Where the last row ends.
  public let end: Int
  /// How many cells the first row is indented.
  public let indent: Int

  /// The number of rows.
  public var count: Int { starts.count }

  /// The bytes from the first of a row to the last.
  public func range(ofRow row: Int) -> Range<Int> {
    starts[row]..<(row + 1 < starts.count ? starts[row + 1] : end)
  }

  /// The row in which a byte stands; the first for an offset before the paragraph.
  ///
  /// A binary search.
  public func row(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }
}
