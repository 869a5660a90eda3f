import ReportKit

/// Divides paragraphs into rows, by the rules of ``ChineseLineBreaking``.
///
/// A row takes as many units as have room. White space at the end of a row counts only as far as it
/// has room. Where a unit is wider than a whole row it is divided between clusters, where that does
/// no harm to 避頭尾 if there is such a place. A cluster that is wider than a row stands alone in its
/// own.
public struct RowBreaker: Equatable, Sendable {
  /// How many cells a row has; at least one.
  public let columns: Int
  /// How wide characters are.
  public let widths: CellWidths

  /// Prepares to fill rows of `columns` cells.
  public init(columns: Int, widths: CellWidths) {
    self.columns = max(1, columns)
    self.widths = widths
  }

  /// The rows of a paragraph.
  ///
  /// Linear in its length; beside the rows themselves it needs no storage.
  ///
  /// - Parameters:
  ///   - paragraph: a paragraph of `text`.
  ///   - text: the text.
  ///   - indent: how many cells the first row is indented, unless the first word needs them.
  public func rows(
    of paragraph: Paragraph, in text: SourceText, indent: Int = 0
  ) -> ParagraphRows {
    text.withBytes { bytes in
      let clusters = ParagraphCursor(bytes, paragraph, widths: widths)
      var units = BreakUnitCursor(clusters, columns: columns)
      var filler = RowFiller(
        clusters, start: paragraph.range.lowerBound, columns: columns, indent: indent)
      while let unit = units.next() { filler.add(unit) }
      return ParagraphRows(
        starts: filler.starts, end: paragraph.range.upperBound, indent: filler.indent)
    }
  }
}
