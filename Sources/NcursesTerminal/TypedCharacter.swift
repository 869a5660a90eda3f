/// Puts the bytes of typed characters together, which may arrive one at a time.
///
/// ncurses has `get_wch` for that, but it forgets the bytes of a character whose rest has not arrived.
struct TypedCharacter {
  private var bytes: [UInt8] = []

  /// Takes a byte and answers the character that it completes; nil if there is none yet.
  ///
  /// Bytes that are no UTF-8 are dropped.
  mutating func take(_ byte: UInt8) -> Unicode.Scalar? {
    if byte < 0x80 {
      bytes.removeAll()
      return Unicode.Scalar(byte)
    }
    if byte >= 0xC0 { bytes.removeAll() }
    bytes.append(byte)
    switch bytes[0] {
    case 0xC2...0xDF where bytes.count < 2, 0xE0...0xEF where bytes.count < 3,
      0xF0...0xF4 where bytes.count < 4:
      return nil
    default:
      defer { bytes.removeAll() }
      return String(validating: bytes, as: UTF8.self)?.unicodeScalars.first
    }
  }
}
