import ReportKit

/// A report as far as it has been read, with what the browser shows of it.
///
/// Making one takes as long as the report is; it is made beside the browser, which then only has to look.
public struct Snapshot: Sendable {
  /// The report as far as it has been read.
  public let report: Report
  /// How far that is.
  public let loading: Loading
  let marks: OutlineMarks

  /// Prepares a report to be shown.
  ///
  /// Linear in the number of its headings.
  public init(_ report: Report, loading: Loading) {
    self.report = report
    self.loading = loading
    marks = OutlineMarks(report)
  }
}
