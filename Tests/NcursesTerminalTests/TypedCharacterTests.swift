import Testing

@testable import NcursesTerminal

@Suite struct TypedCharacterTests {
  private func typed(_ bytes: [UInt8]) -> String {
    var character = TypedCharacter()
    var result = ""
    for byte in bytes {
      if let scalar = character.take(byte) { result.unicodeScalars.append(scalar) }
    }
    return result
  }

  @Test(arguments: ["a", "é", "發展", "😀", "a發é😀b"])
  func charactersArePutTogether(string: String) {
    #expect(typed(Array(string.utf8)) == string)
  }

  @Test func aCharacterIsThereWithItsLastByteAndNotBefore() {
    var character = TypedCharacter()
    let answers = "發".utf8.map { character.take($0) }
    #expect(answers == [nil, nil, "發"])
  }

  @Test(
    arguments: [
      ([0xE7, 0x99, 0x61], "a"), ([0x99, 0x61], "a"), ([0xFF, 0xC0, 0x61], "a"),
      ([0xE7, 0xE7, 0x99, 0xBC], "發"), ([0xED, 0xA0, 0x80, 0x61], "a"), ([0xF5, 0x80, 0x61], "a"),
    ] as [([UInt8], String)])
  func whatIsNoUTF8IsDropped(bytes: [UInt8], expected: String) {
    #expect(typed(bytes) == expected)
  }
}
