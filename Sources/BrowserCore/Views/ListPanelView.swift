/// A list over the text, or over the whole screen where the text is narrow.
///
/// From the top: a head, the rows, and, if there is room for both, all words of the selected row.
enum ListPanelView {
  /// Narrower than this a list takes the whole width.
  private static let narrowestText = 56
  /// A list with fewer rows than this shows no words below it.
  private static let fewestRows = 8
  /// As many cells as the words below should have.
  private static let detailCells = 180

  /// Where the list is, and its parts.
  struct Parts: Equatable {
    /// All of it.
    var panel: Rect
    /// The title.
    var head: Rect
    /// The rows.
    var list: Rect
    /// All words of the selected row, below a line.
    var detail: Rect
  }

  static func parts(_ panel: ListPanel, _ state: State) -> Parts {
    let layout = state.layout
    var whole = Rect(row: 0, column: 0, rows: state.size.rows, columns: state.size.columns)
    if layout.status != nil { whole.rows -= 1 }
    if layout.breadcrumb != nil {
      whole.row += 1
      whole.rows -= 1
    }
    if let text = layout.text, layout.outline != nil, text.columns >= narrowestText { whole = text }
    let headRows =
      whole.rows < 3 ? 0 : min(headLines(panel, whole, state.widths).count, max(1, whole.rows / 5))
    let wanted = min(4, max(1, detailCells / whole.columns)) + 1
    let detailRows = whole.rows >= fewestRows ? min(wanted, whole.rows / 3) : 0
    func part(_ row: Int, _ rows: Int) -> Rect {
      Rect(row: whole.row + row, column: whole.column, rows: rows, columns: whole.columns)
    }
    return Parts(
      panel: whole, head: part(0, headRows),
      list: part(headRows, whole.rows - headRows - detailRows),
      detail: part(whole.rows - detailRows, detailRows))
  }

  static func draw(_ panel: ListPanel, _ state: State, on screen: inout CellBuffer) {
    let parts = parts(panel, state)
    screen.fill(parts.panel, style: .text)
    drawHead(panel, state, in: parts.head, on: &screen)
    if panel.count == 0 {
      write(
        state.settings.keys.filled(panel.emptyWords), in: parts.list, column: 1, style: .sign,
        state, on: &screen)
    }
    for line in 0..<parts.list.rows where panel.top + line < panel.count {
      let row = Rect(
        row: parts.list.row + line, column: parts.list.column, rows: 1,
        columns: parts.list.columns)
      drawRow(panel.top + line, of: panel, state, in: row, on: &screen)
    }
    drawDetail(panel, state, in: parts.detail, on: &screen)
  }

  /// The title, and after it as much of the summary on each line as has room.
  private static func headLines(_ panel: ListPanel, _ rect: Rect, _ widths: CellWidths) -> [String]
  {
    let room = rect.columns - 2
    var lines = DividedWords.rows(of: panel.title, columns: room, widths: widths)
    for part in panel.summary {
      let longer = (lines.last ?? "") + "  " + part
      if widths.cells(of: longer) <= room {
        lines[lines.count - 1] = longer
      } else {
        lines.append(part)
      }
    }
    return lines
  }

  private static func drawHead(
    _ panel: ListPanel, _ state: State, in head: Rect, on screen: inout CellBuffer
  ) {
    screen.fill(head, style: .paneHead)
    let lines = headLines(panel, head, state.widths)
    for line in 0..<head.rows {
      let isCut = line == head.rows - 1 && lines.count > head.rows
      let words = isCut ? lines[line] + "…" : lines[line]
      let row = Rect(row: head.row + line, column: head.column, rows: 1, columns: head.columns)
      write(words, in: row, column: 1, style: .paneHead, state, on: &screen)
    }
  }

  private static func drawRow(
    _ index: Int, of panel: ListPanel, _ state: State, in rect: Rect, on screen: inout CellBuffer
  ) {
    let row = panel.row(index)
    let isSelected = index == panel.selection && row.target != nil
    let style: Style = isSelected ? .selection : row.target == nil ? .heading : .text
    screen.fill(rect, style: style)
    if isSelected { write(">", in: rect, column: 0, style: style, state, on: &screen) }
    var words = rect
    let count = state.widths.withFullTimes(row.count)
    let countWidth = state.widths.cells(of: count)
    if countWidth > 0, rect.columns > countWidth + 12 {
      words.columns -= countWidth + 2
      write(
        count, in: rect, column: rect.columns - countWidth - 1, style: style, state,
        on: &screen)
    }
    var column = 1
    if panel.leadWidth > 0, row.target != nil {
      let lead = state.widths.cells(of: row.lead)
      write(
        row.lead, in: words, column: 1 + max(0, panel.leadWidth - lead), style: style, state,
        on: &screen)
      column = panel.leadWidth + 3
    }
    write(row.words, in: words, column: column, style: style, state, on: &screen)
  }

  /// All words of the selected row, below a line.
  private static func drawDetail(
    _ panel: ListPanel, _ state: State, in rect: Rect, on screen: inout CellBuffer
  ) {
    guard rect.rows > 1, let row = panel.selectedRow else { return }
    let sign = "─"
    let width = state.widths.cells(of: sign)
    write(
      String(repeating: sign, count: rect.columns / width), in: rect, column: 0, style: .divider,
      state, on: &screen)
    let lines = DividedWords.rows(
      of: row.detail.isEmpty ? row.words : row.detail, columns: rect.columns - 2,
      widths: state.widths)
    for (index, line) in lines.prefix(rect.rows - 1).enumerated() {
      let isCut = index == rect.rows - 2 && lines.count > rect.rows - 1
      let below = Rect(
        row: rect.row + 1 + index, column: rect.column, rows: 1, columns: rect.columns)
      write(
        isCut ? lines[index...].joined() : line, in: below, column: 1, style: .text, state,
        on: &screen)
    }
  }

  /// Writes words into a row from a column of it on, cut with … where they are too long.
  private static func write(
    _ words: String, in rect: Rect, column: Int, style: Style, _ state: State,
    on screen: inout CellBuffer
  ) {
    guard rect.rows > 0 else { return }
    let room = max(0, rect.columns - column)
    screen.write(
      CutText(widths: state.widths).end(words, to: room), row: rect.row,
      column: rect.column + column, limit: rect.column + rect.columns, style: style,
      widths: state.widths)
  }
}
