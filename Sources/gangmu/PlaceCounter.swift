import ReportKit

/// Counts lines and columns of places in the order of the text.
///
/// Steps on from the place before, so that many places in one long line cost no more than the line.
struct PlaceCounter {
  private let report: Report
  private var offset = 0
  /// The line, from 1.
  private(set) var line = 1
  /// The column in characters, from 1.
  private(set) var column = 1

  /// Begins at the beginning.
  init(_ report: Report) { self.report = report }

  /// Goes on to a place that is not before the last one.
  mutating func advance(to next: Int) {
    line = report.lines.line(at: next)
    let start = report.lines.count > 0 ? report.lines.range(ofLine: line).lowerBound : 0
    if start > offset || next < offset {
      column = 1
      offset = start
    }
    column += report.text.string(in: offset..<max(offset, next)).unicodeScalars.count
    offset = next
  }
}
