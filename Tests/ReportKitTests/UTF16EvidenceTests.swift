import Testing

@testable import ReportKit

struct UTF16EvidenceTests {
  @Test(arguments: [TextEncoding.utf16LittleEndian, .utf16BigEndian])
  func theByteOrderIsFound(encoding: TextEncoding) throws {
    for text in ["工作報告", "一、總則\r\n", "Plan of 2025\n", "　　（一）坚持", "一丁丂七\n一丁"] {
      let bytes = try #require(EncodedText.bytes(of: text, in: encoding))
      #expect(guess(bytes) == encoding, "\(text)")
    }
  }

  @Test(arguments: [
    "", "a", "this app can break", "Bush hid the facts", "政府工作報告", "report\0\0\0\0",
    "\0\0\0\0\0\0\0\0", "a\0b", "1234567890",
  ])
  func utf8IsNotTakenForIt(text: String) {
    #expect(guess(Array(text.utf8)) == nil)
  }

  @Test(arguments: [TextEncoding.gb18030, .big5])
  func pairsAreNotTakenForIt(encoding: TextEncoding) throws {
    for text in ["工作報告", "一、總則。\n", "政治協商會議", "發展經濟，改善民生", "Plan 2025: 經濟"] {
      let bytes = try #require(EncodedText.bytes(of: text, in: encoding))
      #expect(guess(bytes) == nil, "\(text)")
      #expect(guess(Array(bytes.dropFirst())) == nil, "\(text)")
    }
  }

  private func guess(_ bytes: [UInt8]) -> TextEncoding? {
    bytes.withUnsafeBytes { UTF16Evidence.encoding(of: $0) }
  }
}
