/// What sets the clipboard of a terminal: OSC 52 of xterm, `ESC ] 52 ; c ; base64 BEL`.
///
/// The text is in base64, so nothing in it can be taken for a command to the terminal.
enum ClipboardSequence {
  /// The most bytes that are sent: more than this some terminals cut off or leave out.
  static let longest = 74_994
  /// GNU screen takes no longer strings than this.
  private static let screenPiece = 700

  /// The sequence for a text.
  static func bytes(for text: [UInt8]) -> [UInt8] {
    Array("\u{1B}]52;c;".utf8) + base64(text) + [0x07]
  }

  /// The sequence in pieces that GNU screen hands on to the terminal (DCS, `ESC P … ESC \`).
  static func bytesThroughScreen(for text: [UInt8]) -> [UInt8] {
    let whole = bytes(for: text)
    var result: [UInt8] = []
    for start in stride(from: 0, to: whole.count, by: screenPiece) {
      result += [0x1B, UInt8(ascii: "P")]
      result += whole[start..<min(start + screenPiece, whole.count)]
      result += [0x1B, UInt8(ascii: "\\")]
    }
    return result
  }

  /// RFC 4648.
  static func base64(_ bytes: [UInt8]) -> [UInt8] {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var bits = group.reduce(0) { $0 << 8 | Int($1) }
      bits <<= 8 * (3 - group.count)
      for place in 0..<4 {
        let isPadding = place > group.count
        result.append(isPadding ? UInt8(ascii: "=") : digits[bits >> (18 - 6 * place) & 63])
      }
    }
    return result
  }
}
