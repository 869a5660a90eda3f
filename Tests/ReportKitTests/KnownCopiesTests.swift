import TestSupport
import Testing

@testable import ReportKit

@Suite struct KnownCopiesTests {
  @Test(arguments: [
    (100..<200, true), (93..<193, true), (107..<207, true), (92..<200, false), (100..<208, false),
    (108..<200, false), (100..<192, false),
  ])
  func endsMayBeLessThanEightAway(range: Range<Int>, isKnown: Bool) {
    var known = KnownCopies(count: 60_100)
    known.insert(100..<200)
    #expect(known.contain(range) == isKnown)
  }

  /// Against the definition, with several copies in each list.
  @Test func allCopiesAreFoundAgain() {
    var random = SeededGenerator(seed: 2)
    var known = KnownCopies(count: 60_100)
    var ranges: [Range<Int>] = []
    for _ in 0..<3000 {
      let start = Int.random(in: 0...60_000, using: &random)
      let range = start..<start + Int.random(in: 24...60, using: &random)
      let expected = ranges.contains {
        abs($0.lowerBound - range.lowerBound) < 8 && abs($0.upperBound - range.upperBound) < 8
      }
      #expect(known.contain(range) == expected)
      known.insert(range)
      ranges.append(range)
    }
  }
}
