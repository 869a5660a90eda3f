import ReportKit

/// Whether the first line of a paragraph begins two full-width cells further right, as Chinese is set
/// (段首縮進).
public enum FirstLineIndent: String, CaseIterable, Sendable {
  /// Body paragraphs are indented.
  case on
  /// Nothing is.
  case off

  /// Two full-width characters.
  private static let cells = 4
  /// A narrower pane has no room to spare.
  private static let leastColumns = 20

  /// How many cells the first row of a paragraph is indented in a pane of so many columns.
  ///
  /// A heading on a line of its own, the title, and a paragraph that begins with white space stand
  /// as they are. Two binary searches.
  public func cells(ofParagraph index: Int, in report: Report, columns: Int) -> Int {
    guard self == .on, columns >= Self.leastColumns else { return 0 }
    let range = report.paragraphs[index].range
    if let title = report.outline.title, title.overlaps(range) { return 0 }
    if let heading = report.heading(ofParagraph: index), heading.form == .ownLine { return 0 }
    return report.text.endOfWhiteSpace(in: range) > range.lowerBound ? 0 : Self.cells
  }
}

extension Report {
  /// The heading that opens a paragraph; nil if none does.
  ///
  /// A binary search.
  func heading(ofParagraph index: Int) -> Heading? {
    guard let node = outline.node(at: paragraphs[index].range.upperBound - 1) else { return nil }
    let heading = outline.headings[node]
    return heading.paragraph == index ? heading : nil
  }
}
