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

  @Test func copiesOutsideOfAPartDoNotCount() {
    let family = Self.family([0..<10, 20..<30, 40..<50, 55..<65])
    let omitted = OmittedCopies([family], in: 20..<60)
    #expect(omitted.copies.map(\.range) == [40..<50])
    #expect(omitted.copies.map(\.kept) == [20..<30])
    #expect(OmittedCopies([family], in: 25..<60).copies.isEmpty)
  }

  @Test func whatWasKeptIsNeverLeftOut() {
    let first = Self.family([20..<30, 40..<50])
    let second = Self.family([0..<12, 18..<32])
    #expect(Self.ranges([first, second]) == [40..<50])
  }

  /// Against the definition, step by step on lists.
  @Test(arguments: 1...300 as ClosedRange<UInt64>)
  func theyAreThoseOfTheDefinition(seed: UInt64) {
    let families = Self.randomFamilies(seed: seed)
    let omitted = OmittedCopies(families)
    #expect(omitted.copies == Self.slowCopies(families))
    var generator = SeededGenerator(seed: seed)
    let start = Int.random(in: 0...200, using: &generator)
    let range = start..<start + Int.random(in: 1...60, using: &generator)
    #expect(Array(omitted.copies(in: range)) == omitted.copies.filter { $0.range.overlaps(range) })
    let gaps = omitted.gaps(in: range)
    for byte in range {
      let isLeftOut = omitted.copies.contains { $0.range.contains(byte) }
      #expect(gaps.contains { $0.contains(byte) } == !isLeftOut)
    }
  }

  /// Every byte either stands or leads, over copies that are left out, to one that stands.
  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func everythingStillStandsOnce(seed: UInt64) {
    let omitted = OmittedCopies(Self.randomFamilies(seed: seed))
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

  private static func randomFamilies(seed: UInt64) -> [PassageFamily] {
    var generator = SeededGenerator(seed: seed)
    return (0..<Int.random(in: 1...6, using: &generator)).map { _ in
      let length = Int.random(in: 1...20, using: &generator)
      var start = 0
      var ranges: [Range<Int>] = []
      for _ in 0..<Int.random(in: 2...5, using: &generator) {
        start += Int.random(in: 0...20, using: &generator)
        ranges.append(start..<start + length)
        start += length
      }
      return family(ranges, partial: Int.random(in: 0..<4, using: &generator) == 0 ? [0] : [])
    }
  }

  private static func slowCopies(_ families: [PassageFamily]) -> [OmittedCopies.Copy] {
    var copies: [OmittedCopies.Copy] = []
    var guarded = Set<Int>()
    for family in families {
      guard let kept = family.occurrences.first(where: { !$0.isPartial }) else { continue }
      guarded.formUnion(kept.range.filter { byte in !copies.contains { $0.range.contains(byte) } })
      for occurrence in family.occurrences where occurrence.range != kept.range {
        let range = occurrence.range
        let near = copies.filter { $0.range.overlaps(range) }
        let isCut = near.contains { $0.range.clamped(to: range) != $0.range }
        if isCut || !guarded.isDisjoint(with: range) { continue }
        copies.removeAll { near.contains($0) }
        copies.append(
          OmittedCopies.Copy(
            range: range, kept: kept.range, similarity: family.similarity,
            length: occurrence.positions.count))
      }
    }
    return copies.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
