import Testing

@testable import ReportKit

struct RegexPatternTests {
  @Test(arguments: [
    ("發展", "发展"), ("發.展", "发.展"), ("（一）", #"\x{28}一\x{29}"#), ("Ａ１", #"\x{61}\x{31}"#),
    ("主 席", "主席"), (#"主\s*席"#, "主(?:)*席"), (#"\S\d\D\w"#, #"\S\d\D\w"#), ("[發　]", "[发]"),
    ("[ 發]", "[ 发]"), ("[一-龥]", "[一-龥]"), ("[發-髮]", "[發-髮]"), ("[]發]", "[]发]"), ("[^]發]", "[^]发]"),
    ("[[:alpha:]（]", #"[[:alpha:]\x{28}]"#), (#"[\s，]"#, #"[\s\x{2c}]"#),
    (#"\Q（a.\E（"#, #"\Q\E\x{28}\Qa.\E\x{28}"#),
    (#"\（"#, #"\x{28}"#), ("a|b", "a|b"), (#"\"#, #"\"#), ("。", #"\x{2e}"#), ("発\u{200B}展", "発展"),
    (#"\Q\d\E"#, #"\Q\d\E"#), ("[[]a]", "[[]a]"), (#"[\]發]"#, #"[\]发]"#),
  ])
  func literalsBecomeWhatTheyBecomeInTheText(typed: String, written: String) {
    let pattern = RegexPattern(typed, table: .all) { _ in 0 }
    #expect(pattern.units == Array(written.utf16))
  }

  @Test func exactLiteralsStayAsTheyAre() {
    let pattern = RegexPattern("發（ Ａ", table: .exact) { _ in 0 }
    #expect(pattern.units == Array("發（Ａ".utf16))
  }

  @Test func rareCharactersGetTheirUnits() {
    let pattern = RegexPattern("[𠮷a]", table: .all) { $0 == 0x20BB7 ? 0xD800 : 0 }
    #expect(pattern.units == [0x5B, 0xD800, 0x61, 0x5D])
  }

  @Test func unitsKnowWhereTheyWereTyped() {
    let pattern = RegexPattern("發 （a", table: .all) { _ in 0 }
    #expect((0...8).map(pattern.charactersTyped) == [0, 2, 2, 2, 2, 2, 2, 3, 4])
  }
}
