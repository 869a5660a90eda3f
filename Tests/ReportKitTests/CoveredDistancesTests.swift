import TestSupport
import Testing

@testable import ReportKit

@Suite struct CoveredDistancesTests {
  /// Against a dictionary, of which nothing is forgotten.
  @Test(arguments: 0..<8)
  func theFurthestEndOfEachDistanceIsKnown(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    var covered = CoveredDistances()
    var all: [Int: Int] = [:]
    var asked: [Int] = []
    let distances = 1...(seed % 2 == 0 ? 100 : 40_000_000)
    for place in stride(from: 0, to: 400_000, by: 10) {
      let distance = Int.random(in: distances, using: &random)
      let end = place + Int.random(in: 1...500, using: &random)
      covered.cover(distance, upTo: end)
      all[distance] = max(all[distance] ?? 0, end)
      covered.forget(before: place)
      asked.append(distance)
      let other = random.pick(asked)
      if let end = all[other], end > place { #expect(covered.end(of: other) == end) }
      #expect(covered.end(of: distance) == all[distance])
    }
    #expect(covered.end(of: 50_000_000) == 0)
  }

  /// A pair of long copies with many holes has as many distances, which come all at once.
  @Test func thereIsRoomForAnyNumber() {
    var covered = CoveredDistances()
    for distance in 1...50_000 { covered.cover(distance, upTo: 2 * distance) }
    #expect((1...50_000).allSatisfy { covered.end(of: $0) == 2 * $0 })
  }
}
