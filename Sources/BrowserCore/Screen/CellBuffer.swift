import ReportKit

/// A picture of the screen: a grid of cells, and where the caret stands.
///
/// The only place that puts characters into cells. A wide character is never cut: where only half of
/// it has room it is left out, and when one half is written over the other becomes blank.
public struct CellBuffer: Equatable, Sendable {
  /// How large it is.
  public let size: Size
  /// Where the caret of a prompt stands; nil hides it.
  public var caret: Position?
  private var cells: [Cell]

  /// A blank picture.
  public init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank(.text), count: size.rows * size.columns)
  }

  /// The cell at a place inside the screen.
  public subscript(row: Int, column: Int) -> Cell {
    cells[row * size.columns + column]
  }

  /// The cells of a row, from left to right.
  public func row(_ row: Int) -> ArraySlice<Cell> {
    cells[row * size.columns..<(row + 1) * size.columns]
  }

  /// Puts a character at a place if it fits into the columns below `limit`; false if it does not.
  public mutating func put(
    _ cluster: Cluster, row: Int, column: Int, limit: Int, style: Style
  ) -> Bool {
    let width = cluster.cells
    guard cluster.kind == .character, (0..<size.rows).contains(row), column >= 0, width > 0,
      column + width <= min(limit, size.columns)
    else { return false }
    clearHalves(row: row, columns: column..<column + width)
    let start = row * size.columns + column
    cells[start] = Cell(cluster.scalar, marks: cluster.marks, style: style)
    for index in start + 1..<start + width { cells[index] = .continuation(style) }
    return true
  }

  /// Draws a cluster of any kind and answers the column after it; nil, and nothing is drawn, if it
  /// does not fit below `limit`.
  ///
  /// Columns are counted from `origin`, where the row of the pane begins: tabs lead on from there.
  public mutating func draw(
    _ cluster: Cluster, row: Int, column: Int, origin: Int, limit: Int, style: Style,
    widths: CellWidths
  ) -> Int? {
    let end = column + cluster.advance(atColumn: column - origin, limit: limit - origin)
    guard end <= limit else { return nil }
    switch cluster.kind {
    case .character:
      return put(cluster, row: row, column: column, limit: limit, style: style) ? end : nil
    case .tab:
      fill(Rect(row: row, column: column, rows: 1, columns: end - column), style: style)
    case .hidden:
      var column = column
      ClusterCursor.forEach(in: VisibleForm.of(cluster.scalar.value), widths: widths) { piece in
        defer { column += piece.cells }
        return put(piece, row: row, column: column, limit: limit, style: .sign)
      }
    }
    return end
  }

  /// Writes as much of a string as fits below `limit`, on whole characters, and answers the column
  /// after it.
  ///
  /// Controls appear in their visible form.
  @discardableResult
  public mutating func write(
    _ string: String, row: Int, column: Int, limit: Int, style: Style, widths: CellWidths
  ) -> Int {
    var end = column
    ClusterCursor.forEach(in: string, widths: widths) { cluster in
      let next = draw(
        cluster, row: row, column: end, origin: column, limit: limit, style: style, widths: widths)
      end = next ?? end
      return next != nil
    }
    return end
  }

  /// Blanks a rectangle.
  public mutating func fill(_ rect: Rect, style: Style) {
    let columns = (rect.column..<rect.column + rect.columns).clamped(to: 0..<size.columns)
    if columns.isEmpty { return }
    for row in (rect.row..<rect.row + rect.rows).clamped(to: 0..<size.rows) {
      clearHalves(row: row, columns: columns)
      for column in columns { cells[row * size.columns + column] = .blank(style) }
    }
  }

  /// The characters of the screen, a line for each row, without the blank at the end of rows.
  public var text: String {
    (0..<size.rows).map { row in
      var line = ""
      for cell in cells[row * size.columns..<(row + 1) * size.columns] where !cell.isContinuation {
        line.unicodeScalars.append(cell.scalar)
        line.unicodeScalars.append(contentsOf: cell.marks)
      }
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }

  /// Blanks the halves of wide characters that reach out of the columns, which are written next.
  private mutating func clearHalves(row: Int, columns: Range<Int>) {
    let start = row * size.columns
    if self[row, columns.lowerBound].isContinuation, columns.lowerBound > 0 {
      let index = start + columns.lowerBound - 1
      cells[index] = .blank(cells[index].style)
    }
    if columns.upperBound < size.columns, self[row, columns.upperBound].isContinuation {
      let index = start + columns.upperBound
      cells[index] = .blank(cells[index].style)
    }
  }
}
