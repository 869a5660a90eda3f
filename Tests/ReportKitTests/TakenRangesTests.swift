import TestSupport
import Testing

@testable import ReportKit

@Suite struct TakenRangesTests {
  /// Against the definition, on ranges of many lengths.
  @Test func anOverlapIsSeen() {
    var random = SeededGenerator(seed: 8)
    for _ in 0..<200 {
      let length = Int.random(in: 1...40, using: &random)
      func range() -> Range<Int> {
        let start = Int.random(in: 0...900, using: &random)
        return start..<start + Int.random(in: 1...2 * length, using: &random)
      }
      var taken = TakenRanges(like: 0..<length)
      var ranges: [Range<Int>] = []
      for _ in 0..<Int.random(in: 0...100, using: &random) {
        let other = range()
        #expect(taken.overlaps(other) == ranges.contains { $0.overlaps(other) })
        taken.insert(other)
        ranges.append(other)
      }
    }
  }
}
