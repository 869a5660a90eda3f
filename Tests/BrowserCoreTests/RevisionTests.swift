import ReportKit
import TestSupport
import Testing

@testable import BrowserCore

@Suite struct RevisionTests {
  private func revision(of old: String, as new: String) -> Revision {
    Revision(
      of: Report(name: "", text: SourceText(old)), as: Report(name: "", text: SourceText(new)))
  }

  /// The words at the place are the same where they still stand.
  @Test(arguments: 1...100 as ClosedRange<UInt64>)
  func aPlaceMovesWithItsWords(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let before = generator.string(of: ["甲", "乙", "a"], upTo: 10)
    let after = generator.string(of: ["甲", "乙", "b"], upTo: 10)
    let old = SourceText(before + generator.string(of: ["1", "2"], upTo: 5) + after)
    let new = SourceText(before + generator.string(of: ["3"], upTo: 5) + after)
    let revision = Revision(of: Report(name: "", text: old), as: Report(name: "", text: new))
    for place in 0...old.count {
      let moved = revision.place(of: place)
      #expect((0...new.count).contains(moved))
      if place < before.utf8.count { #expect(moved == place) }
      let rest = old.count - place
      if rest <= after.utf8.count, rest > 0 { #expect(new.count - moved == rest || moved == place) }
    }
  }

  @Test(arguments: 1...100 as ClosedRange<UInt64>)
  func aPlaceIsNeverInsideACharacter(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pieces = ["甲", "乙", "é", "a", "𠮷", "\n"]
    let old = SourceText(generator.string(of: pieces, upTo: 20))
    let new = SourceText(generator.string(of: pieces, upTo: 20))
    let revision = Revision(of: Report(name: "", text: old), as: Report(name: "", text: new))
    for place in 0...old.count where old.characterStart(at: place) == place {
      let moved = revision.place(of: place)
      #expect(new.characterStart(at: moved) == moved)
    }
  }

  /// Words that still stand are found, however much has changed before and behind them.
  @Test(arguments: 1...100 as ClosedRange<UInt64>)
  func aLineIsFoundAmongChanges(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var old = (0..<12).map { "第\($0)行。" }
    var new = old
    // The first and the last line differ, so all is between changes.
    (old[0], old[11]) = ("甲", "乙")
    for _ in 0..<Int.random(in: 0..<6, using: &generator) {
      let index = Int.random(in: 0..<new.count, using: &generator)
      if Int.random(in: 0..<2, using: &generator) == 0 {
        new.remove(at: index)
      } else {
        new.insert("新\(Int.random(in: 0..<100, using: &generator))。", at: index)
      }
    }
    let oldText = SourceText(old.joined(separator: "\n"))
    let newText = SourceText(new.joined(separator: "\r\n"))
    let revision = revision(
      of: old.joined(separator: "\n"), as: new.joined(separator: "\r\n"))
    let oldLines = LineIndex(oldText)
    let newLines = LineIndex(newText)
    for (index, line) in old.enumerated() {
      guard let found = new.firstIndex(of: line) else { continue }
      #expect(
        revision.place(of: oldLines.range(ofLine: index + 1).lowerBound)
          == newLines.range(ofLine: found + 1).lowerBound)
    }
  }

  @Test func ofSeveralLikeLinesTheNearestIsMeant() {
    let old = "a\n同。\nb\nc\nd\ne\n同。\nz\n"
    let new = "x\n同。\nb\nc\nd\ne\n同。\ny\n"
    let revision = revision(of: old, as: new)
    #expect(revision.place(of: 2) == 2)
    let second = SourceText(old).count - "同。\nz\n".utf8.count
    #expect(revision.place(of: second) == second)
  }

  @Test func whereALineIsGoneItsNeighboursSayThePlace() {
    let old = "頭\n甲。\n舊話。\n乙。\n尾\n"
    let new = "首\n多一行。\n甲。\n新的話。\n乙。\n末\n"
    let revision = revision(of: old, as: new)
    let oldStart = SourceText("頭\n甲。\n").count
    #expect(revision.place(of: oldStart) == SourceText("首\n多一行。\n甲。\n").count)
  }

  @Test func whereAllIsNewTheByteStays() {
    let revision = revision(of: "甲乙丙丁", as: "ABC")
    #expect(revision.place(of: 0) == 0)
    #expect(revision.place(of: 9) == 3)
  }
}
