import ReportKit

extension JSONWriter {
  /// Writes valid UTF-8 as a part of a string, with escapes where they are needed.
  ///
  /// Runs without any are copied in one piece; ideographs, three bytes that begin with E4 to E9, never need
  /// one.
  mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
    var runStart = 0
    var position = 0
    while position < text.count {
      let byte = text[position]
      if (0xE4...0xE9).contains(byte) {
        position += 3
        continue
      }
      if byte < 0x7F && byte >= 0x20 && byte != 0x22 && byte != 0x5C {
        position += 1
        continue
      }
      var cursor = UnsafeUTF8Cursor(text, in: position..<text.count)
      guard let scalar = cursor.next() else { break }
      if var escaped = Self.escape(of: scalar) {
        bytes.append(UnsafeBufferPointer(rebasing: text[runStart..<position]))
        escaped.withUTF8 { bytes.append($0) }
        runStart = cursor.position
      }
      position = cursor.position
    }
    bytes.append(UnsafeBufferPointer(rebasing: text[runStart..<position]))
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
