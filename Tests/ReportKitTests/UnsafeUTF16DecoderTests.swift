import Testing

@testable import ReportKit

struct UnsafeUTF16DecoderTests {
  static let examples: [([UInt16], String)] = [
    ([], ""),
    ([0x41, 0xE9, 0x4E00, 0xFFFD], "Aé一\u{FFFD}"),
    ([0xD83D, 0xDE00], "😀"),
    ([0xD83D], "\u{FFFD}"),
    ([0xD83D, 0x41], "\u{FFFD}A"),
    ([0xD83D, 0xD83D, 0xDE00], "\u{FFFD}😀"),
    ([0xDE00, 0x41], "\u{FFFD}A"),
    ([0xDE00, 0xD83D], "\u{FFFD}\u{FFFD}"),
    ([0xFFFE, 0x0], "\u{FFFE}\0"),
  ]

  @Test(arguments: examples, [true, false])
  func unitsBecomeCharacters(example: ([UInt16], String), isBigEndian: Bool) {
    let bytes = example.0.flatMap { unit in
      let parts = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isBigEndian ? parts : parts.reversed()
    }
    let decoder = UnsafeUTF16Decoder(isBigEndian: isBigEndian)
    #expect(EncodedText.decode([bytes], with: decoder) == example.1)
    #expect(EncodedText.decode(bytes.map { [$0] }, with: decoder) == example.1)
    for end in bytes.indices {
      let chunks = [Array(bytes[..<end]), Array(bytes[end...])]
      #expect(EncodedText.decode(chunks, with: decoder) == example.1)
    }
  }

  @Test(arguments: [
    [0x41, 0x00, 0x42], [0x41, 0x00, 0x3D, 0xD8], [0x41, 0x00, 0x3D, 0xD8, 0x00],
  ])
  func aCutEndIsOneReplacement(bytes: [UInt8]) {
    let decoder = UnsafeUTF16Decoder(isBigEndian: false)
    #expect(EncodedText.decode([bytes], with: decoder) == "A\u{FFFD}")
  }

  @Test(arguments: [TextEncoding.utf16LittleEndian, .utf16BigEndian])
  func everyCharacterIsKept(encoding: TextEncoding) throws {
    let string = stride(from: 0, to: 0x110000, by: 13).compactMap(Unicode.Scalar.init)
      .reduce(into: "") { $0.unicodeScalars.append($1) }
    let bytes = try #require(EncodedText.bytes(of: string, in: encoding))
    let decoder = UnsafeUTF16Decoder(isBigEndian: encoding == .utf16BigEndian)
    #expect(EncodedText.decode([bytes], with: decoder) == string)
  }
}
