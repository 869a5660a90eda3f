import Glibc
import Testing

@testable import BrowserCore

/// The table of widths beside that of glibc, which other programs on this system count by.
@Suite struct GlibcWidthTests {
  /// Where the table differs on purpose from glibc 2.36: it follows EastAsianWidth.txt, and glibc
  /// makes these two cells wide for the sake of old fonts.
  private static let deliberate: [ClosedRange<UInt32>] = [
    0x3248...0x324F,  // ㉈: circled numbers on black squares, ambiguous in the data
    0x4DC0...0x4DFF,  // ䷀: hexagrams, neutral in the data of Unicode 15
  ]

  @Test func widthsAreThoseOfGlibcButForTwoRanges() throws {
    let width = try Self.wcwidthOfGlibc()
    let table = CellWidths(ambiguous: .narrow)
    var differences: [UInt32] = []
    for value in UInt32(1)...0x10FFFF {
      let theirs = width(wchar_t(bitPattern: value))
      let ours: CInt
      switch table.cellClass(of: value) {
      // Shown in its visible form, so there is nothing to compare.
      case .hidden: continue
      case .mark: ours = 0
      case .cells(let cells): ours = CInt(cells)
      }
      // glibc says -1 for what is not assigned in its data.
      if theirs >= 0, theirs != ours { differences.append(value) }
    }
    #expect(differences == Self.deliberate.flatMap { Array($0) })
  }

  @Test func whatTheTableHidesHasNoWidthInGlibcEither() throws {
    let width = try Self.wcwidthOfGlibc()
    let table = CellWidths()
    for value in UInt32(1)...0x10FFFF where table.cellClass(of: value) == .hidden {
      // A soft hyphen is drawn by some terminals and not by others; it is always shown as what it is.
      if value != 0xAD { #expect(width(wchar_t(bitPattern: value)) < 1) }
    }
  }

  /// The function of libc itself: the program defines another of that name, for ncurses.
  private static func wcwidthOfGlibc() throws -> @convention(c) (wchar_t) -> CInt {
    try #require(setlocale(LC_CTYPE, "C.UTF-8") != nil)
    let library = try #require(dlopen("libc.so.6", RTLD_NOW))
    let symbol = try #require(dlsym(library, "wcwidth"))
    return unsafeBitCast(symbol, to: (@convention(c) (wchar_t) -> CInt).self)
  }
}
