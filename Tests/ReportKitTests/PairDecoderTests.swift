import TestSupport
import Testing

@testable import ReportKit

struct PairDecoderTests {
  /// As the WHATWG Encoding Standard decodes them.
  static let gb18030: [([UInt8], String)] = [
    ([], ""),
    ([0xB9, 0xA4], "工"),
    ([0xB9], "\u{FFFD}"),
    ([0xB9, 0x0A], "\u{FFFD}\n"),
    ([0xB9, 0x7F], "\u{FFFD}\u{7F}"),
    ([0xB9, 0xFF, 0x41], "\u{FFFD}A"),
    ([0xFF], "\u{FFFD}"),
    ([0x80, 0x41], "\u{FFFD}A"),
    ([0x81, 0x30, 0x81, 0x30], "\u{80}"),
    ([0x82, 0x35, 0x8F, 0x33], "龦"),
    ([0x95, 0x32, 0x82, 0x36], "𠀀"),
    ([0x81, 0x30], "\u{FFFD}"),
    ([0x81, 0x30, 0x81], "\u{FFFD}"),
    ([0x81, 0x30, 0x41], "\u{FFFD}0A"),
    ([0x81, 0x30, 0x81, 0x41], "\u{FFFD}0丄"),
    ([0xE3, 0x32, 0x9A, 0x36, 0x41], "\u{FFFD}A"),
    ([0xAA, 0xA1], "\u{E000}"),
    ([0xA2, 0xE3], "€"),
  ]

  static let big5: [([UInt8], String)] = [
    ([0xA4, 0x75], "工"),
    ([0xA4], "\u{FFFD}"),
    ([0xA4, 0x0A], "\u{FFFD}\n"),
    ([0xA4, 0x7F], "\u{FFFD}\u{7F}"),
    ([0xA4, 0x80, 0x41], "\u{FFFD}A"),
    ([0xA4, 0xFF, 0x41], "\u{FFFD}A"),
    ([0x80, 0x41], "\u{FFFD}A"),
    ([0x41, 0x80], "A\u{FFFD}"),
    ([0x80, 0x80], "\u{FFFD}\u{FFFD}"),
    ([0xFF], "\u{FFFD}"),
    ([0x88, 0x62], "\u{CA}\u{304}"),
    ([0xFA, 0x40], "𠕇"),
    ([0xC6, 0xFE], "じ"),
    ([0x81, 0x40, 0x41], "\u{FFFD}@A"),
    ([0xF9, 0xFE], "￭"),
  ]

  @Test(arguments: gb18030)
  func badPlacesOfGB18030AreThoseOfTheStandard(bytes: [UInt8], expected: String) throws {
    try expect(bytes, .gb18030, expected)
  }

  @Test(arguments: big5)
  func badPlacesOfBig5AreThoseOfTheStandard(bytes: [UInt8], expected: String) throws {
    try expect(bytes, .big5, expected)
  }

  /// Wherever a chunk ends, as many bytes after a bad place decide how it goes on.
  @Test(arguments: [TextEncoding.gb18030, .big5], 1...20 as ClosedRange<UInt64>)
  func badPlacesAreTheSameInChunksOfAnySize(encoding: TextEncoding, seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let pieces: [[UInt8]] = [
      [0x80], [0xE7], [0xA4, 0x40], [0xB9, 0xA4], [0xC4, 0xE7], [0xFF], [0x30], [0x0A],
      [0x81, 0x30],
    ]
    for _ in 0..<50 {
      let bytes = (0..<80).flatMap { _ in random.pick(pieces) }
      let size = Int.random(in: 1...60, using: &random)
      let chunks = stride(from: 0, to: bytes.count, by: size).map {
        Array(bytes[$0..<min(bytes.count, $0 + size)])
      }
      let whole = try #require(PairDecoder(encoding))
      let pieced = try #require(PairDecoder(encoding))
      #expect(
        EncodedText.decode([bytes], with: whole) == EncodedText.decode(chunks, with: pieced),
        "chunks of \(size)")
    }
  }

  @Test func everyCharacterIsKept() throws {
    // Every 13th code point; glibc maps all of them but some for private use.
    let string = stride(from: 0, to: 0x110000, by: 13).compactMap(Unicode.Scalar.init)
      .filter { !(0xE000..<0xF900).contains($0.value) }
      .reduce(into: "") { $0.unicodeScalars.append($1) }
    let bytes = try #require(EncodedText.bytes(of: string, in: .gb18030))
    let decoder = try #require(PairDecoder(.gb18030))
    #expect(EncodedText.decode([bytes], with: decoder) == string)
  }

  @Test(arguments: [TextEncoding.gb18030, .big5], 1...40 as ClosedRange<UInt64>)
  func theResultIsTheSameWhereverTheChunksEnd(encoding: TextEncoding, seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let telling: [UInt8] = [
      0x0A, 0x30, 0x39, 0x41, 0x7F, 0x80, 0x81, 0x84, 0xA1, 0xA4, 0xB9, 0xC8, 0xD7, 0xFE, 0xFF,
    ]
    let bytes = (0..<60).map { _ in generator.pick(telling) }
    let decoder = try #require(PairDecoder(encoding))
    let whole = EncodedText.decode([bytes], with: decoder)
    for end in bytes.indices {
      let chunks = [Array(bytes[..<end]), Array(bytes[end...])]
      #expect(EncodedText.decode(chunks, with: decoder) == whole, "\(bytes) cut at \(end)")
    }
    #expect(EncodedText.decode(bytes.map { [$0] }, with: decoder) == whole)
  }

  /// The first byte of 作 is lost, and 報 would be read of the second bytes of 作 and 報.
  @Test(arguments: [TextEncoding.gb18030, .big5])
  func whatFollowsALostFirstByteIsReadInPairsAgain(encoding: TextEncoding) throws {
    var bytes = try #require(EncodedText.bytes(of: "工作報告主要任務\n完", in: encoding))
    bytes[2] = 0xFF
    let decoder = try #require(PairDecoder(encoding))
    let text = EncodedText.decode([bytes], with: decoder)?.filter { $0.isASCII == false }
    #expect(text == "工\u{FFFD}報告主要任務完")
    let strict = try #require(PairDecoder(encoding, realigns: false))
    #expect(EncodedText.decode([bytes], with: strict)?.hasSuffix("\n完") == true)
  }

  private func expect(
    _ bytes: [UInt8], _ encoding: TextEncoding, _ expected: String
  ) throws {
    for realigns in [true, false] {
      let decoder = try #require(PairDecoder(encoding, realigns: realigns))
      #expect(EncodedText.decode([bytes], with: decoder) == expected)
      #expect(EncodedText.decode(bytes.map { [$0] }, with: decoder) == expected)
    }
  }
}
