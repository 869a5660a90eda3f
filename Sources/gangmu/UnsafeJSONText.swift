import ReportKit

extension JSONWriter {
  /// Writes valid UTF-8 as a part of a string, with escapes where they are needed.
  ///
  /// Runs without any are copied in one piece.
  mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
    var runStart = 0
    var position = 0
    while true {
      position = Self.endOfPlainRun(text, from: position)
      if position >= text.count { break }
      var cursor = UnsafeUTF8Cursor(text, in: position..<text.count)
      guard let scalar = cursor.next() else { break }
      if var escaped = Self.escape(of: scalar) {
        bytes.append(UnsafeBufferPointer(rebasing: text[runStart..<position]))
        escaped.withUTF8 { bytes.append($0) }
        runStart = cursor.position
      }
      position = cursor.position
    }
    bytes.append(UnsafeBufferPointer(rebasing: text[runStart..<text.count]))
  }

  /// Where the characters end that are known to need no escape: ASCII; ideographs, three bytes that begin with E4 to E9;
  /// and the marks between them, U+3000 to U+303F (E3 80) and U+FF00 to U+FF3F (EF BC).
  private static func endOfPlainRun(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var position = start
    while position < text.count {
      switch text[position] {
      case 0xE4...0xE9: position &+= 3
      case 0x22, 0x5C: return position
      case 0x20..<0x7F: position &+= 1
      case 0xE3 where text[position &+ 1] == 0x80: position &+= 3
      case 0xEF where text[position &+ 1] == 0xBC: position &+= 3
      default: return position
      }
    }
    return position
  }

  private static func escape(of value: UInt32) -> String? {
    switch value {
    case 0x22: return "\\\""
    case 0x5C: return "\\\\"
    case 0x0A: return "\\n"
    case 0x09: return "\\t"
    default:
      guard VisibleForm.isNeeded(for: value), let scalar = Unicode.Scalar(value) else { return nil }
      var escaped = ""
      for unit in UTF16.encode(scalar) ?? UTF16.EncodedScalar() {
        let digits = String(unit, radix: 16)
        escaped += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
      return escaped
    }
  }
}
