import Testing

@testable import NcursesTerminal

@Suite struct PastedTextTests {
  private func text(_ bytes: some Sequence<UInt8>) -> String? {
    var pasted = PastedText()
    for byte in bytes { if let words = pasted.take(byte) { return words } }
    return nil
  }

  @Test func itEndsAtItsMarkAndNowhereElse() {
    #expect(text("发展\u{1B}[201\u{1B}[201~".utf8) == "发展\u{1B}[201")
    #expect(text("发展\u{1B}[200~".utf8) == nil)
    #expect(text("\u{1B}[201~".utf8) == "")
  }

  @Test func ofALongOneTheBeginningIsKept() throws {
    let words = try #require(text((String(repeating: "发", count: 100_000) + "\u{1B}[201~").utf8))
    #expect(words == String(repeating: "发", count: PastedText.longest / 3))
  }
}
