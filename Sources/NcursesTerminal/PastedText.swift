/// Puts together what is pasted, up to the mark that ends it: `ESC [ 201 ~` (xterm's mode 2004).
struct PastedText {
  private var bytes: [UInt8] = []

  private static let end = Array("\u{1B}[201~".utf8)
  /// The most bytes that are kept: nobody looks for more.
  static let longest = 4096

  /// Takes a byte; answers the text when the mark is complete, nil before.
  mutating func take(_ byte: UInt8) -> String? {
    bytes.append(byte)
    if bytes.count >= Self.end.count, bytes[(bytes.count - Self.end.count)...] == Self.end[...] {
      bytes.removeLast(Self.end.count)
      return words
    }
    // The mark still has to come, and may have begun.
    if bytes.count > 2 * Self.longest {
      bytes.removeSubrange(Self.longest..<bytes.count - Self.end.count)
    }
    return nil
  }

  /// What is kept, without a part of a character at its end.
  private var words: String {
    var count = min(bytes.count, Self.longest)
    if count < bytes.count {
      while count > 0, bytes[count] & 0xC0 == 0x80 { count -= 1 }
    }
    return String(decoding: bytes[..<count], as: UTF8.self)
  }
}
