import TestSupport
import Testing

@testable import ReportKit

@Suite struct SeedOrderTests {
  @Test func seedsComeInTheOrderOfTheirLaterPlace() throws {
    var random = SeededGenerator(seed: 9)
    let places = 1_000_000
    let lists = (0..<20).map { list in
      (0..<Int.random(in: 0...200, using: &random)).map { _ in
        UInt64.random(in: 0..<UInt64(places), using: &random) << 32 | UInt64(list)
      }
    }
    let sorted = try #require(SeedOrder.sorted(lists, places: places, SearchPulse { _ in true }))
    let expected = lists.joined().enumerated().sorted {
      ($0.element >> 32, $0.offset) < ($1.element >> 32, $1.offset)
    }
    #expect(sorted.joined().elementsEqual(expected.map(\.element)))
  }

  @Test func seedsOfOnePlaceKeepTheirOrder() {
    let lists: [[UInt64]] = [[7 << 32 | 5, 3 << 32 | 9], [], [7 << 32 | 1]]
    #expect(
      SeedOrder.sorted(lists, places: 8, SearchPulse { _ in true })
        == [[3 << 32 | 9, 7 << 32 | 5, 7 << 32 | 1]])
  }

  @Test func itCanBeStopped() {
    #expect(SeedOrder.sorted([[1 << 32]], places: 2, SearchPulse { _ in false }) == nil)
  }
}
