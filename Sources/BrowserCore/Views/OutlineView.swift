/// The outline: a head, and a row for each heading that no fold hides.
enum OutlineView {
  /// The column of the sign ▾ or ▸ of a row, from the left edge of the pane.
  static func signColumn(indent: Int) -> Int { 1 + 2 * min(indent, deepestIndent) }

  /// Deeper levels are not indented further, so that words always have room.
  private static let deepestIndent = 4

  /// Rows with fewer cells for words carry no sign and no count.
  private static let fewestWords = 8

  static func draw(_ state: State, _ layout: ScreenLayout, on screen: inout CellBuffer) {
    guard let pane = layout.outline, let list = layout.outlineList else { return }
    if list.row > pane.row { drawHead(state, in: pane, on: &screen) }
    for line in 0..<list.rows {
      let row = state.outline.top + line
      guard row < state.outline.rows.count else { break }
      drawRow(row, state, at: list.row + line, in: list, on: &screen)
    }
  }

  private static func drawHead(_ state: State, in pane: Rect, on screen: inout CellBuffer) {
    let head = Rect(row: pane.row, column: pane.column, rows: 1, columns: pane.columns)
    screen.fill(head, style: .paneHead)
    screen.write(
      "\(state.wording.outlineHead) \(state.report.outline.count)", row: pane.row,
      column: pane.column + 1, limit: pane.column + pane.columns, style: .paneHead,
      widths: state.widths)
  }

  private static func drawRow(
    _ row: Int, _ state: State, at line: Int, in list: Rect, on screen: inout CellBuffer
  ) {
    let end = list.column + list.columns
    let style = style(ofRow: row, state)
    screen.fill(
      Rect(row: line, column: list.column, rows: 1, columns: list.columns), style: style)
    if row == state.outline.selection {
      screen.write(
        ">", row: line, column: list.column, limit: end, style: style, widths: state.widths)
    }
    let words: String
    var column = list.column + signColumn(indent: state.outline.indent(ofRow: row))
    if let node = state.outline.rows[row] {
      words = state.words(of: node, cells: list.columns)
      if state.report.outline.hasChildren(node) {
        screen.write(
          state.outline.isFolded(node) ? "▸" : "▾", row: line, column: column, limit: end,
          style: style, widths: state.widths)
      }
      column += 2
    } else {
      words = state.documentWords
    }
    var room = max(0, end - column)
    for (sign, style) in signs(ofRow: row, style, state) {
      let width = state.widths.cells(of: sign)
      guard room >= width + fewestWords else { continue }
      screen.write(
        sign, row: line, column: column + room - width, limit: end, style: style,
        widths: state.widths)
      room -= width + 1
    }
    screen.write(
      CutText(widths: state.widths).end(words, to: room), row: line, column: column, limit: end,
      style: style, widths: state.widths)
  }

  /// What stands at the right edge of a row, from the edge inwards.
  private static func signs(
    ofRow row: Int, _ style: Style, _ state: State
  ) -> [(String, Style)] {
    var signs: [(String, Style)] = []
    if let node = state.outline.rows[row], state.marks.isMarked(nodes(of: node, state)) {
      signs.append((OutlineMarks.sign, style == .text ? .debris : style))
    }
    if let node = state.outline.rows[row],
      state.report.outline.headings[node].evidence.confidence < OutlineMarks.doubt
    {
      signs.append((OutlineMarks.doubtSign, style == .text ? .debris : style))
    }
    if let count = hitCount(ofRow: row, state) { signs.append((String(count), style)) }
    if let count = state.outline.rows[row].flatMap(state.copyCount) {
      signs.append(("×\(count)", style == .text ? .debris : style))
    }
    return signs
  }

  /// How many hits stand in the section of a row and below it; nil if there are none.
  private static func hitCount(ofRow row: Int, _ state: State) -> Int? {
    guard let folded = state.search.folded, state.search.hasAllHits else { return nil }
    let hits = state.search.hits
    var count = hits.count
    if let node = state.outline.rows[row] {
      let outline = state.report.outline
      func firstHit(of node: Int) -> Int {
        hits.index(from: folded.position(at: outline.headings[node].range.lowerBound))
      }
      let end = outline.subtree(of: node).upperBound
      count = (end < outline.count ? firstHit(of: end) : count) - firstHit(of: node)
    }
    return count > 0 ? count : nil
  }

  /// The nodes for which the row of a node stands: those below it too while it is folded.
  private static func nodes(of node: Int, _ state: State) -> Range<Int> {
    state.outline.isFolded(node) ? state.report.outline.subtree(of: node) : node..<node + 1
  }

  private static func style(ofRow row: Int, _ state: State) -> Style {
    guard row == state.outline.selection else { return .text }
    return state.focus == .outline ? .selection : .quietSelection
  }
}
