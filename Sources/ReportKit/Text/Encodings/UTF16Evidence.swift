/// How well bytes read as UTF-16 in one byte order, for documents without a byte order mark.
///
/// The two bytes of a unit are unlike: the high one is 0 before ASCII, 0x30 or 0xFF before Chinese
/// punctuation, 0x4E to 0x9F before Han. In the wrong order, and in 8-bit texts, few units are common
/// characters: pairs of ASCII letters read as Han, but two thirds of them as rare ones.
struct UTF16Evidence {
  /// Units that are common characters, or ASCII with its 0.
  private(set) var common = 0
  /// Units that are anything else.
  private(set) var others = 0

  /// The order in which the bytes are UTF-16; nil if they are not.
  ///
  /// Linear.
  static func encoding(of bytes: UnsafeRawBufferPointer) -> TextEncoding? {
    let little = UTF16Evidence(bytes, highByte: 1)
    let big = UTF16Evidence(bytes, highByte: 0)
    if little.isConvincing, !big.isConvincing || little.common >= big.common {
      return .utf16LittleEndian
    }
    return big.isConvincing ? .utf16BigEndian : nil
  }

  private init(_ bytes: UnsafeRawBufferPointer, highByte: Int) {
    for unit in stride(from: 0, to: bytes.count - 1, by: 2) {
      let high = bytes[unit + highByte]
      let low = bytes[unit + 1 - highByte]
      if high == 0 ? Self.isText(low) : CommonCharacters.contains(high: high, low: low) {
        common += 1
      } else {
        others += 1
      }
    }
  }

  /// Two common characters at least, and four for each that is not: the rule of ``PairEvidence``
  /// without help from uchardet.
  private var isConvincing: Bool { common >= 2 && common >= 4 * others }

  /// Printable ASCII, tabs, line ends and form feeds.
  private static func isText(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20...0x7E, 0x09, 0x0A, 0x0C, 0x0D: true
    default: false
    }
  }
}
