import Testing

@testable import ReportKit

struct TextEncodingTests {
  @Test(arguments: TextEncoding.allCases)
  func theNameShownIsANameThatIsTaken(encoding: TextEncoding) {
    #expect(TextEncoding(name: encoding.rawValue) == encoding)
    #expect(TextEncoding(name: encoding.rawValue.lowercased()) == encoding)
  }

  @Test(arguments: [
    ("utf8", TextEncoding.utf8), ("GBK", .gb18030), ("gb2312", .gb18030), ("GB_2312", .gb18030),
    ("CP936", .gb18030), ("EUC-CN", .gb18030), ("big5", .big5), ("BIG5HKSCS", .big5),
    ("cp950", .big5), ("utf16le", .utf16LittleEndian), ("UTF_16BE", .utf16BigEndian),
  ])
  func usualOtherNamesAreTaken(name: String, encoding: TextEncoding) {
    #expect(TextEncoding(name: name) == encoding)
  }

  @Test(arguments: ["", "utf", "UTF-16", "UTF-32", "latin1", "big", "euc-kr", "８", "編碼"])
  func othersAreNot(name: String) {
    #expect(TextEncoding(name: name) == nil)
  }

  @Test(arguments: TextEncoding.allCases)
  func theMarkIsTheCharacterInThatEncoding(encoding: TextEncoding) {
    #expect(encoding.byteOrderMark == EncodedText.bytes(of: "\u{FEFF}", in: encoding))
  }
}
