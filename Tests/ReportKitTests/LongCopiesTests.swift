import TestSupport
import Testing

@testable import ReportKit

@Suite struct LongCopiesTests {
  /// Characters that hardly agree by chance.
  private func text(_ count: Int, _ random: inout SeededGenerator) -> String {
    var text = ""
    for _ in 0..<count {
      text.unicodeScalars.append(
        Unicode.Scalar(Int.random(in: 0x4E00...0x9000, using: &random)) ?? "一")
    }
    return text
  }

  private func insides(_ text: String) throws -> [Range<Int>] {
    try FoldedText(text).withUnits { buffer in
      let units = try #require(UnsafeUnitRuns(buffer))
      let pulse = SearchPulse { _ in true }
      let anchors = try #require(Anchors(units, window: 7, pulse))
      return try #require(LongCopies.insides(anchors, units, pulse))
    }
  }

  @Test func theInsideOfALongCopyIsFound() throws {
    var random = SeededGenerator(seed: 1)
    let chapter = text(3000, &random)
    let end = text(100, &random)
    #expect(try insides(chapter + end + chapter + end) == [3100 + 256..<6200 - 256])
    #expect(
      try insides(chapter + text(10, &random) + chapter + text(10, &random) + chapter)
        == [3010 + 256..<6010 - 256, 6020 + 256..<9020 - 256])
  }

  @Test func aShortCopyHasNone() throws {
    var random = SeededGenerator(seed: 2)
    let passage = text(1000, &random)
    #expect(try insides(passage + text(10, &random) + passage).isEmpty)
  }

  /// A passage has as many copies in each chapter as before, though those inside of the later chapters were not looked at.
  @Test func aPassageInCopiedChaptersHasAllItsCopies() throws {
    var random = SeededGenerator(seed: 3)
    let passage = text(60, &random)
    let chapter =
      text(1500, &random) + passage + text(800, &random) + passage + text(1500, &random)
    let near = passage.replacing(passage.dropFirst(30).prefix(1), with: "變")
    let report =
      chapter + text(10, &random) + chapter + text(10, &random) + near + text(90, &random) + chapter
    let families = try FoldedText(report).families()
    #expect(
      families.map { $0.occurrences.map(\.positions) } == [
        [0..<3920, 3930..<7850, 8010..<11930],
        [
          1500..<1560, 2360..<2420, 5430..<5490, 6290..<6350, 7860..<7920, 9510..<9570,
          10370..<10430,
        ],
      ])
  }

  /// What agrees with the end of a copy, and goes on where the copy does not, is found.
  @Test func aPassageOverTheEndOfACopyIsFound() throws {
    var random = SeededGenerator(seed: 4)
    let chapter = text(3000, &random)
    let passage = String(chapter.suffix(600)) + text(600, &random)
    let families = try FoldedText(
      chapter + text(50, &random) + String(chapter.dropLast(600)) + passage + text(50, &random)
        + passage
    ).families()
    #expect(
      families.map { $0.occurrences.map(\.positions) } == [
        [0..<3000, 3050..<6050], [5450..<6650, 6700..<7900],
        [2400..<3000, 5450..<6050, 6700..<7300],
      ])
  }

  /// Brute force: whatever stands twice is in a family, whichever chapters were copied into which.
  @Test(arguments: 0..<6)
  func everyRepeatIsInAFamily(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    var pieces = [text(2000, &random)]
    for _ in 0..<6 {
      let all = Array(pieces.joined())
      let start = Int.random(in: 0..<all.count - 100, using: &random)
      let count = Int.random(in: 40...min(2500, all.count - start), using: &random)
      pieces += [String(all[start..<start + count]), text(30, &random)]
    }
    let folded = try FoldedText(pieces.joined())
    let units = folded.withUnits { Array($0) }
    var covered = units.map { _ in false }
    for family in folded.families(DuplicateOptions(similarity: 1)) {
      for copy in family.occurrences { for place in copy.positions { covered[place] = true } }
    }
    var places: [ArraySlice<UInt16>: [Int]] = [:]
    for place in 0...units.count - 24 {
      places[units[place..<place + 24], default: []].append(place)
    }
    for starts in places.values where starts.count > 1 {
      #expect(starts.allSatisfy { covered[$0] && covered[$0 + 23] }, "\(starts)")
    }
  }
}
