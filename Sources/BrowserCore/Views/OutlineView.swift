import ReportKit

/// The outline: a head, and a row for each heading that no fold hides.
enum OutlineView {
  /// The column of the sign ▾ or ▸ of a row, from the left edge of the pane.
  static func signColumn(indent: Int) -> Int { 1 + 2 * min(indent, deepestIndent) }

  /// Deeper levels are not indented further, so that words always have room.
  private static let deepestIndent = 4

  /// Rows with fewer cells for words carry no sign and no count.
  private static let fewestWords = 8
  /// Rows with fewer do not say how many copies their passage has.
  private static let fewestWordsBesideCopies = 12

  static func draw(_ state: State, _ layout: ScreenLayout, on screen: inout CellBuffer) {
    guard let pane = layout.outline, let list = layout.outlineList else { return }
    if list.row > pane.row { drawHead(state, in: pane, on: &screen) }
    for line in 0..<list.rows {
      guard let place = row(atLine: line, state) else { break }
      let rect = Rect(row: list.row + line, column: list.column, rows: 1, columns: list.columns)
      drawRow(place.row, part: place.part, state, in: rect, on: &screen)
    }
  }

  private static func drawHead(_ state: State, in pane: Rect, on screen: inout CellBuffer) {
    let head = Rect(row: pane.row, column: pane.column, rows: 1, columns: pane.columns)
    screen.fill(head, style: .paneHead)
    let filter = state.outline.filter.map { "  " + VisibleForm.of($0.pattern.words) } ?? ""
    screen.write(
      CutText(widths: state.widths).end(
        "\(state.wording.outlineHead) \(counts(state))\(filter)", to: pane.columns - 2),
      row: pane.row, column: pane.column + 1, limit: pane.column + pane.columns, style: .paneHead,
      widths: state.widths)
  }

  /// How many headings there are, or of how many a filter has found which number so far.
  static func counts(_ state: State) -> String {
    let all = state.report.outline.count
    guard let filter = state.outline.filter else { return String(all) }
    if filter.isFinished, filter.matches.isEmpty { return state.wording.noMatchingHeading }
    return "\(filter.matches.count)/\(all)" + (filter.isFinished ? "" : "…")
  }

  /// The row that stands on a line of the list, and which of its lines that is; nil below the last.
  static func row(atLine line: Int, _ state: State) -> (row: Int, part: Int)? {
    let outline = state.outline
    let more = selectedLines(state).count - 1
    var place = (row: outline.top + line, part: 0)
    if outline.selection >= outline.top, place.row > outline.selection {
      place.part = min(place.row - outline.selection, more)
      place.row -= place.part
      if place.row > outline.selection { place.part = 0 }
    }
    return place.row < outline.rows.count ? place : nil
  }

  /// The words of the selected row, divided into lines while the outline has the keys: so all of them are
  /// shown where there is room for one line only in other rows.
  static func selectedLines(_ state: State) -> [String] {
    let row = state.outline.selection
    guard let list = state.layout.outlineList else { return [""] }
    let words = words(ofRow: row, state, cells: list.columns * mostLines)
    if state.focus != .outline { return [words] }
    let room = list.columns - wordsColumn(ofRow: row, state) - signsWidth(ofRow: row, state, list)
    guard state.widths.cells(of: words) > room, room >= fewestWords else { return [words] }
    let lines = DividedWords.rows(of: words, columns: room, widths: state.widths)
    let most = max(1, min(mostLines, list.rows / 2))
    if lines.count <= most { return lines }
    return Array(lines.prefix(most - 1)) + [lines[(most - 1)...].joined()]
  }

  /// The selected row takes no more lines than this.
  private static let mostLines = 5

  private static func words(ofRow row: Int, _ state: State, cells: Int) -> String {
    state.outline.rows[row].map { state.words(of: $0, cells: cells) } ?? state.documentWords
  }

  /// The column of the words of a row, from the left edge of the pane.
  private static func wordsColumn(ofRow row: Int, _ state: State) -> Int {
    signColumn(indent: state.outline.indent(ofRow: row))
      + (state.outline.rows[row] == nil ? 0 : 2)
  }

