import ReportKit

/// The report itself.
enum TextView {
  static func draw(_ state: State, in rect: Rect, on screen: inout CellBuffer) {
    if state.text.rows.isEmpty {
      screen.write(
        state.work.loading.isComplete ? state.wording.emptyText : state.wording.waitingForText,
        row: rect.row, column: rect.column,
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
    if paragraph.isHidden {
      screen.write(
        CutText(widths: state.widths).end(state.words(forHidden: range), to: rect.columns),
        row: line, column: rect.column, limit: rect.column + rect.columns, style: .debris,
        widths: state.widths)
      return
    }
    let row = Rect(row: line, column: rect.column, rows: 1, columns: rect.columns)
    RowView.draw(range, of: paragraph, indent: indent, state, in: row, on: &screen) { piece in
      let hits = HitStyles(state.search, in: piece)
      return { cluster in
        hits.style(of: cluster)
          ?? (heading.contains(cluster.range.lowerBound) ? .heading : body)
      }
    }
  }

  /// The part of a heading that a row may show; empty if it shows none.
  private static func heading(in range: Range<Int>, _ report: Report) -> Range<Int> {
    guard let node = report.outline.node(at: range.upperBound - 1) else { return 0..<0 }
    return report.outline.headings[node].range.clamped(to: range)
  }
}
