import ReportKit

/// Draws one row of the report, wherever it stands.
enum RowView {
  /// Stands for a character that is wider than the whole row.
  private static let tooWide = ">"

  /// Draws a row of a paragraph from a column of a rectangle on.
  ///
  /// - Parameter styles: for a piece of the row, which lies within one line of the source, the style of each
  ///   of its clusters.
  static func draw(
    _ range: Range<Int>, of paragraph: Paragraph, indent: Int = 0, _ state: State, in rect: Rect,
    on screen: inout CellBuffer, styles: (_ piece: Range<Int>) -> (Cluster) -> Style
  ) {
    let limit = rect.column + rect.columns
    var column = rect.column + indent
    state.report.text.withBytes { bytes in
      for piece in paragraph.pieces(of: range) {
        let style = styles(piece)
        var cursor = ClusterCursor(bytes, in: piece, widths: state.widths)
        while let cluster = cursor.next() {
          let end = screen.draw(
            cluster, row: rect.row, column: column, origin: rect.column, limit: limit,
            style: style(cluster), widths: state.widths)
          guard let end else {
            // White space at the end of a row needs no room.
            if cluster.isWhiteSpace { return }
            screen.write(
              tooWide, row: rect.row, column: column, limit: limit, style: .sign,
              widths: state.widths)
            return
          }
          column = end
        }
      }
    }
  }
}
