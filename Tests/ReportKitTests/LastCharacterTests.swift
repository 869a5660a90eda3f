import Testing

@testable import ReportKit

@Suite struct LastCharacterTests {
  @Test(arguments: [
    ("甲乙", 3..<6), ("甲乙\u{3000} ", 3..<6), ("a", 0..<1), ("  ", 0..<0), ("", 0..<0),
  ])
  func whiteSpaceAtTheEndDoesNotCount(words: String, range: Range<Int>) {
    let text = SourceText(words)
    text.withBytes { #expect(LastCharacter.range(in: 0..<$0.count, $0) == range) }
  }
}
