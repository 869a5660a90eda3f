import ReportKit

/// Two copies of a passage: side by side where each has room for a line of text, else one above the other.
///
/// A head says which they are and how much they differ; each copy has a head with its line and section. A sign
/// in the margin stands beside rows with differences, which are marked by character.
enum ComparisonView {
  /// Copies with fewer cells than this would not stand beside each other.
  private static let narrowest = 30
  /// Stands in the margin of a row in which the copies differ.
  private static let differenceSign = "*"

  /// Whether the copies stand beside each other.
  static func isWide(_ size: Size, _ widths: CellWidths) -> Bool {
    besideColumns(size, widths) >= narrowest
  }

  /// How many cells a row of a copy has.
  static func columns(_ size: Size, _ widths: CellWidths) -> Int {
    max(1, isWide(size, widths) ? besideColumns(size, widths) : size.columns - 1)
  }

  /// How many rows of each copy are shown.
  static func height(_ size: Size, _ widths: CellWidths) -> Int {
    max(1, isWide(size, widths) ? size.rows - 3 : (size.rows - 2) / 2 - 1)
  }

  static func draw(_ comparison: Comparison, _ state: State, on screen: inout CellBuffer) {
    let size = state.size
    let isWide = isWide(size, state.widths)
    let columns = columns(size, state.widths)
    let height = height(size, state.widths)
    let whole = Rect(row: 0, column: 0, rows: 1, columns: size.columns)
    screen.fill(whole, style: .breadcrumb)
    write(head(comparison, state), in: whole, style: .breadcrumb, state, on: &screen)
    let divider = state.widths.cells(of: ScreenLayout.dividerSign)
    for side in 0..<2 {
      let pane = Rect(
        row: isWide || side == 0 ? 1 : height + 2,
        column: isWide && side == 1 ? 1 + columns + divider : 0, rows: height + 1,
        columns: columns + 1)
      drawSide(side, of: comparison, state, in: pane, on: &screen)
    }
    if isWide {
      for row in 1..<max(2, size.rows - 1) {
        screen.write(
          ScreenLayout.dividerSign, row: row, column: 1 + columns, limit: 1 + columns + divider,
          style: .divider, widths: state.widths)
      }
    }
  }

  private static func besideColumns(_ size: Size, _ widths: CellWidths) -> Int {
    (size.columns - widths.cells(of: ScreenLayout.dividerSign) - 2) / 2
  }

  private static func head(_ comparison: Comparison, _ state: State) -> String {
    let words = state.wording.copies
    let count = comparison.index.families[comparison.family].occurrences.count
    return words.compared(comparison.one + 1, comparison.two + 1, count)
      + words.differences(comparison.count.differences, comparison.count.characters)
      + (comparison.isCounting ? " …" : "")
  }

  private static func drawSide(
    _ side: Int, of comparison: Comparison, _ state: State, in pane: Rect,
    on screen: inout CellBuffer
  ) {
    let number = side == 0 ? comparison.one : comparison.two
    let start = comparison.index.families[comparison.family].occurrences[number].range.lowerBound
    let head = Rect(row: pane.row, column: pane.column, rows: 1, columns: pane.columns)
    screen.fill(head, style: .paneHead)
    let section = state.report.outline.node(at: start).map {
      state.words(of: $0, cells: head.columns)
    }
    write(
      state.wording.copies.side(number + 1, state.report.lines.line(at: start)) + (section ?? ""),
      in: head, style: .paneHead, state, on: &screen)
    for (line, row) in comparison.rows.prefix(max(0, pane.rows - 1)).enumerated() {
      guard let row = side == 0 ? row.one : row.two else { continue }
      let rect = Rect(
        row: pane.row + 1 + line, column: pane.column + 1, rows: 1, columns: pane.columns - 1)
      draw(row, state, in: rect, on: &screen)
    }
  }

  private static func draw(
    _ row: ComparedPart.Row, _ state: State, in rect: Rect, on screen: inout CellBuffer
  ) {
    // The status line keeps its row on a screen that is too low for both copies.
    if rect.row >= state.size.rows - 1, state.size.rows > 1 { return }
    if row.differs {
      screen.write(
        differenceSign, row: rect.row, column: rect.column - 1, limit: rect.column, style: .sign,
        widths: state.widths)
    }
    RowView.draw(row.range, of: row.paragraph, state, in: rect, on: &screen) { _ in
      { cluster in
        let isMarked = row.marks.contains { $0.overlaps(cluster.range) }
        return isMarked ? .difference : row.paragraph.isDebris ? .debris : .text
      }
    }
  }

  private static func write(
    _ words: String, in rect: Rect, style: Style, _ state: State, on screen: inout CellBuffer
  ) {
    screen.write(
      CutText(widths: state.widths).end(words, to: max(0, rect.columns - 2)), row: rect.row,
      column: rect.column + 1, limit: rect.column + rect.columns, style: style,
      widths: state.widths)
  }
}
