import ReportKit

@testable import BrowserCore

/// The rows of the first paragraph of a text.
func rows(
  of text: String, columns: Int, indent: Int = 0, ambiguous: AmbiguousWidth = .narrow
) -> [String] {
  let text = SourceText(text)
  let paragraphs = ParagraphList(text, lines: LineIndex(text))
  let breaker = RowBreaker(columns: columns, widths: CellWidths(ambiguous: ambiguous))
  let rows = breaker.rows(of: paragraphs[0], in: text, indent: indent)
  return (0..<rows.count).map { text.string(in: rows.range(ofRow: $0)) }
}
