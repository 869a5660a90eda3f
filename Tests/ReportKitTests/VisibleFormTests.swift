import Testing

@testable import ReportKit

struct VisibleFormTests {
  static let shown: [(UInt32, String)] = [
    (0x00, "⟨U+0000⟩"), (0x07, "⟨U+0007⟩"), (0x09, "⟨U+0009⟩"), (0x0A, "⟨U+000A⟩"),
    (0x0C, "⟨U+000C⟩"), (0x0D, "⟨U+000D⟩"), (0x1B, "⟨U+001B⟩"), (0x7F, "⟨U+007F⟩"),
    (0x80, "⟨U+0080⟩"), (0x85, "⟨U+0085⟩"), (0x9B, "⟨U+009B⟩"), (0x9F, "⟨U+009F⟩"),
    (0xAD, "⟨U+00AD⟩"), (0x061C, "⟨U+061C⟩"), (0x200B, "⟨U+200B⟩"), (0x200C, "⟨U+200C⟩"),
    (0x200D, "⟨U+200D⟩"), (0x200E, "⟨U+200E⟩"), (0x200F, "⟨U+200F⟩"), (0x2028, "⟨U+2028⟩"),
    (0x2029, "⟨U+2029⟩"), (0x202A, "⟨U+202A⟩"), (0x202E, "⟨U+202E⟩"), (0x2060, "⟨U+2060⟩"),
    (0x2066, "⟨U+2066⟩"), (0x2069, "⟨U+2069⟩"), (0xFEFF, "⟨U+FEFF⟩"), (0xFDD0, "⟨U+FDD0⟩"),
    (0xFFFE, "⟨U+FFFE⟩"), (0x1FFFF, "⟨U+1FFFF⟩"), (0xE0001, "⟨U+E0001⟩"),
    (0x10FFFF, "⟨U+10FFFF⟩"),
  ]

  @Test(arguments: shown)
  func whatCannotBeSeenHasAForm(scalar: UInt32, form: String) throws {
    #expect(VisibleForm.isNeeded(for: scalar))
    #expect(VisibleForm.of(scalar) == form)
    let character = try #require(Unicode.Scalar(scalar))
    #expect(VisibleForm.of("一\(character)a") == "一\(form)a")
  }

  /// JSON copies these without a look at each one.
  @Test(arguments: [0x20...0x7E, 0x3000...0x303F, 0x4000...0x9FFF, 0xFF00...0xFF3F])
  func nothingIsHiddenWhereTextIs(range: ClosedRange<UInt32>) {
    #expect(range.filter { VisibleForm.isNeeded(for: $0) } == [])
  }

  @Test(arguments: [
    "", " ", "a", "~", "\u{A0}", "é", "e\u{301}", "一", "　", "，。“”", "⟨U+001B⟩", "\u{FFFD}",
    "\u{E000}", "❤\u{FE0F}", "葛\u{E0100}", "𠀀", "😀", "第一章　总则",
  ])
  func whatCanBeSeenStaysAsItIs(string: String) {
    #expect(Array(VisibleForm.of(string).utf8) == Array(string.utf8))
    #expect(string.unicodeScalars.allSatisfy { !VisibleForm.isNeeded(for: $0.value) })
  }

  @Test func anEscapeSequenceLosesItsPower() {
    #expect(VisibleForm.of("\u{1B}[2J\u{9B}31m") == "⟨U+001B⟩[2J⟨U+009B⟩31m")
  }

  @Test func aStringIsPutOnOneLine() {
    #expect(VisibleForm.of("一\t二\r\n三") == "一⟨U+0009⟩二⟨U+000D⟩⟨U+000A⟩三")
  }

  @Test func allControlsNeedAForm() {
    let ranges: [ClosedRange<UInt32>] = [
      0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069,
    ]
    for scalar in ranges.joined() {
      #expect(VisibleForm.isNeeded(for: scalar))
    }
  }

  @Test func nothingInAFormNeedsAForm() {
    for scalar: UInt32 in stride(from: 0, through: 0x10FFFF, by: 7) {
      let form = VisibleForm.of(scalar)
      #expect(form.unicodeScalars.allSatisfy { !VisibleForm.isNeeded(for: $0.value) })
    }
  }

  @Test func ideographsAndPunctuationOfReportsNeedNoForm() {
    let ranges: [ClosedRange<UInt32>] = [
      0x20...0x7E, 0x3000...0x303F, 0x4E00...0x9FFF, 0xFF01...0xFF5E,
    ]
    for scalar in ranges.joined() {
      if VisibleForm.isNeeded(for: scalar) { Issue.record("U+\(String(scalar, radix: 16))") }
    }
  }
}
