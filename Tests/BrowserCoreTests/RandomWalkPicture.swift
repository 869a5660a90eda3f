import ReportKit

@testable import BrowserCore

/// What holds of the picture of any state.
enum WalkPicture {
  /// A wide character without its other half, a cell that is none, or a caret outside.
  static func breach(in picture: CellBuffer, _ state: State) -> String? {
    let size = picture.size
    if size != state.size { return "a picture of \(size)" }
    if let caret = picture.caret,
      !(0..<size.rows).contains(caret.row) || !(0..<size.columns).contains(caret.column)
    {
      return "the caret is at \(caret)"
    }
    let widths = state.widths
    for row in 0..<size.rows {
      var isSecondHalf = false
      for column in 0..<size.columns {
        let cell = picture[row, column]
        if cell.isContinuation != isSecondHalf { return "half a character at \(row), \(column)" }
        if isSecondHalf || cell.scalar == " " {
          isSecondHalf = false
          continue
        }
        switch widths.cellClass(of: cell.scalar.value) {
        case .cells(let cells): isSecondHalf = cells == 2
        default: return "U+\(String(cell.scalar.value, radix: 16)) at \(row), \(column)"
        }
      }
      if isSecondHalf { return "half a character at the end of row \(row)" }
    }
    return nil
  }

  /// Rows in which something else stands than the text there.
  static func textBreach(in picture: CellBuffer, _ state: State) -> String? {
    let layout = state.layout
    guard state.helpTop == nil, state.comparison == nil, state.list == nil else { return nil }
    // The prompt covers the last row of a screen that has no other.
    let free = state.size.rows - (state.prompt == nil ? 0 : 1)
    if let divider = layout.divider {
      for row in divider.row..<min(divider.row + divider.rows, free)
      where picture[row, divider.column].scalar != "│" {
        return "the line between the panes is broken in row \(row)"
      }
    }
    guard let words = layout.words else { return nil }
    for (line, row) in state.text.rows.prefix(min(words.rows, free - words.row)).enumerated() {
      let shown = scalars(
        of: picture, row: words.row + line, columns: words.column..<words.column + words.columns)
      let wanted = expected(row, state, columns: words.columns)
      if let wanted, !wanted.elementsEqual(shown) {
        return "row \(line) says \(String(shown)), not \(String(wanted))"
      }
    }
    return nil
  }

  private static func scalars(
    of picture: CellBuffer, row: Int, columns: Range<Int>
  ) -> String.UnicodeScalarView {
    var scalars = String.UnicodeScalarView()
    for column in columns {
      let cell = picture[row, column]
      if !cell.isContinuation, !cell.scalar.properties.isWhitespace { scalars.append(cell.scalar) }
    }
    return scalars
  }

  /// The characters of a row without blanks, as the source has them; nil where something else stands for them.
  private static func expected(
    _ row: TextPane.Row, _ state: State, columns: Int
  ) -> String.UnicodeScalarView? {
    var scalars = String.UnicodeScalarView()
    guard let range = row.range else { return scalars }
    let paragraph = state.text.paragraphs[row.paragraph]
    if paragraph.isHidden { return nil }
    var hasRoom = true
    state.report.text.withBytes { bytes in
      for piece in paragraph.pieces(of: range) {
        var cursor = ClusterCursor(bytes, in: piece, widths: state.widths)
        while let cluster = cursor.next() {
          switch cluster.kind {
          case .tab: break
          case .hidden:
            scalars.append(contentsOf: VisibleForm.of(cluster.scalar.value).unicodeScalars)
          case .character:
            // White space at the end of a row may have no room.
            if !cluster.scalar.properties.isWhitespace { scalars.append(cluster.scalar) }
          }
          if cluster.advance(atColumn: 0, limit: columns) > columns { hasRoom = false }
        }
      }
    }
    return hasRoom ? scalars : nil
  }
}
