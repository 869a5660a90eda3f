@testable import ReportKit

/// Passages that stand more than once: their copies lie apart, are alike, and are the same for any number of threads.
enum DuplicatesTarget {
  static func run(_ input: inout FuzzInput) {
    let options = DuplicateOptions(
      minLength: 8 + input.below(30), similarity: input.pick([0.85, 1, 0.5, 0.95]))
    let copies = input.below(4)
    let changed = input.below(0x1_0000)
    let bytes = repeated(input.bytes, copies, changedAt: changed)
    let report = Report(name: "", text: SourceText(decoding: bytes))
    guard let folded = try? FoldedText(report) else { return check(false, "no memory") }
    var told: [PassageFamily] = []
    let one = folded.duplicates(options, threads: 1) {
      told += $0.families
      return true
    }
    let two = folded.duplicates(options, threads: 2)
    check(one == two, "two threads find something else")
    check(one.isComplete, "the search has not come to its end")
    check(
      told.count == one.families.count, "\(told.count) families were told of \(one.families.count)")
    let units = folded.withUnits { Array($0) }
    for family in one.families { checkFamily(family, in: folded, units, options) }
  }

  /// The text with some of its copies behind it, one byte of them changed: else an input seldom has duplicates.
  private static func repeated(_ bytes: [UInt8], _ copies: Int, changedAt place: Int) -> [UInt8] {
    var whole = bytes
    for copy in 0..<copies {
      var other = bytes
      if !other.isEmpty, copy > 0 { other[place % other.count] ^= 1 }
      whole += [0x0A] + other
    }
    return whole
  }

  private static func checkFamily(
    _ family: PassageFamily, in folded: FoldedText, _ units: [UInt16], _ options: DuplicateOptions
  ) {
    let copies = family.occurrences
    check(copies.count >= 2, "a family of \(copies.count)")
    let model = Array(units[copies[family.model].positions])
    check(!copies[family.model].isPartial, "the model is not whole")
    for (copy, next) in zip(copies, copies.dropFirst()) {
      check(
        copy.positions.upperBound <= next.positions.lowerBound,
        "copies overlap: \(copy.positions), \(next.positions)")
    }
    for copy in copies {
      check(
        copy.positions.upperBound <= units.count, "a copy at \(copy.positions) of \(units.count)")
      check(copy.positions.count >= options.minLength, "a copy of \(copy.positions.count)")
      check(copy.range == folded.sourceRange(of: copy.positions), "other bytes than positions")
      OutlineTarget.checkRange(copy.range, folded.report)
      let parts = copy.parts.compactMap(\.self)
      check(copy.parts.count == copies[family.model].parts.count, "\(copy.parts.count) parts")
      check(
        parts.first?.lowerBound == copy.positions.lowerBound
          && parts.last?.upperBound == copy.positions.upperBound
          && zip(parts, parts.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound },
        "parts \(parts) of \(copy.positions)")
      if copy.isPartial { continue }
      let edits = byOracle { distance(model, Array(units[copy.positions])) }
      let likeness = 1 - Double(edits) / Double(max(model.count, copy.positions.count))
      check(
        likeness >= min(family.similarity, 1) - 1e-9 && likeness >= options.similarity - 1e-9,
        "a copy that is \(likeness) alike in a family of \(family.similarity)")
      check(family.kind == .near || edits == 0, "\(edits) edits in a family that is \(family.kind)")
    }
  }

  /// The number of edits between two texts, by the table of Wagner and Fischer.
  private static func distance(_ one: [UInt16], _ two: [UInt16]) -> Int {
    if one == two { return 0 }
    var row = Array(0...two.count)
    for (index, unit) in one.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for place in two.indices {
        let replaced = diagonal + (unit == two[place] ? 0 : 1)
        diagonal = row[place + 1]
        row[place + 1] = min(replaced, row[place] + 1, diagonal + 1)
      }
    }
    return row[two.count]
  }
}
