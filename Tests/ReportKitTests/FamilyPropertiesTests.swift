import TestSupport
import Testing

@testable import ReportKit

/// What holds of the families of any text.
@Suite struct FamilyPropertiesTests {
  private static let options = DuplicateOptions(minLength: 12)

  /// Random texts of few different characters, in which pieces come again, some with differences.
  private static func text(_ random: inout SeededGenerator) -> String {
    let alphabet = Array("甲乙丙丁戊己庚辛".prefix(Int.random(in: 1...8, using: &random))).map(String.init)
    var pieces: [String] = []
    for _ in 0..<Int.random(in: 1...12, using: &random) {
      if let piece = pieces.randomElement(using: &random), Bool.random(using: &random) {
        var copy = Array(piece)
        if Bool.random(using: &random), copy.count > 20 {
          copy[Int.random(in: 0..<copy.count, using: &random)] = "變"
        }
        pieces.append(String(copy))
      } else {
        pieces.append(random.string(of: alphabet, upTo: 80))
      }
    }
    return pieces.joined(separator: random.pick(["", "。\n\n", "\n"]))
  }

  /// A pattern again and again, with a tail of anything.
  private static func periodic(_ random: inout SeededGenerator) -> String {
    let pattern = (0..<Int.random(in: 1...60, using: &random)).map { _ in
      random.pick(["甲", "乙", "丙", "丁"])
    }.joined()
    return String(repeating: pattern, count: Int.random(in: 1...40, using: &random))
      + random.string(of: ["戊", "甲"], upTo: 30)
  }

  @Test(arguments: 0..<40)
  func copiesAreAlikeAndApart(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    for round in 0..<20 {
      let text = round % 2 == 0 ? Self.text(&random) : Self.periodic(&random)
      let folded = try FoldedText(text)
      for family in folded.families(Self.options) { check(family, in: folded, text) }
    }
  }

  private func check(_ family: PassageFamily, in folded: FoldedText, _ text: String) {
    let units = folded.withUnits { Array($0) }
    let copies = family.occurrences
    #expect(copies.count >= 2, "\(text)")
    for (copy, next) in zip(copies, copies.dropFirst()) {
      #expect(copy.positions.upperBound <= next.positions.lowerBound, "\(text)")
      #expect(copy.range.upperBound <= next.range.lowerBound, "\(text)")
    }
    let model = units[copies[family.model].positions]
    #expect(model.count == family.length && !copies[family.model].isPartial, "\(text)")
    for copy in copies {
      #expect(copy.positions.count >= Self.options.minLength, "\(text)")
      #expect(copy.range == folded.sourceRange(of: copy.positions), "\(text)")
      let parts = copy.parts.compactMap { $0 }
      #expect(parts.first?.lowerBound == copy.positions.lowerBound, "\(text)")
      #expect(parts.last?.upperBound == copy.positions.upperBound, "\(text)")
      for (part, next) in zip(parts, parts.dropFirst()) {
        #expect(part.upperBound == next.lowerBound, "\(text)")
      }
      if copy.isPartial { continue }
      let edits = Levenshtein.distance(Array(model), Array(units[copy.positions]))
      let likeness = 1 - Double(edits) / Double(max(model.count, copy.positions.count))
      #expect(likeness >= family.similarity - 1e-9, "\(text)")
      #expect(likeness >= Self.options.similarity - 1e-9, "\(text)")
      if family.kind != .near { #expect(edits == 0, "\(text)") }
    }
  }

  /// Brute force: whatever is repeated without overlap lies in copies.
  @Test(arguments: 0..<40)
  func everyExactRepeatIsInAFamily(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(1000 + seed))
    for _ in 0..<12 {
      let text = Self.text(&random)
      let folded = try FoldedText(text)
      let units = folded.withUnits { Array($0) }
      let least = 24
      var covered = [Bool](repeating: false, count: units.count)
      for family in folded.families(DuplicateOptions(minLength: least, similarity: 1)) {
        for copy in family.occurrences { for place in copy.positions { covered[place] = true } }
      }
      let (repeats, periodic) = Self.maximalRepeats(units, least)
      for repeated in repeats where !repeated.contains(where: { periodic[$0] }) {
        // Ends are moved to sentences.
        let inner = repeated.dropFirst(2).dropLast(2)
        #expect(inner.allSatisfy { covered[$0] }, "\(repeated) of \(text)")
      }
    }
  }

  /// Both places of every repeat of so many units that does not overlap itself; and which places belong
  /// to one that does, where copies are of whole periods.
  private static func maximalRepeats(
    _ units: [UInt16], _ least: Int
  ) -> (repeats: [Range<Int>], periodic: [Bool]) {
    var found: [Range<Int>] = []
    var periodic = units.map { _ in false }
    for distance in 1..<max(1, units.count) {
      var start = 0
      for place in 0...units.count - distance {
        if place + distance < units.count, units[place] == units[place + distance] { continue }
        let count = place - start
        if count >= least, count <= distance {
          found += [start..<place, start + distance..<place + distance]
        } else if count >= least {
          for place in start..<place + distance { periodic[place] = true }
        }
        start = place + 1
      }
    }
    return (found, periodic)
  }
}
