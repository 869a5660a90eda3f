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
      let paragraph = state.text.paragraphs[row.paragraph]
      draw(
        range, of: paragraph, indent: row.indent, state, at: rect.row + line, in: rect,
        on: &screen)
    }
  }

  private static func draw(
    _ range: Range<Int>, of paragraph: Paragraph, indent: Int, _ state: State, at line: Int,
    in rect: Rect, on screen: inout CellBuffer
  ) {
    let heading = heading(in: range, state.text.report)
    let body = paragraph.isDebris ? Style.debris : .text
    let limit = rect.column + rect.columns
    var column = rect.column + indent
    state.report.text.withBytes { bytes in
      for piece in paragraph.pieces(of: range) {
        let hits = HitStyles(state.search, in: piece)
        var cursor = ClusterCursor(bytes, in: piece, widths: state.widths)
        while let cluster = cursor.next() {
          let isHeading = heading.contains(cluster.range.lowerBound)
          let end = screen.draw(
            cluster, row: line, column: column, origin: rect.column, limit: limit,
            style: hits.style(of: cluster) ?? (isHeading ? .heading : body), widths: state.widths)
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

  /// The part of a heading that a row may show; empty if it shows none.
  private static func heading(in range: Range<Int>, _ report: Report) -> Range<Int> {
    guard let node = report.outline.node(at: range.upperBound - 1) else { return 0..<0 }
    return report.outline.headings[node].range.clamped(to: range)
  }
}
