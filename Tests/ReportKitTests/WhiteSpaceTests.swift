import Testing

@testable import ReportKit

struct WhiteSpaceTests {
  @Test(arguments: [0x20, 0x09, 0xA0, 0x3000, 0x2000, 0x2003, 0x200A, 0x202F, 0x205F])
  func spacesAndTabsAreWhiteSpace(scalar: UInt32) {
    #expect(WhiteSpace.contains(scalar))
  }

  @Test(arguments: [0x0A, 0x0D, 0x0C, 0x0B, 0x85, 0x2028, 0x200B, 0xFEFF, 0x4E00, 0x3001])
  func lineEndsAndInvisibleCharactersAreNot(scalar: UInt32) {
    #expect(!WhiteSpace.contains(scalar))
  }

  @Test(arguments: [("　\u{A0} \t一", 7), ("一 ", 0), ("  ", 2), ("", 0), ("\n", 0)])
  func whiteSpaceIsSkipped(string: String, expected: Int) {
    SourceText(string).withBytes { bytes in
      var cursor = UnsafeUTF8Cursor(bytes, in: 0..<bytes.count)
      cursor.skipWhiteSpace()
      #expect(cursor.position == expected)
    }
  }

  @Test(arguments: [
    ("　\u{A0}一 ", 0..<9, 5), ("一 ", 0..<4, 0), ("一 二", 3..<7, 4), ("一　　", 3..<9, 3), ("", 0..<0, 0),
  ])
  func whiteSpaceOfARangeEndsAtWhatIsSeen(string: String, range: Range<Int>, expected: Int) {
    #expect(SourceText(string).endOfWhiteSpace(in: range) == expected)
  }
}