  private static func drawRow(
    _ row: Int, part: Int, _ state: State, in rect: Rect, on screen: inout CellBuffer
  ) {
    let end = rect.column + rect.columns
    let style = style(ofRow: row, state)
    func write(_ words: String, column: Int, style: Style) {
      screen.write(
        words, row: rect.row, column: rect.column + column, limit: end, style: style,
        widths: state.widths)
    }
    screen.fill(rect, style: style)
    if row == state.outline.selection { write(">", column: 0, style: style) }
    let column = wordsColumn(ofRow: row, state)
    if part == 0, let node = state.outline.rows[row], state.report.outline.hasChildren(node) {
      let sign = state.outline.isFolded(node) ? "▸" : "▾"
      write(sign, column: signColumn(indent: state.outline.indent(ofRow: row)), style: style)
    }
    var room = max(0, rect.columns - column)
    for (sign, style) in signs(ofRow: row, style, state, room: room) {
      let width = state.widths.cells(of: sign)
      if part == 0 { write(sign, column: column + room - width, style: style) }
      room -= width + 1
    }
    let words =
      row == state.outline.selection
      ? selectedLines(state)[part] : words(ofRow: row, state, cells: rect.columns)
    write(CutText(widths: state.widths).end(words, to: room), column: column, style: style)
  }

  /// The cells that the signs of a row take, with the blanks before them.
  private static func signsWidth(ofRow row: Int, _ state: State, _ list: Rect) -> Int {
    let room = max(0, list.columns - wordsColumn(ofRow: row, state))
    return signs(ofRow: row, .text, state, room: room)
      .reduce(0) { $0 + state.widths.cells(of: $1.0) + 1 }
  }

  /// What stands at the right edge of a row, from the edge inwards, as far as it leaves room for words.
  private static func signs(
    ofRow row: Int, _ style: Style, _ state: State, room: Int
  ) -> [(String, Style)] {
    var room = room
    // A closure: a reference to the method would copy the state.
    let copies = state.outline.rows[row].flatMap { state.copyCount(ofNode: $0) }.map {
      state.widths.withFullTimes("×\($0)")
    }
    var signs = allSigns(ofRow: row, style, state).filter { sign, _ in
      let width = state.widths.cells(of: sign)
      guard room >= width + fewestWords else { return false }
      room -= width + 1
      return true
    }
    if let copies, room >= state.widths.cells(of: copies) + fewestWordsBesideCopies {
      signs.append((copies, style == .text ? .debris : style))
    }
    return signs
  }

  private static func allSigns(
    ofRow row: Int, _ style: Style, _ state: State
  ) -> [(String, Style)] {
    var signs: [(String, Style)] = []
    let quiet = style == .text ? Style.debris : style
    let node = state.outline.rows[row]
    if let node, state.marks.isMarked(nodes(of: node, state)) {
      signs.append((OutlineMarks.sign, quiet))
    }
    if let node, state.report.outline.headings[node].evidence.confidence < OutlineMarks.doubt {
      signs.append((OutlineMarks.doubtSign, quiet))
    }
    if state.outlineLook.showsSizes, let node { signs.append((size(of: node, state), quiet)) }
    if let node, let place = state.repeatedHeadings.place(of: node) {
      signs.append(("\(place.ordinal)/\(place.count)", quiet))
    }
    if let count = hitCount(ofRow: row, state) { signs.append((String(count), style)) }
    return signs
  }

  /// How much of the document a section is with all below it, in percent of the bytes.
  private static func size(of node: Int, _ state: State) -> String {
    let outline = state.report.outline
    let end = outline.subtree(of: node).upperBound
    let whole = state.report.text.count
    let upTo = end < outline.count ? outline.headings[end].range.lowerBound : whole
    let bytes = upTo - outline.headings[node].range.lowerBound
    let tenths = (Double(bytes) / Double(max(1, whole)) * 1000).rounded()
    if tenths < 1 { return "<0.1%" }
    return tenths < 100 ? "\(Int(tenths) / 10).\(Int(tenths) % 10)%" : "\(Int(tenths / 10))%"
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
    guard row == state.outline.selection else {
      // What only leads to a match is dim, a match bold.
      guard let filter = state.outline.filter else { return .text }
      return state.outline.rows[row].map(filter.isMatch) ?? false ? .heading : .debris
    }
    return state.focus == .outline ? .selection : .quietSelection
  }
}
