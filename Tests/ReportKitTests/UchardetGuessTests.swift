import Testing

@testable import ReportKit

struct UchardetGuessTests {
  @Test(arguments: [TextEncoding.utf8, .gb18030, .big5])
  func aSentenceIsEnough(encoding: TextEncoding) throws {
    let text = "中國人民政治協商會議委員會工作報告，主要是促進經濟發展的任務和改善人民生活。"
    #expect(try guess(#require(EncodedText.bytes(of: text, in: encoding))) == .known(encoding))
  }

  @Test func othersAreOthers() {
    #expect(guess([]) == .other)
    #expect(guess([0xC1, 0xE5, 0xF4, 0xE1]) == .other)
    #expect(guess(Array("ascii".utf8)) == .other)
  }

  private func guess(_ bytes: [UInt8]) -> UchardetGuess {
    bytes.withUnsafeBytes { UchardetGuess($0) }
  }
}
