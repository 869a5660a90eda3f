import Testing

@testable import ReportKit

@Suite struct NestedFamiliesTests {
  private func family(_ starts: [Int], length: Int) -> [FamilyFinder.Member] {
    starts.map {
      FamilyFinder.Member(
        range: $0..<$0 + length, edits: 0, length: length, isPartial: false, parts: [])
    }
  }

  private func kept(_ families: [[FamilyFinder.Member]]) -> [Int] {
    NestedFamilies.removed(from: families).map { $0[0].range.count }
  }

  @Test func aPartWithAsManyCopiesIsHidden() {
    #expect(kept([family([0, 1000], length: 200), family([50, 1050], length: 100)]) == [200])
  }

  @Test func aPartThatStandsElsewhereTooIsKept() {
    #expect(
      kept([family([0, 1000], length: 200), family([50, 1050, 5000], length: 100)]) == [200, 100])
  }

  @Test func fourFifthsOfEveryCopyMustLieInside() {
    #expect(kept([family([0, 1000], length: 200), family([120, 1120], length: 100)]) == [200])
    #expect(
      kept([family([0, 1000], length: 200), family([121, 1121], length: 100)]) == [200, 100])
  }
}
