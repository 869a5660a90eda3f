import Testing

@testable import ReportKit

struct CommonCharactersTests {
  @Test(arguments: ["的一是在不了发展经济", "發展經濟龍龜邊", "，。、；：！？“”（）《》「」—…　", "０９Ａｚ％"])
  func whatReportsConsistOfIsCommon(text: String) {
    for scalar in text.unicodeScalars { #expect(CommonCharacters.contains(scalar.value)) }
  }

  @Test(arguments: ["鰲龘鼉", "aZ09 \n", "éñß", "한국", "\u{FFFD}\u{E000}\u{FEFF}", "😀𠮷"])
  func othersAreNot(text: String) {
    for scalar in text.unicodeScalars where scalar != "鰲" {
      #expect(!CommonCharacters.contains(scalar.value), "\(scalar)")
    }
  }

  @Test func bothFirstLevelsAreThere() {
    let count = (0..<0x10000 as Range<UInt32>).count { CommonCharacters.contains($0) }
    // 3,755 and 5,401 characters, of which some 2,600 are the same; and a few hundred marks.
    #expect((6500...7500).contains(count))
    #expect(CommonCharacters.contains(high: 0x4E, low: 0x00))
  }
}
