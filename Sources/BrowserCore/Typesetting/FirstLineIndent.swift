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
  /// A heading on a line of its own, the title, page debris, and a paragraph that begins with white
  /// space stand as they are, and so does a line that is shown by itself but goes on with the
  /// paragraph before it. A few binary searches.
  public func cells(of paragraph: Paragraph, in report: Report, columns: Int) -> Int {
    guard self == .on, columns >= Self.leastColumns else { return 0 }
    let range = paragraph.range
    let whole = report.paragraphs[report.paragraphs.index(at: range.lowerBound)]
    guard whole.range.lowerBound == range.lowerBound, !whole.isDebris else { return 0 }
    if let title = report.outline.title, title.overlaps(range) { return 0 }
    if let node = report.outline.node(at: range.upperBound - 1) {
      let heading = report.outline.headings[node]
      if heading.form == .ownLine, heading.range.overlaps(range) { return 0 }
    }
    return report.text.endOfWhiteSpace(in: range) > range.lowerBound ? 0 : Self.cells
  }
}
