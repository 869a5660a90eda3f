import Testing

@testable import BrowserCore

struct CellTests {
  @Test func aBlankCellIsASpace() {
    let cell = Cell.blank(.status)
    #expect(cell.scalar == " ")
    #expect(cell.marks.isEmpty)
    #expect(cell.style == .status)
    #expect(!cell.isContinuation)
  }

  @Test func theRightHalfOfAWideCharacterIsAContinuation() {
    let cell = Cell.continuation(.heading)
    #expect(cell.isContinuation)
    #expect(cell.marks.isEmpty)
    #expect(cell.style == .heading)
  }

  @Test func cellsOfDifferentStylesDiffer() {
    let cells = Style.allCases.map { Cell("一", style: $0) }
    for (index, cell) in cells.enumerated() {
      #expect(cells.firstIndex(of: cell) == index)
    }
  }
}
