import Testing

@testable import ReportKit

struct FoldedTextSpellingTests {
  @Test(arguments: [
    ("發展", "發展"), ("發　展", "發展"), ("發\n展", "發展"), ("World\nBank", "World Bank"),
    ("World  Bank", "World Bank"), ("第 15 条", "第15条"), ("a\u{200B}b", "ab"), ("20 25", "20 25"),
    ("“A” b", "“A”b"), ("𠮷\u{FE0F}家", "𠮷家"),
  ])
  func blanksAndBreaksAreLeftOut(source: String, spelling: String) throws {
    // Without joining lines this would be two paragraphs; a spelling does not mind.
    let folded = try FoldedText(source)
    #expect(folded.spelling(of: 0..<folded.count) == spelling)
  }

  @Test func aPartIsSpelledByItself() throws {
    let folded = try FoldedText("甲是一。乙是高價值科技\n\n— 3 —\n\n成果，是二。\n")
    #expect(folded.spelling(of: 9..<13) == "科技成果")
    #expect(folded.spelling(of: 4..<4) == "")
  }
}
