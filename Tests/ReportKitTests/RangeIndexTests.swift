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
      let index = RangeIndex(count: ranges.count) { ranges[$0] }
      let start = Int.random(in: 0...30, using: &random)
      let end = Int.random(in: 1...60, using: &random)
      var found: [UInt32] = []
      index.find(beginningBy: start, endingFrom: end, into: &found)
      let order = ranges.indices.sorted {
        (ranges[$0].lowerBound, $0) < (ranges[$1].lowerBound, $1)
      }
      #expect(
        found.map(Int.init)
          == order.filter { ranges[$0].lowerBound <= start && ranges[$0].upperBound >= end })
      #expect(
        index.longestFirst.map { Int($0) }
          == order.sorted {
            (-ranges[$0].count, ranges[$0].lowerBound, $0)
              < (-ranges[$1].count, ranges[$1].lowerBound, $1)
          })
    }
  }
}
