/// The characters of which Chinese texts consist, in Simplified or Traditional script.
///
/// They are the first level of GB 2312 (3,755 characters), that of Big5 (5,401), and the punctuation
/// and full-width forms of both. The makers of these standards chose the first level by how often a
/// character is used; it covers more than 99 % of running text. A text read in a wrong encoding gives
/// characters from all over the code, of which a fifth (Big5 read as GB18030) to a half (GB18030 read as
/// Big5) are common.
enum CommonCharacters {
  /// One bit for each code point of the basic plane, made when it is first needed, in about a
  /// millisecond.
  private static let bits: [UInt64] = makeBits()

  /// Whether the character is common.
  static func contains(_ scalar: UInt32) -> Bool {
    scalar < 0x10000 && bits[Int(scalar >> 6)] & (1 << UInt64(scalar & 63)) != 0
  }

  /// Whether the unit of UTF-16 is a common character.
  static func contains(high: UInt8, low: UInt8) -> Bool {
    contains(UInt32(high) << 8 | UInt32(low))
  }

  private static func makeBits() -> [UInt64] {
    var bits = [UInt64](repeating: 0, count: 0x10000 / 64)
    for (encoding, leads) in Self.rows {
      let pairs = leads.flatMap { lead in
        (UInt8(0x40)...0xFE).flatMap { trail in
          isCommon(lead, trail, encoding) ? [lead, trail] : []
        }
      }
      guard var decoder = PairDecoder(encoding, realigns: false),
        var text = UnsafeTextAppender(capacity: 2 * pairs.count),
        pairs.withUnsafeBytes({ decoder.append($0, to: &text) })
      else { continue }
      text.text.withBytes { bytes in
        var cursor = UnsafeUTF8Cursor(bytes, in: 0..<bytes.count)
        while let scalar = cursor.next() {
          if isCharacter(scalar) { bits[Int(scalar >> 6)] |= 1 << UInt64(scalar & 63) }
        }
      }
    }
    return bits
  }

  /// The rows of the first level and of punctuation.
  private static let rows: [(TextEncoding, [UInt8])] = [
    (.gb18030, [0xA1, 0xA3] + Array(0xB0...0xD7)),
    (.big5, [0xA1] + Array(0xA4...0xC6)),
  ]

  private static func isCommon(_ lead: UInt8, _ trail: UInt8, _ encoding: TextEncoding) -> Bool {
    if encoding == .gb18030 { return trail >= 0xA1 }
    return trail <= 0x7E || trail >= 0xA1 && lead < 0xC6
  }

  /// Not for private use, not a replacement, and not ASCII.
  private static func isCharacter(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x80..<0xE000, 0xF900..<0xFFF0: true
    default: false
    }
  }
}
