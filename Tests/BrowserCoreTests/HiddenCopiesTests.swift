import TestSupport
import Testing

@testable import BrowserCore
@testable import ReportKit

@Suite struct HiddenCopiesTests {
  @Test func whatTheSampleRepeatsIsHiddenOnce() throws {
    let folded = try FoldedText(Sample.report())
    let hidden = HiddenCopies(CopiesIndex(folded.families(), in: folded))
    let lines = hidden.holes.map { hole in
      [hole.range.lowerBound, hole.range.upperBound - 1, hole.original].map {
        folded.report.lines.line(at: $0)
      }
    }
    #expect(lines == [[45, 59, 9], [61, 77, 43], [79, 93, 43]])
    #expect(hidden.holes.map(\.characters) == [1_554, 1_743, 1_286])
    #expect(hidden.characters == 4_583 && hidden.share == 55)
  }

  /// Whatever is hidden can be read further up: from hole to original, and on if that is hidden too, one comes to
  /// what is shown.
  @Test(arguments: 0..<60 as Range<UInt64>)
  func whatIsHiddenIsShownFurtherUp(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let length = 1_500
    let folded = try FoldedText(
      Report(name: "", text: SourceText(String(repeating: "甲", count: length))))
    let families = (0..<Int.random(in: 1...5, using: &random)).compactMap { _ -> PassageFamily? in
      var ranges: [Range<Int>] = []
      let size = Int.random(in: 20...200, using: &random)
      var start = Int.random(in: 0...300, using: &random)
      while start + size <= length {
        ranges.append(start..<start + size)
        start += size + Int.random(in: 0...300, using: &random)
      }
      return ranges.isEmpty ? nil : CopiesIndexTests.family(ranges, model: 0)
    }
    let hidden = HiddenCopies(CopiesIndex(families, in: folded))
    #expect(
      zip(hidden.holes, hidden.holes.dropFirst()).allSatisfy {
        $0.range.upperBound <= $1.range.lowerBound
      })
    for hole in hidden.holes {
      #expect(hole.characters == hole.range.count / 3)
      #expect(hole.characters >= FamilyList.shortLength)
      #expect(hole.original < hole.range.lowerBound)
    }
    // Long copies but the first are hidden, all but less than a row.
    for family in families where family.length >= FamilyList.shortLength {
      for copy in family.occurrences.dropFirst() {
        let shown = copy.positions.filter { hidden.hole(at: $0 * 3) == nil }
        #expect(shown.count < FamilyList.shortLength)
      }
    }
  }

  @Test func pieceAfterPieceIsShownAgain() throws {
    let folded = try FoldedText(Sample.report())
    var hidden = HiddenCopies(CopiesIndex(folded.families(), in: folded))
    let middle = hidden.holes[1].range
    let isRevealed = hidden.reveal(middle.lowerBound..<middle.lowerBound + 1)
    #expect(isRevealed)
    #expect(hidden.hole(at: middle.lowerBound) == nil)
    #expect(hidden.holes.count == 2)
    let isRevealedAgain = hidden.reveal(middle)
    #expect(!isRevealedAgain)
    _ = hidden.reveal(0..<folded.report.text.count)
    #expect(hidden.holes.isEmpty && hidden.characters == 0)
  }
}
