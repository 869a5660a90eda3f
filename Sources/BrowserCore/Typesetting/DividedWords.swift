import ReportKit

/// Divides words of the browser into rows, by the rules of the text.
enum DividedWords {
  /// The rows, none wider than `columns` but for white space at its end; one row for words that are
  /// empty or blank.
  static func rows(of words: String, columns: Int, widths: CellWidths) -> [String] {
    let text = SourceText(VisibleForm.of(words))
    let paragraphs = ParagraphList(text, lines: LineIndex(text))
    guard paragraphs.count > 0 else { return [words] }
    let rows = RowBreaker(columns: columns, widths: widths).rows(of: paragraphs[0], in: text)
    return (0..<rows.count).map { text.string(in: rows.range(ofRow: $0)) }
  }
}
