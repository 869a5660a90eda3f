/// The marks with which a sentence or an item ends, so that a paragraph may end there.
enum SentenceEnd {
  /// Whether a line that ends with this character is complete: a stop, a colon, or a mark that
  /// closes what a stop may stand in.
  static func contains(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3002, 0xFF0E, 0xFF61, 0x2E: true  // 。．.
    case 0xFF01, 0xFF1F, 0x21, 0x3F: true  // ！？
    case 0xFF1B, 0x3B, 0xFF1A, 0x3A: true  // ；：
    case 0x2026, 0x22EF: true  // …
    case 0x201D, 0x2019, 0x300D, 0x300F, 0xFF09, 0x29, 0x3011, 0x5D, 0x300B: true  // ”’」』）】》
    default: false
    }
  }
}
