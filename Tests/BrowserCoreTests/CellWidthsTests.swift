import ReportKit
import Testing

@testable import BrowserCore

struct CellWidthsTests {
  static let classes: [(String, CellWidths.CellClass, CellWidths.CellClass)] = [
    (" az~\u{A0}â▸▾›⟨⟩ｶ\u{600}🇨", .cells(1), .cells(1)),
    ("一龥𠮷𠀀，。、（）《》「」％　！Ａ한あ😀👨\u{115F}", .cells(2), .cells(2)),
    ("“”‘’—…·×①│ⅠαЯ\u{E000}\u{FFFD}", .cells(1), .cells(2)),
    ("\u{300}\u{301}\u{20E3}\u{FE0F}\u{E0100}\u{1161}\u{11AB}\u{D7B0}\u{E31}", .mark, .mark),
    ("\u{0}\u{9}\u{1B}\u{7F}\u{85}\u{AD}\u{200B}\u{200D}\u{202E}", .hidden, .hidden),
    ("\u{2028}\u{2060}\u{FEFF}\u{10FFFF}", .hidden, .hidden),
  ]

  @Test(arguments: classes)
  func charactersHaveTheirClass(
    characters: String, narrow: CellWidths.CellClass, wide: CellWidths.CellClass
  ) {
    for scalar in characters.unicodeScalars {
      let code = Comment(rawValue: "U+" + String(scalar.value, radix: 16))
      #expect(CellWidths(ambiguous: .narrow).cellClass(of: scalar.value) == narrow, code)
      #expect(CellWidths(ambiguous: .wide).cellClass(of: scalar.value) == wide, code)
    }
  }

  @Test func whatIsHiddenNeedsTheVisibleForm() {
    var differing: [UInt32] = []
    for scalar: UInt32 in stride(from: 0, through: 0x10FFFF, by: 3) {
      let isHidden = CellWidths().cellClass(of: scalar) == .hidden
      if isHidden != VisibleForm.isNeeded(for: scalar) { differing.append(scalar) }
    }
    #expect(differing == [])
  }

  @Test func theTerminalDecidesOnlyAboutOneCellOrTwo() {
    for scalar: UInt32 in stride(from: 1, through: 0x10FFFF, by: 5) {
      let narrow = CellWidths(ambiguous: .narrow).cellClass(of: scalar)
      let wide = CellWidths(ambiguous: .wide).cellClass(of: scalar)
      if narrow != wide, narrow != .cells(1) || wide != .cells(2) {
        Issue.record("U+\(String(scalar, radix: 16))")
      }
    }
  }

  static let strings: [(String, Int, Int)] = [
    ("", 0, 0), ("abc", 3, 3), ("目錄", 4, 4), ("“十四五”", 8, 10), ("……", 2, 4), ("e\u{301}", 1, 1),
    ("\u{301}", 8, 8), ("\u{1B}", 8, 8), ("\u{10FFFF}", 10, 10), ("a\tb", 9, 9), ("\t\t", 16, 16),
    ("“\t一", 10, 10), ("👨\u{200D}👩\u{200D}👧", 6, 6), ("20.9%", 5, 5), ("１２％", 6, 6),
  ]

  @Test(arguments: strings)
  func aStringTakesTheCellsOfItsCharacters(string: String, narrow: Int, wide: Int) {
    #expect(CellWidths(ambiguous: .narrow).cells(of: string) == narrow)
    #expect(CellWidths(ambiguous: .wide).cells(of: string) == wide)
  }

  @Test func ambiguousCharactersAreNarrowUnlessTheTerminalSaysOtherwise() {
    #expect(CellWidths() == CellWidths(ambiguous: .narrow))
    #expect(CellWidths() != CellWidths(ambiguous: .wide))
  }
}
