import TestSupport
import Testing

@testable import BrowserCore

/// What holds for a ``CellBuffer`` after any number of random writes.
struct CellBufferRandomTests {
  @Test(arguments: 1...80 as ClosedRange<UInt64>)
  func wideCharactersAlwaysHaveBothHalves(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let size = Size(
      rows: Int.random(in: 1...4, using: &generator),
      columns: Int.random(in: 1...24, using: &generator))
    let widths = CellWidths(ambiguous: generator.pick(AmbiguousWidth.both))
    var screen = CellBuffer(size: size)
    for step in 1...60 {
      let before = screen
      let place = Self.change(&screen, widths, &generator)
      let breach =
        Self.breach(in: screen, widths)
        ?? Self.change(outside: place, from: before, to: screen)
      if let breach {
        Issue.record("step \(step): \(breach)")
        return
      }
    }
  }

  /// Does one random thing and answers where it may have changed cells.
  private static func change(
    _ screen: inout CellBuffer, _ widths: CellWidths, _ generator: inout SeededGenerator
  ) -> Rect {
    let size = screen.size
    let style = generator.pick(Style.allCases)
    let row = Int.random(in: -2..<size.rows, using: &generator)
    let column = Int.random(in: -2..<size.columns, using: &generator)
    let limit = Int.random(in: column...size.columns + 3, using: &generator)
    let place = Rect(row: row, column: column, rows: 1, columns: limit - column)
    let string = generator.string(of: NastyStrings.pieces, upTo: 8)
    let cluster = ClusterCursor.clusters(of: string, widths.ambiguous).last
    switch Int.random(in: 0...3, using: &generator) {
    case 0:
      let rect = Rect(
        row: row, column: column, rows: Int.random(in: -1...6, using: &generator),
        columns: limit - column)
      screen.fill(rect, style: style)
      return rect
    case 1:
      screen.write(string, row: row, column: column, limit: limit, style: style, widths: widths)
    case 2:
      if let cluster, cluster.kind == .character {
        _ = screen.put(cluster, row: row, column: column, limit: limit, style: style)
      }
    default:
      let before = screen
      let origin = min(column, Int.random(in: -2...column, using: &generator))
      if let cluster,
        screen.draw(
          cluster, row: row, column: column, origin: origin, limit: limit, style: style,
          widths: widths) == nil
      {
        #expect(screen == before)
      }
    }
    return place
  }

  private static func breach(in screen: CellBuffer, _ widths: CellWidths) -> String? {
    for row in 0..<screen.size.rows {
      for column in 0..<screen.size.columns {
        let cell = screen[row, column]
        let isWide = widths.cellClass(of: cell.scalar.value) == .cells(2)
        let next = column + 1 < screen.size.columns ? screen[row, column + 1] : nil
        if isWide != (next?.isContinuation ?? false) { return "half at \(row), \(column)" }
        if isWide, next?.style != cell.style { return "two styles at \(row), \(column)" }
        if column == 0, cell.isContinuation { return "half at \(row), 0" }
      }
    }
    return nil
  }

  /// A changed cell that is neither in the place nor the other half of a character in it.
  private static func change(
    outside place: Rect, from before: CellBuffer, to after: CellBuffer
  ) -> String? {
    for row in 0..<after.size.rows {
      for column in 0..<after.size.columns where before[row, column] != after[row, column] {
        let position = Position(row: row, column: column)
        if place.contains(position) { continue }
        let old = before[row, column]
        let isLeftHalf =
          column + 1 == place.column && column + 1 < after.size.columns
          && before[row, column + 1].isContinuation
        let isRightHalf = column == place.column + place.columns && old.isContinuation
        if !isLeftHalf && !isRightHalf || after[row, column] != .blank(old.style) {
          return "\(row), \(column) changed"
        }
      }
    }
    return nil
  }
}
