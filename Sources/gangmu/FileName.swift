/// The names of files, which on Linux are any bytes, in strings.
///
/// A byte that is no UTF-8 stands as `⟨B1⟩`: it can be shown, and turned back into the byte. So names in GBK, as
/// archives from Windows have them, can be opened.
enum FileName {
  /// Whether an argument of the program is no UTF-8; if not, a name is what it says.
  private static let mayHaveBytes = UnsafeArguments.all.contains {
    String(validating: $0, as: UTF8.self) == nil
  }

  /// A string for any bytes.
  static func string(of bytes: [UInt8]) -> String {
    if let string = String(validating: bytes, as: UTF8.self) { return string }
    var result = ""
    var rest = bytes[...]
    while let first = rest.first {
      let character = (1...4).lazy.compactMap {
        String(validating: rest.prefix($0), as: UTF8.self)
      }.first
      result += character ?? "⟨\(String(first, radix: 16, uppercase: true))⟩"
      rest = rest.dropFirst(character?.utf8.count ?? 1)
    }
    return result
  }

  /// What the system is to be given for a name: its bytes and a zero.
  static func cString(_ name: String) -> [CChar] {
    (mayHaveBytes ? bytes(of: name) : Array(name.utf8)).map(CChar.init(bitPattern:)) + [0]
  }

  /// The bytes for which ``string(of:)`` gave a string.
  static func bytes(of string: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = Array(string.unicodeScalars)[...]
    while let first = rest.popFirst() {
      let digits = String(String.UnicodeScalarView(rest.prefix(2)))
      if first == "⟨", rest.count >= 3, rest[rest.startIndex + 2] == "⟩",
        let byte = UInt8(digits, radix: 16), byte >= 0x80
      {
        bytes.append(byte)
        rest = rest.dropFirst(3)
      } else {
        bytes += Array(String(first).utf8)
      }
    }
    return bytes
  }
}
