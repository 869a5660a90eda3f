import Foundation
import Testing

@testable import BrowserCore

@Suite struct LineBreakClassTests {
  @Test(arguments: [
    ("中", "id"), ("。", "cl"), ("，", "cl"), ("：", "ns"), ("！", "ex"), ("（", "ow"), ("(", "op"),
    (")", "cp"), ("“", "qu"), ("—", "b2"), ("…", "in"), ("%", "po"), ("％", "po"), ("￥", "pr"),
    ("-", "hy"), ("\u{3000}", "ba"), ("\u{A0}", "gl"), ("ー", "ns"), ("①", "al"), ("\u{E01}", "al"),
    ("\u{E31}", "cm"), ("\u{1F02C}", "eb"), ("\u{20C1}", "pr"), ("\u{3FFFD}", "id"),
    ("\u{10FFFF}", "al"),
  ])
  func theTableHoldsTheClass(character: String, name: String) throws {
    let scalar = try #require(character.unicodeScalars.first)
    #expect("\(CharacterTables.lineBreakClass(of: scalar.value))" == name)
  }

  /// All code points, so that the numbers of the cases are those of the table.
  @Test(.enabled(if: UnicodeData.exists("LineBreak.txt"), "needs Debian's package unicode-data"))
  func everyCodePointHasTheClassOfTheDataFile() throws {
    for (range, name) in try UnicodeData.ranges("LineBreak.txt") {
      let allowed: Set<String> =
        switch name {
        case "AI", "SG", "XX": ["al"]
        case "CJ": ["ns"]
        case "SA": ["al", "cm"]
        case "OP": ["op", "ow"]
        case "ID": ["id", "eb"]
        default: [name.lowercased()]
        }
      for scalar in range {
        let found = "\(CharacterTables.lineBreakClass(of: scalar))"
        #expect(allowed.contains(found), "U+\(String(scalar, radix: 16)): \(found), not \(name)")
      }
    }
  }
}
