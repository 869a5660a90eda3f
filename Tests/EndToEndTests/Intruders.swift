/// What reaches a terminal raw that only the program itself may send.
enum Intruders {
  /// Words that would do something to a terminal in many ways, and a mark to know them by.
  static let text =
    "\u{1B}]0;77777\u{7}\u{1B}[77777h\u{9B}77777l\u{90}q77777\u{9C}\u{1B}P77777\u{1B}\\\u{8}\u{7F}\u{C}"
    + "\u{202E}\u{2066}\u{200F}\u{200B}\u{2028}\u{FEFF}\u{1B}c"

  /// The same without what a name of a file, an argument or a line cannot hold.
  static let name = text.replacing("/", with: "")

  /// The control characters of ECMA-48 that ncurses and the lines of commands need.
  private static let controls: Set<UInt32> = [0x08, 0x09, 0x0A, 0x0D]
  /// Bidi controls, zero-width characters, and separators of lines.
  private static let hidden: Set<UInt32> = Set(0x202A...0x202E).union(0x2066...0x2069)
    .union([0x200B, 0x200E, 0x200F, 0x2028, 0x2029, 0x061C, 0x2060, 0xFEFF])

  /// What stands in all that a terminal has got, besides text and what ncurses sends.
  static func found(in output: [UInt8]) -> [String] {
    var intruders: [String] = []
    guard let words = String(validating: output, as: UTF8.self) else { return ["no UTF-8"] }
    var rest = words.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar.value {
      case 0x1B:
        if let intruder = sequence(&rest) { intruders.append(intruder) }
      case let value
      where value < 0x20 && !controls.contains(value) || 0x7F...0x9F ~= value
        || hidden.contains(value):
        intruders.append("U+" + String(value, radix: 16))
      default: break
      }
    }
    return intruders
  }

  /// Takes what follows ESC; answers it if it is none of the program's own.
  private static func sequence(_ rest: inout Substring.UnicodeScalarView) -> String? {
    guard let first = rest.popFirst() else { return nil }
    switch first {
    case "[":
      let parameters = rest.prefix { ("0"..."?").contains($0) }
      rest = rest[parameters.endIndex...]
      let end = rest.popFirst() ?? " "
      let isKnown = "@ABCDGHJKLMPSTXZdfhlmnrt".unicodeScalars.contains(end)
      return isKnown && !String(parameters).contains("77777")
        ? nil : "CSI \(String(parameters))\(end)"
    case "]":
      // Only the clipboard, in base64, which ends with BEL.
      let content = rest.prefix { $0 != "\u{7}" && $0 != "\u{1B}" }
      rest = rest[content.endIndex...]
      _ = rest.popFirst()
      let words = String(content)
      let isClipboard =
        words.hasPrefix("52;c;")
        && words.dropFirst(5).utf8.allSatisfy { $0 > 0x2A && $0 < 0x7B }
      // 104: the colours of the terminal are its own again.
      return isClipboard || words == "104" ? nil : "OSC \(words.prefix(20))"
    case "(", ")":
      _ = rest.popFirst()
      return nil
    case "=", ">", "7", "8", "M": return nil
    default: return "ESC \(first)"
    }
  }
}
