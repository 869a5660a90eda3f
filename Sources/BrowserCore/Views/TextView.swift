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
      draw(
        range, ofParagraph: row.paragraph, indent: row.indent, state, at: rect.row + line, in: rect,
        on: &screen)
    }
  }

  private static func draw(
    _ range: Range<Int>, ofParagraph paragraph: Int, indent: Int, _ state: State, at line: Int,
    in rect: Rect, on screen: inout CellBuffer
  ) {
    let heading = state.report.heading(ofParagraph: paragraph)?.range ?? 0..<0
    let limit = rect.column + rect.columns
    var column = rect.column + indent
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
            // White space at the end of a row needs no room.
            if cluster.isWhiteSpace { return }
            screen.write(
              tooWide, row: line, column: column, limit: limit, style: .sign, widths: state.widths)
            return
          }
          column = end
        }
      }
    }
  }
}
