/// The marks that come in pairs.
///
/// A half-width bracket may close a full-width one, and " may close “: (一） is a habit, not a fault of sense.
enum PairedMark: Int, CaseIterable {
  case doubleQuote, singleQuote, corner, whiteCorner, title, innerTitle, round, lenticular, square,
    tortoise

  /// What a character is, if it is such a mark: the pair, and whether it opens.
  static func of(_ scalar: UInt32) -> (mark: PairedMark, opens: Bool)? {
    switch scalar {
    case 0x201C: (.doubleQuote, true)
    case 0x201D: (.doubleQuote, false)
    case 0x2018: (.singleQuote, true)
    case 0x2019: (.singleQuote, false)
    case 0x300C: (.corner, true)
    case 0x300D: (.corner, false)
    case 0x300E: (.whiteCorner, true)
    case 0x300F: (.whiteCorner, false)
    case 0x300A: (.title, true)
    case 0x300B: (.title, false)
    case 0x3008: (.innerTitle, true)
    case 0x3009: (.innerTitle, false)
    case 0x28, 0xFF08: (.round, true)
    case 0x29, 0xFF09: (.round, false)
    case 0x3010: (.lenticular, true)
    case 0x3011: (.lenticular, false)
    case 0xFF3B: (.square, true)
    case 0xFF3D: (.square, false)
    case 0x3014: (.tortoise, true)
    case 0x3015: (.tortoise, false)
    default: nil
    }
  }

  /// Whether a byte may begin such a character; all others need no closer look.
  static func mayBegin(with byte: UInt8) -> Bool {
    switch byte {
    case 0x22, 0x28, 0x29, 0xE2, 0xE3, 0xEF: true
    default: false
    }
  }
}
