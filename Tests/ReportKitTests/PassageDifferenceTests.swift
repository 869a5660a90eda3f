import TestSupport
import Testing

@testable import ReportKit

@Suite struct PassageDifferenceTests {
  private func differences(_ one: String, _ two: String) throws -> [String] {
    let folded = try FoldedText(one + two)
    let half = one.unicodeScalars.count
    return folded.differences(of: 0..<half, and: half..<folded.count).map {
      "\(folded.spelling(of: $0.one))>\(folded.spelling(of: $0.two))"
    }
  }

  @Test(arguments: [
    ("四是發揮委員作用", "五是發揮委員作用", ["四>五"]),
    ("增強意識，堅定四個自信，做到兩個維護", "增強意識，做到兩個維護", ["堅定四個自信，>"]),
    ("全省工作會議", "全省的工作會議", [">的"]),
    ("甲乙丙丁", "甲乙丙丁", []),
    ("甲乙丙丁", "戊己庚辛", ["甲乙丙丁>戊己庚辛"]),
    ("甲乙丙丁", "甲乙丙丁戊", [">戊"]),
  ])
  func smallDifferencesAreFound(one: String, two: String, wanted: [String]) throws {
    #expect(try differences(one, two) == wanted)
  }

  /// What stands between the differences is the same in both copies, and nothing is left over.
  @Test func theRestIsTheSame() throws {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<400 {
      let one = random.string(of: ["甲", "乙", "丙", "丁"], upTo: 60)
      let two = String(
        one.flatMap { character -> [Character] in
          switch Int.random(in: 0..<10, using: &random) {
          case 0: []
          case 1: [character, "戊"]
          case 2: ["己"]
          default: [character]
          }
        })
      let folded = try FoldedText(one + two)
      let units = folded.withUnits { Array($0) }
      let half = one.unicodeScalars.count
      var place = (0, half)
      var edits = 0
      for difference in folded.differences(of: 0..<half, and: half..<units.count) {
        #expect(
          units[place.0..<difference.one.lowerBound] == units[place.1..<difference.two.lowerBound])
        #expect(!difference.one.isEmpty || !difference.two.isEmpty)
        place = (difference.one.upperBound, difference.two.upperBound)
        edits += max(difference.one.count, difference.two.count)
      }
      #expect(units[place.0..<half] == units[place.1...])
      #expect(edits >= Levenshtein.distance(Array(units[..<half]), Array(units[half...])))
    }
  }
}
