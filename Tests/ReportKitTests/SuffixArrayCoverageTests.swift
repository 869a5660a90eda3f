import CDivsufsort
import TestSupport
import Testing

@testable import ReportKit

/// What a suffix array finds to be repeated lies in families.
@Suite struct SuffixArrayCoverageTests {
  private static let least = 24

  /// 99.5 % of what stands twice without overlap, and nothing that does not.
  private func check(_ folded: FoldedText, _ name: String) {
    let units = folded.withUnits { Array($0) }
    let repeated = Self.repeated(units)
    var found = [Bool](repeating: false, count: units.count)
    let options = DuplicateOptions(minLength: Self.least, similarity: 1)
    for family in folded.families(options) {
      for copy in family.occurrences { for place in copy.positions { found[place] = true } }
    }
    let wanted = repeated.count { $0 }
    let missed = repeated.indices.count { repeated[$0] && !found[$0] }
    let extra = repeated.indices.count { found[$0] && !repeated[$0] }
    #expect(wanted >= Self.least && missed * 200 <= wanted, "\(name): \(missed) of \(wanted)")
    #expect(extra == 0, "\(name): \(extra)")
  }

  @Test func theSampleIsCovered() throws { check(try FoldedText(Sample.report()), "sample") }

  /// In long texts: in a short one a single passage, of which a fifth may stick out of the one that it is a part
  /// of, would decide.
  @Test(
    .enabled(if: !PackageFiles.corpusNames.isEmpty, Comment(rawValue: PackageFiles.corpusAbsence)),
    arguments: ["law_criminal.txt", "law_company_2023.txt", "long_prc_statutes.txt"])
  func realTextsAreCovered(name: String) throws {
    let text = try SourceText(path: PackageFiles.corpus + "/" + name)
    check(try FoldedText(Report(name: name, text: text)), name)
  }

  @Test(arguments: 0..<8)
  func piecesOfRandomTextAreCovered(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    var text: [String] = []
    for _ in 0..<20_000 {
      text.append(
        Unicode.Scalar(Int.random(in: 0x4E00...0x5200, using: &random)).map(String.init) ?? "")
    }
    var pieces = text
    for _ in 0..<60 {
      let start = Int.random(in: 0..<text.count - 400, using: &random)
      pieces += text[start..<start + Int.random(in: 20...400, using: &random)]
      pieces.append("終")
    }
    check(try FoldedText(pieces.joined()), "\(seed)")
  }

  /// The places of all repeats of ``least`` units or more, by the sorted suffixes of the units as bytes.
  private static func repeated(_ units: [UInt16]) -> [Bool] {
    let bytes = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    var suffixes = [Int32](repeating: 0, count: bytes.count)
    guard divsufsort(bytes, &suffixes, Int32(bytes.count)) == 0 else { return [] }
    let places = suffixes.filter { $0 % 2 == 0 }.map { Int($0) / 2 }
    var repeated = [Bool](repeating: false, count: units.count)
    for (one, two) in zip(places, places.dropFirst()) {
      var length = 0
      while max(one, two) + length < units.count, units[one + length] == units[two + length] {
        length += 1
      }
      if length < least { continue }
      for place in one..<one + length { repeated[place] = true }
      for place in two..<two + length { repeated[place] = true }
    }
    return repeated
  }
}
