/// A cell of the screen, counted from the top left corner, which is row 0 and column 0.
public struct Position: Equatable, Sendable {
  /// Rows below the top.
  public var row: Int
  /// Cells right of the left edge.
  public var column: Int

  /// Makes a position.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

/// The size of the screen or of a part of it, in cells.
public struct Size: Equatable, Sendable {
  /// The number of rows.
  public var rows: Int
  /// The number of cells in a row.
  public var columns: Int

  /// Makes a size; less than one cell counts as one, since some terminals say 0 × 0.
  public init(rows: Int, columns: Int) {
    self.rows = max(1, rows)
    self.columns = max(1, columns)
  }
}

/// A rectangle of cells, possibly empty.
public struct Rect: Equatable, Sendable {
  /// Its top row.
  public var row: Int
  /// Its leftmost column.
  public var column: Int
  /// How many rows it has.
  public var rows: Int
  /// How many cells each of its rows has.
  public var columns: Int

  /// Makes a rectangle; a negative extent counts as none.
  public init(row: Int, column: Int, rows: Int, columns: Int) {
    self.row = row
    self.column = column
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }

  /// Whether a cell lies inside.
  public func contains(_ position: Position) -> Bool {
    (row..<row + rows).contains(position.row)
      && (column..<column + columns).contains(position.column)
  }
}
