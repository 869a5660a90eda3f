import ReportKit

/// Which rows of the outline carry the quiet signs that something may be wrong with their numbers, or that they
/// may be no headings.
///
/// Only the rules about headings decide: they cost next to nothing, so that opening a report is not slower, and
/// the outline looks the same before and after the findings were listed.
struct OutlineMarks: Sendable {
  /// What stands at the right edge of a row.
  static let sign = "!"
  /// What stands there if it is doubtful whether the row is a heading.
  static let doubtSign = "?"
  /// Headings that are less sure than this carry the sign of doubt.
  static let doubt = 0.6
  /// The nodes with findings, in order.
  private let nodes: [Int]

  init(_ report: Report) {
    nodes = report.findings(rules: CheckRule.aboutHeadings).compactMap {
      report.outline.node(at: $0.range.lowerBound)
    }
  }

  /// Whether a row carries the sign that shows these nodes: a heading, and all below it if it is folded.
  func isMarked(_ shown: Range<Int>) -> Bool {
    let before = nodes.countOfPrefix { $0 < shown.lowerBound }
    return before < nodes.count && nodes[before] < shown.upperBound
  }
}
