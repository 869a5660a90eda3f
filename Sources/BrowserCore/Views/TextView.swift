import ReportKit

/// The report itself.
enum TextView {
  /// Stands for a character that is wider than the whole pane.
  private static let tooWide = ">"

  static func draw(_ state: State, in rect: Rect, on screen: inout CellBuffer) {
    if state.text.rows.isEmpty {
      screen.write(
        state.wording.emptyText, row: rect.row, column: rect.column,
        limit: rect.column + rect.columns, style: .sign, widths: state.widths)
      return
    }
    for (line, row) in state.text.rows.prefix(rect.rows).enumerated() {
      guard let range = row.range else { continue }
      draw(range, ofParagraph: row.paragraph, state, at: rect.row + line, in: rect, on: &screen)
    }
  }

  private static func draw(
    _ range: Range<Int>, ofParagraph paragraph: Int, _ state: State, at line: Int, in rect: Rect,
    on screen: inout CellBuffer
  ) {
    let heading = heading(of: paragraph, state.report)
    let limit = rect.column + rect.columns
    var column = rect.column
    state.report.text.withBytes { bytes in
      for fragment in state.report.paragraphs[paragraph].fragments {
        let piece = fragment.range.clamped(to: range)
        var cursor = ClusterCursor(bytes, in: piece, widths: state.widths)
        while let cluster = cursor.next() {
          let isHeading = heading.contains(cluster.range.lowerBound)
          let end = screen.draw(
            cluster, row: line, column: column, origin: rect.column, limit: limit,
            style: isHeading ? .heading : .text, widths: state.widths)
          guard let end else {
            screen.write(
              tooWide, row: line, column: column, limit: limit, style: .sign, widths: state.widths)
            return
          }
          column = end
        }
      }
    }
  }

  /// The bytes of the heading that opens a paragraph; empty if none does.
  private static func heading(of paragraph: Int, _ report: Report) -> Range<Int> {
    let range = report.paragraphs[paragraph].range
    guard let node = report.outline.node(at: range.upperBound - 1) else { return 0..<0 }
    let heading = report.outline.headings[node]
    return heading.paragraph == paragraph ? heading.range : 0..<0
  }
}
