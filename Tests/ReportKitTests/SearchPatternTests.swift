import Testing

@testable import ReportKit

struct SearchPatternTests {
  @Test(arguments: ["", " ", "　\t", "\u{200B}\u{1B}\n"])
  func blanksAreNothingToLookFor(words: String) {
    #expect(SearchPattern(words).isBlank)
  }

  @Test(arguments: ["发", " a ", "。", "𠮷"])
  func anythingElseIs(words: String) {
    #expect(!SearchPattern(words).isBlank)
  }
}
