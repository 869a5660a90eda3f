/// Tells the lines and columns of bytes that are asked about in order.
///
/// Lines and columns are counted from 1, columns in characters; a byte order mark at the beginning is
/// none. Goes on from the byte before, so that all bytes of a very long line take linear time.
public struct ColumnCounter {
  private let report: Report
  private var lineRange = 0..<0
  private var line = 1
  private var offset = 0
  private var column = 1

  /// Stands at the beginning of a report.
  public init(_ report: Report) { self.report = report }

  /// The line and the column in which a character begins.
  public mutating func place(of wanted: Int) -> (line: Int, column: Int) {
    if wanted < offset || !lineRange.contains(wanted) {
      line = report.lines.line(at: wanted)
      lineRange = report.lines.count > 0 ? report.lines.range(ofLine: line) : 0..<0
      offset = lineRange.lowerBound
      column = 1
    }
    report.text.withBytes { bytes in
      var cursor = UnsafeUTF8Cursor(bytes, in: offset..<max(offset, wanted))
      if offset == 0 { _ = cursor.skip("\u{FEFF}") }
      while cursor.next() != nil { column += 1 }
    }
    offset = max(offset, wanted)
    return (line, column)
  }
}
