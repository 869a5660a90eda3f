import Testing

@testable import ReportKit

struct UTF8EvidenceTests {
  @Test func charactersAndIllFormedPartsAreCounted() {
    let evidence = evidence(of: Array("a一é😀".utf8) + [0xFF, 0xE4, 0xB8, 0x41, 0xE4, 0xB8])
    #expect(evidence.characters == 3)
    #expect(evidence.continuations == 2 + 1 + 3)
    #expect(evidence.illFormedParts == 2)
  }

  @Test func everyOtherCharacterMayBeDamaged() {
    var bytes: [UInt8] = []
    for character in Array(repeating: Array("政協".utf8), count: 50) {
      bytes += character[..<3] + [0xFF] + character[4...]
    }
    #expect(!evidence(of: bytes).isConvincing)
    bytes = []
    for character in Array(repeating: Array("政協".utf8), count: 50) { bytes += character[..<5] }
    #expect(evidence(of: bytes).isConvincing)
  }

  @Test(arguments: [TextEncoding.gb18030, .big5, .utf16LittleEndian, .utf16BigEndian])
  func otherEncodingsDoNotConvince(encoding: TextEncoding) throws {
    let bytes = try #require(EncodedText.bytes(of: "工作報告：發展經濟。", in: encoding))
    #expect(!evidence(of: bytes).isConvincing)
  }

  @Test func sixteenCharactersSettleIt() {
    let long = String(repeating: "政", count: 16)
    #expect(isConclusive(Array(long.utf8)))
    #expect(!isConclusive(Array(long.utf8.dropFirst(3))))
    #expect(isConclusive(Array(long.utf8) + [0xFF]))
    #expect(!isConclusive(Array(long.utf8.dropLast(3)) + [0xFF] + Array("政".utf8)))
    #expect(!isConclusive(Array((String(repeating: "a", count: 250) + long).utf8)))
  }

  private func evidence(of bytes: [UInt8]) -> UTF8Evidence {
    bytes.withUnsafeBytes { UTF8Evidence($0) }
  }

  private func isConclusive(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { UTF8Evidence.isConclusive(beginning: $0) }
  }
}
