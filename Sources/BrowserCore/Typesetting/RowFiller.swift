/// Puts units into rows.
struct RowFiller {
  /// Where each row begins, as an offset into the text.
  private(set) var starts: [Int]
  /// How many cells the first row is indented: none if the first unit has room only without it.
  private(set) var indent: Int
  /// The column after what is in the last row.
  private var column: Int
  private let clusters: ParagraphCursor
  private let columns: Int

  /// Begins with an empty row.
  ///
  /// - Parameters:
  ///   - clusters: a cursor over the paragraph, anywhere in it.
  ///   - start: where the paragraph begins.
  ///   - columns: how many cells a row has.
  ///   - indent: how many of them the first row leaves empty.
  init(_ clusters: ParagraphCursor, start: Int, columns: Int, indent: Int) {
    self.clusters = clusters
    self.columns = columns
    self.indent = indent
    starts = [start]
    column = indent
  }

  /// Puts a unit into the last row, or into a new one, or divides it if it is wider than a row.
  mutating func add(_ unit: BreakUnit) {
    if let end = end(of: unit, from: column) {
      column = end
    } else if let end = end(of: unit, from: 0) {
      if isRowEmpty(at: unit.start) { indent = 0 } else { beginRow(at: unit.start) }
      column = end
    } else {
      divide(unit)
    }
  }

  /// The column after a unit and its white space if it begins at a column; nil if it has no room.
  private func end(of unit: BreakUnit, from column: Int) -> Int? {
    if !unit.hasTab {
      let end = column + unit.cells
      return end <= columns ? min(end + unit.blankCells, columns) : nil
    }
    var cursor = clusters
    cursor.move(to: unit.start)
    var end = column
    while let cluster = cursor.next(), cluster.range.lowerBound < unit.endOfWords {
      end += cluster.advance(atColumn: end, limit: columns)
      if end > columns { return nil }
    }
    cursor.move(to: unit.start)
    end = column
    while let cluster = cursor.next(), cluster.range.lowerBound < unit.end {
      end = min(end + cluster.advance(atColumn: end, limit: columns), columns)
    }
    return end
  }

  /// Divides a unit that is wider than a row, beginning in the last row: where that does no harm, or
  /// between any two clusters if there is no such place.
  private mutating func divide(_ unit: BreakUnit) {
    var cursor = clusters
    cursor.move(to: unit.start)
    var breaking = ChineseLineBreaking()
    var last: LineBreakClass?
    var harmless = isRowEmpty(at: unit.start) ? nil : Optional(unit.start)
    while let cluster = cursor.next(), cluster.range.lowerBound < unit.end {
      let place = cursor.place(of: cluster)
      _ = breaking.allowsBreak(before: cluster, following: cursor.following)
      if let last, let next = breaking.current, LineBreakClass.isHarmlessBreak(last, next) {
        harmless = place
      }
      last = breaking.current
      let end = column + cluster.advance(atColumn: column, limit: columns)
      if end <= columns || place.offset >= unit.endOfWords {
        column = min(end, columns)
      } else if !isRowEmpty(at: place) {
        let start = harmless ?? place
        beginRow(at: start)
        cursor.move(to: start)
        breaking = ChineseLineBreaking()
        last = nil
        harmless = nil
      } else {
        // Wider than the row, or than what the indent leaves of it.
        indent = starts.count == 1 ? 0 : indent
        column = min(cluster.advance(atColumn: 0, limit: columns), columns)
      }
    }
  }

  private func isRowEmpty(at place: ParagraphCursor.Place) -> Bool {
    starts.last == place.offset
  }

  private mutating func beginRow(at place: ParagraphCursor.Place) {
    starts.append(place.offset)
    column = 0
  }
}
