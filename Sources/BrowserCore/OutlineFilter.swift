import ReportKit

/// The headings that a filter finds, and those above them, as far as it has come.
///
/// It goes on in steps, from the first heading to the last, so that no key waits for a large outline.
struct OutlineFilter: Sendable {
  /// What is looked for.
  let pattern: HeadingFilter
  /// The nodes that match, in order.
  private(set) var matches: [Int32] = []
  /// The nodes that match and all nodes above them, in order.
  private(set) var shown: [Int32] = []
  private let report: Report
  private var next = 0

  /// Begins before the first heading.
  init(_ words: String, in report: Report) {
    pattern = HeadingFilter(words)
    self.report = report
  }

  /// Whether all headings have been tried.
  var isFinished: Bool { next == report.outline.count }

  /// Tries so many more headings.
  mutating func step(_ count: Int) {
    let end = min(report.outline.count, next + count)
    for node in next..<end where pattern.matches(node, in: report) {
      matches.append(Int32(node))
      // What stands above and is not shown yet comes after all that is: it encloses nothing before.
      var above: [Int32] = []
      var parent = report.outline.parent(of: node)
      while let known = parent, known > shown.last ?? -1 {
        above.append(Int32(known))
        parent = report.outline.parent(of: known)
      }
      shown += above.reversed()
      shown.append(Int32(node))
    }
    next = end
  }

  /// Whether a node matches.
  ///
  /// A binary search.
  func isMatch(_ node: Int) -> Bool {
    let before = matches.countOfPrefix { $0 < node }
    return before < matches.count && matches[before] == node
  }

  /// The first match at a node or after it, else the first of all; nil if there is none.
  func match(from node: Int) -> Int? {
    let before = matches.countOfPrefix { $0 < node }
    return (before < matches.count ? matches[before] : matches.first).map(Int.init)
  }
}
