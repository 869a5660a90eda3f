import TestSupport
import Testing

@testable import ReportKit

@Suite struct RangeIndexTests {
  @Test func rangesAroundAPlaceAreFound() {
    var random = SeededGenerator(seed: 4)
    for _ in 0..<200 {
      let ranges = (0..<Int.random(in: 0...20, using: &random)).map { _ in
        let start = Int.random(in: 0...30, using: &random)
        return start..<start + Int.random(in: 1...30, using: &random)
      }
      let index = RangeIndex(ranges)
      let start = Int.random(in: 0...30, using: &random)
      let end = Int.random(in: 0...60, using: &random)
      #expect(
        Set(index.indices(beginningBy: start, endingFrom: end))
          == Set(
            ranges.indices.filter { ranges[$0].lowerBound <= start && ranges[$0].upperBound >= end }
          ))
    }
  }
}
