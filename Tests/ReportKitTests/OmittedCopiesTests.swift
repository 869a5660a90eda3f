import TestSupport
import Testing

@testable import ReportKit

struct OmittedCopiesTests {
  private static func family(_ ranges: [Range<Int>], partial: Set<Int> = []) -> PassageFamily {
    PassageFamily(
      kind: .exact, similarity: 1,
      occurrences: ranges.enumerated().map { index, range in
        PassageFamily.Occurrence(
          positions: range, range: range, isPartial: partial.contains(index), parts: [range])
      }, model: 0)
  }

  private static func ranges(_ families: [PassageFamily]) -> [Range<Int>] {
    OmittedCopies(families).copies.map(\.range)
  }

  @Test func theFirstWholeCopyIsKept() {
    #expect(Self.ranges([Self.family([0..<10, 20..<30, 40..<50])]) == [20..<30, 40..<50])
    let partial = Self.family([0..<5, 20..<30, 40..<50], partial: [0])
    #expect(Self.ranges([partial]) == [0..<5, 40..<50])
    #expect(OmittedCopies([partial]).copies[0].kept == 20..<30)
  }

  @Test func aPassageThatGoesOnFurtherTakesThePlaceOfItsPart() {
    let short = Self.family([0..<10, 20..<30, 40..<50, 60..<70])
    let long = Self.family([20..<35, 40..<55, 60..<75])
    #expect(Self.ranges([short, long]) == [20..<30, 40..<55, 60..<75])
  }

  @Test func whatWasKeptIsNeverLeftOut() {
    let first = Self.family([20..<30, 40..<50])
    let second = Self.family([0..<12, 18..<32])
    #expect(Self.ranges([first, second]) == [40..<50])
  }

  /// Every byte either stands or leads, over copies that are left out, to one that stands.
  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func everythingStillStandsOnce(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let families = (0..<Int.random(in: 1...6, using: &generator)).map { _ in
      let length = Int.random(in: 1...20, using: &generator)
      var start = 0
      var ranges: [Range<Int>] = []
      for _ in 0..<Int.random(in: 2...5, using: &generator) {
        start += Int.random(in: 0...20, using: &generator)
        ranges.append(start..<start + length)
        start += length
      }
      return Self.family(ranges)
    }
    let omitted = OmittedCopies(families)
    for (copy, next) in zip(omitted.copies, omitted.copies.dropFirst()) {
      #expect(copy.range.upperBound <= next.range.lowerBound)
    }
    for copy in omitted.copies {
      for byte in copy.range {
        var place = byte
        var steps = 0
        while let at = omitted.copies.first(where: { $0.range.contains(place) }), steps < 20 {
          place = at.kept.lowerBound + place - at.range.lowerBound
          steps += 1
        }
        #expect(steps < 20, "a circle")
      }
    }
  }
}
