/// Reads texts in UTF-32, which begin with a byte order mark: a few old programs write them.
enum UTF32 {
  /// Whether the high byte of a character comes first; nil where no mark of UTF-32 stands.
  static func isBigEndian(_ bytes: ArraySlice<UInt8>) -> Bool? {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return false }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return true }
    return nil
  }

  /// The text in UTF-8, without the mark; what is no character stands as U+FFFD.
  static func decoded(_ bytes: [UInt8], isBigEndian: Bool) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for start in stride(from: 4, to: bytes.count, by: 4) {
      let unit = bytes[start..<min(start + 4, bytes.count)]
      let ordered = isBigEndian ? Array(unit) : unit.reversed()
      let value = ordered.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      let scalar = unit.count == 4 ? Unicode.Scalar(value) : nil
      result += Array(String(Character(scalar ?? "\u{FFFD}")).utf8)
    }
    return result
  }
}
