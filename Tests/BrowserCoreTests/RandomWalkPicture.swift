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

  /// A line between panes that something is written over, or a row of the outline that says something else.
  static func paneBreach(in picture: CellBuffer, _ state: State) -> String? {
    if state.helpTop != nil { return nil }
    // The prompt covers the last row of a screen that has no other.
    let free = state.size.rows - (state.prompt == nil ? 0 : 1)
    func breach(ofLineIn rows: Range<Int>, column: Int) -> String? {
      rows.first { $0 < free && picture[$0, column].scalar != "│" }
        .map { "the line between the panes is broken in row \($0)" }
    }
    if state.comparison != nil {
      guard ComparisonView.isWide(state.size, state.widths) else { return nil }
      let column = 1 + ComparisonView.columns(state.size, state.widths)
      return breach(ofLineIn: 1..<max(1, state.size.rows - 1), column: column)
    }
    let layout = state.layout
    let list = state.list.map { ListPanelView.parts($0, state).panel }
    if let list, list.column == 0 { return nil }
    if let line = layout.divider,
      let breach = breach(ofLineIn: line.row..<line.row + line.rows, column: line.column)
    {
      return breach
    }
    return layout.outlineList.flatMap { outlineBreach(in: picture, state, $0, rows: free) }
  }

  private static func outlineBreach(
    in picture: CellBuffer, _ state: State, _ list: Rect, rows free: Int
  ) -> String? {
    for line in 0..<min(list.rows, free - list.row) {
      let place = OutlineView.row(atLine: line, state)
      let isSelected = picture[list.row + line, list.column].scalar == ">"
      if isSelected != (place?.row == state.outline.selection) {
        return "another row of the outline is marked on line \(line)"
      }
      guard let place, place.part == 0, let node = state.outline.rows[place.row] else { continue }
      let column = OutlineView.signColumn(indent: state.outline.indent(ofRow: place.row)) + 2
      let first = state.words(of: node, cells: list.columns).unicodeScalars.first
      let shown = picture[list.row + line, min(list.columns - 1, column)].scalar
      if let first, column + 4 < list.columns, shown != first, shown != "⟨" {
        return "line \(line) of the outline begins with \(shown), not \(first)"
      }
    }
    return nil
  }

  /// Rows in which something else stands than the text there.
  static func textBreach(in picture: CellBuffer, _ state: State) -> String? {
    guard state.helpTop == nil, state.comparison == nil, state.list == nil,
      let words = state.layout.words
    else { return nil }
    let free = state.size.rows - (state.prompt == nil ? 0 : 1)
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
