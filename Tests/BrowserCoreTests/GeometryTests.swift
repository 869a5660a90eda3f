import Testing

@testable import BrowserCore

struct GeometryTests {
  @Test(arguments: [(0, 0), (-3, 5), (5, -3), (1, 1), (24, 80), (Int.min, Int.max)])
  func aScreenHasAtLeastOneCell(rows: Int, columns: Int) {
    let size = Size(rows: rows, columns: columns)
    #expect(size.rows == max(1, rows))
    #expect(size.columns == max(1, columns))
  }

  @Test func aNegativeExtentCountsAsNone() {
    let rect = Rect(row: 3, column: 4, rows: -1, columns: -2)
    #expect(rect == Rect(row: 3, column: 4, rows: 0, columns: 0))
    #expect(!rect.contains(Position(row: 3, column: 4)))
  }

  @Test func aRectangleContainsItsCellsAndNoOthers() {
    let rect = Rect(row: 2, column: 3, rows: 2, columns: 4)
    for row in -1...6 {
      for column in -1...9 {
        let isInside = row >= 2 && row < 4 && column >= 3 && column < 7
        #expect(rect.contains(Position(row: row, column: column)) == isInside)
      }
    }
  }

  @Test func anEmptyRectangleContainsNothing() {
    #expect(!Rect(row: 0, column: 0, rows: 0, columns: 5).contains(Position(row: 0, column: 0)))
    #expect(!Rect(row: 0, column: 0, rows: 5, columns: 0).contains(Position(row: 0, column: 0)))
  }
}
