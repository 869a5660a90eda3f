import Testing

@testable import BrowserCore

struct ClusterTests {
  static let tab = Cluster(
    kind: .tab, scalar: "\t", marks: CombiningMarks(), range: 0..<1, cells: 0)
  static let wide = Cluster(
    kind: .character, scalar: "一", marks: CombiningMarks(), range: 0..<3, cells: 2)

  @Test(arguments: [(0, 8), (1, 7), (6, 2), (7, 1), (8, 8), (9, 7), (79, 1)])
  func aTabLeadsToTheNextMultipleOfEight(column: Int, cells: Int) {
    #expect(Self.tab.advance(atColumn: column, limit: Int.max) == cells)
  }

  @Test func aTabTakesAtLeastOneCellAndNoMoreThanTheRowHas() {
    for limit in 1...40 {
      for column in 0..<limit {
        let cells = Self.tab.advance(atColumn: column, limit: limit)
        #expect((1...8).contains(cells))
        #expect(column + cells <= limit)
        #expect(column + cells == limit || (column + cells) % 8 == 0)
      }
      #expect(Self.tab.advance(atColumn: limit, limit: limit) == 1)
    }
  }

  @Test func aCharacterTakesItsCellsWhereverItStands() {
    for column in 0...20 {
      #expect(Self.wide.advance(atColumn: column, limit: 10) == 2)
    }
  }
}
