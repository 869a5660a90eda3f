import Foundation
import Testing

@testable import BrowserCore

@Suite struct LineBreakRulesTests {
  /// A text with | wherever the rules allow a break.
  private func broken(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    let opportunities = Self.opportunities(in: scalars.map(\.value))
    var result = ""
    for (scalar, opportunity) in zip(scalars, opportunities) {
      if opportunity { result += "|" }
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  /// Whether a break is allowed before each character.
  static func opportunities(in scalars: [UInt32]) -> [Bool] {
    let classes = scalars.map(CharacterTables.lineBreakClass)
    var rules = LineBreakRules()
    return classes.indices.map { index in
      let following = classes[(index + 1)...].first { $0 != .cm && $0 != .zwj }
      return rules.allowsBreak(before: classes[index], digitFollows: following == .nu)
    }
  }

  @Test(arguments: [
    ("LB4, LB6", "a\u{C}|b"), ("LB5", "a\r\n|b"), ("LB5", "a\r|b"), ("LB5", "a\u{85}|b"),
    ("LB7", "a |b"), ("LB8", "中\u{200B} |）"), ("LB8a", "👩\u{200D}中"),
    ("LB9", "中\u{301}|中"), ("LB10", " |\u{301}a"), ("LB11", "中\u{2060}中"),
    ("LB12", "中\u{A0}中"), ("LB12a", "中 |\u{A0}中"), ("LB13", "中 。|中"), ("LB14", "（ 中"),
    ("LB15", "中\"\u{20}（"), ("LB16", "） 々"), ("LB17", "— —"), ("LB18", "a |b"),
    ("LB19", "中\"中"), ("LB20", "a|\u{FFFC}|a"), ("LB21", "中\u{3000}|中"), ("LB21", "中-|中"),
    ("LB21", "\u{B4}中"), ("LB21a", "א-א"), ("LB21b", "/א"), ("LB22", "中…|中"), ("LB23", "a1a"),
    ("LB23a", "￥中％"), ("LB24", "$a"), ("LB24", "a%"), ("LB25", "$(1,000.0)%|中"),
    ("LB25", "-5"), ("LB25", "%|(a"), ("LB26", "\u{1100}\u{1161}\u{11A8}|\u{1100}"),
    ("LB27", "가％"), ("LB28", "abc"), ("LB29", ".a"), ("LB30", "a(1)a"), ("LB30", "a|（a）|a"),
    ("LB30a", "🇨🇳|🇨🇳|🇨"), ("LB30b", "👩🏽"), ("LB31", "中|中|a|中"),
  ])
  func theRuleHolds(rule: String, text: String) {
    var whole = ""
    whole.unicodeScalars.append(contentsOf: text.unicodeScalars.filter { $0 != "|" })
    #expect(broken(whole) == text, "\(rule)")
  }

  /// The standard's own test file: no exceptions.
  @Test(
    .enabled(
      if: UnicodeData.exists("auxiliary/LineBreakTest.txt"), "needs Debian's package unicode-data"))
  func theTestsOfTheStandardPass() throws {
    var passed = 0
    for line in try UnicodeData.lines("auxiliary/LineBreakTest.txt") {
      // × 0023 ÷ 2014 ÷: a sign before each character and one at the end.
      let fields = line.split { $0 == " " || $0 == "\t" }
      let scalars = fields.compactMap { UInt32($0, radix: 16) }
      let expected = fields.filter { $0 == "×" || $0 == "÷" }.map { $0 == "÷" }
      #expect(expected.count == scalars.count + 1)
      if Self.opportunities(in: scalars) == expected.dropLast() {
        passed += 1
      } else {
        Issue.record("\(line)")
      }
    }
    #expect(passed == 7654)
  }
}
