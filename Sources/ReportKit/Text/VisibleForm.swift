/// How characters that a terminal would obey, or that nobody can see, are shown: as `⟨U+001B⟩`.
///
/// These are the C0 and C1 controls, DEL, line and paragraph separators, bidi controls, zero-width
/// and other format characters, and noncharacters. There is one form for all of them, which no
/// text contains by itself, on the screen and in everything that is printed. LF and TAB are layout
/// and stay as they are where lines are printed; a joiner between two emoji is part of their picture.
///
///     VisibleForm.of("\u{1B}[2J")      // "⟨U+001B⟩[2J"
public enum VisibleForm {
  /// Whether the character needs the form wherever it stands, but for a joiner between two emoji.
  public static func isNeeded(for scalar: UInt32) -> Bool {
    CharacterTable.isHidden(scalar)
  }

  /// The form of one character, in ASCII but for its brackets: `⟨U+200B⟩`.
  public static func of(_ scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return "⟨U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "⟩"
  }

  /// A string on one line with every such character in its form, LF and TAB too.
  ///
  /// Linear; a string that needs none is handed back as it is.
  public static func of(_ string: String) -> String {
    var string = string
    let visible = string.withUTF8 { bytes -> [UInt8]? in
      let first = endOfPlainRun(bytes, from: 0)
      return first == bytes.count ? nil : visibleBytes(of: bytes)
    }
    return visible.map { String(decoding: $0, as: UTF8.self) } ?? string
  }

  private static func visibleBytes(
    of bytes: UnsafeBufferPointer<UInt8>
  ) -> [UInt8]? {
    var result: [UInt8] = []
    var runStart = 0
    var joiners = EmojiJoiners()
    var cursor = UnsafeUTF8Cursor(bytes, in: 0..<bytes.count)
    while true {
      let start = cursor.position
      // Whether a joiner joins is told by what stands before it: from there on each character is looked at.
      guard let scalar = cursor.next() else { break }
      let joins = joiners.joins(scalar, before: cursor.current)
      if isNeeded(for: scalar), !joins {
        result += bytes[runStart..<start]
        append(scalar, to: &result)
        runStart = cursor.position
      }
    }
    if runStart == 0, result.isEmpty { return nil }
    result += bytes[runStart..<bytes.count]
    return result
  }

  /// Appends the form of one character.
  static func append(_ scalar: UInt32, to result: inout [UInt8]) {
    result += [0xE2, 0x9F, 0xA8, 0x55, 0x2B]  // ⟨U+
    var shift: UInt32 = scalar > 0xFFFFF ? 20 : scalar > 0xFFFF ? 16 : 12
    while true {
      let digit = UInt8(truncatingIfNeeded: scalar >> shift & 0xF)
      result.append(digit < 10 ? 0x30 + digit : 0x37 + digit)
      if shift == 0 { break }
      shift -= 4
    }
    result += [0xE2, 0x9F, 0xA9]  // ⟩
  }

  @inline(__always)
  private static func isMark(_ last: UInt8) -> Bool {
    switch last {
    case 0x94, 0x98, 0x99, 0x9C, 0x9D, 0xA6: true
    default: false
    }
  }

  /// Where the characters end that are known to need no form: ASCII; ideographs, three bytes that begin with E4 to E9;
  /// and the marks between them, U+3000 to U+303F (E3 80) and U+FF00 to U+FF3F (EF BC).
  ///
  /// So are — ‘ ’ “ ” … of U+2000 to U+203F.
  ///
  /// - Parameter text: valid UTF-8.
  package static func endOfPlainRun(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var position = start
    while position < text.count {
      switch text[position] {
      case 0xE4...0xE9: position &+= 3
      case 0x20..<0x7F: position &+= 1
      case 0xE3 where text[position &+ 1] == 0x80: position &+= 3
      case 0xEF where text[position &+ 1] == 0xBC: position &+= 3
      case 0xE2 where text[position &+ 1] == 0x80 && isMark(text[position &+ 2]): position &+= 3
      default: return position
      }
    }
    return position
  }
}
