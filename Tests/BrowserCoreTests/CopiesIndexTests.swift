import TestSupport
import Testing

@testable import BrowserCore
@testable import ReportKit

@Suite struct CopiesIndexTests {
  /// Every answer is what looking through all copies one by one gives.
  @Test(arguments: 0..<60 as Range<UInt64>)
  func answersAreThoseOfBruteForce(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let length = Int.random(in: 1...60, using: &random)
    let folded = try FoldedText(
      Report(
        name: "",
        text: SourceText(
          (0..<length).map { _ in Bool.random(using: &random) ? "甲" : "乙\n" }.joined())))
    let families = (0..<Int.random(in: 0...6, using: &random)).compactMap { _ in
      Self.family(in: length, &random)
    }
    let index = CopiesIndex(families, in: folded)
    let starts = families.flatMap { $0.occurrences.map(\.positions.lowerBound) }
    for position in 0...length {
      #expect(index.copy(at: position) == Self.copy(at: position, in: families))
      #expect(index.start(after: position) == starts.filter { $0 > position }.min())
      #expect(index.start(before: position) == starts.filter { $0 < position }.max())
    }
    for start in 0..<folded.report.text.count {
      let end = min(start + Int.random(in: 0...12, using: &random), folded.report.text.count)
      let first = (0..<length).first {
        (start..<end).contains(folded.sourceRange(at: $0).lowerBound)
          && Self.copy(at: $0, in: families) != nil
      }
      #expect(index.firstPlace(in: start..<end)?.position == first, "\(start)..<\(end)")
    }
  }

  @Test func aCopyRunsOnOverWhatLiesInIt() throws {
    let text = "一二三\n\n四五六\n\n七八九\n"
    let folded = try FoldedText(Report(name: "", text: SourceText(text)))
    let family = Self.family([0..<6, 6..<9], model: 0)
    let index = CopiesIndex([family], in: folded)
    #expect(!index.runsOn(over: 0))
    #expect(index.runsOn(over: 11))
    // One copy ends and another begins.
    #expect(!index.runsOn(over: 22))
  }

  @Test func withoutFamiliesThereIsNothing() throws {
    let folded = try FoldedText(Report(name: "", text: SourceText("一二三")))
    let index = CopiesIndex([], in: folded, progress: 0.5)
    #expect(index.copy(at: 0) == nil && index.firstPlace(in: 0..<9) == nil)
    #expect(index.start(after: -1) == nil && index.start(before: 9) == nil)
    #expect(!index.isComplete && !index.runsOn(over: 3))
    #expect(index == CopiesIndex([], in: folded, progress: 0.5))
    #expect(index != CopiesIndex([], in: folded))
  }

  static func family(_ ranges: [Range<Int>], model: Int) -> PassageFamily {
    PassageFamily(
      kind: .exact, similarity: 1,
      occurrences: ranges.map {
        PassageFamily.Occurrence(positions: $0, range: 0..<0, isPartial: false, parts: [$0])
      }, model: model)
  }

  /// Some ranges that do not overlap each other.
  private static func family(in length: Int, _ random: inout SeededGenerator) -> PassageFamily? {
    var ranges: [Range<Int>] = []
    var start = 0
    while start < length {
      start += Int.random(in: 0...12, using: &random)
      let end = min(start + Int.random(in: 1...15, using: &random), length)
      if start < end { ranges.append(start..<end) }
      start = end
    }
    return ranges.isEmpty ? nil : family(ranges, model: 0)
  }

  private static func copy(
    at position: Int, in families: [PassageFamily]
  ) -> CopiesIndex.Copy? {
    var best: CopiesIndex.Copy?
    for (family, passage) in families.enumerated() {
      guard
        let occurrence = passage.occurrences.firstIndex(where: { $0.positions.contains(position) })
      else { continue }
      if let best, families[best.family].occurrences.count >= passage.occurrences.count { continue }
      best = CopiesIndex.Copy(family: family, occurrence: occurrence)
    }
    return best
  }
}
