/// The tokens of a file in Rich Text Format (RTF 1.9, "RTF Syntax").
struct RTFTokens {
  /// A token.
  enum Token: Equatable {
    case open
    case close
    /// A control word, in small letters as it stands, with its number.
    case word(String, Int?)
    /// A control sign such as \~ or \*.
    case sign(UInt8)
    /// A byte of text: it may be a part of a character.
    case byte(UInt8)
  }

  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next token; nil at the end.
  mutating func next() -> Token? {
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case 0x7B: return .open
      case 0x7D: return .close
      case 0x5C: return control()
      case 0x0D, 0x0A, 0x00: continue
      default: return .byte(byte)
      }
    }
    return nil
  }

  /// Steps over binary data.
  mutating func skip(_ count: Int) { position = min(bytes.count, position + max(0, count)) }

  private mutating func control() -> Token? {
    guard position < bytes.count else { return nil }
    let first = bytes[position]
    guard Self.isLetter(first) else {
      position += 1
      if first == 0x27, position + 1 < bytes.count, let high = Self.digit(bytes[position]),
        let low = Self.digit(bytes[position + 1])
      {
        position += 2
        return .byte(high << 4 | low)
      }
      // An escaped line end is a paragraph.
      return first == 0x0A || first == 0x0D ? .word("par", nil) : .sign(first)
    }
    let start = position
    while position < bytes.count, position - start < 32, Self.isLetter(bytes[position]) {
      position += 1
    }
    let word = String(decoding: bytes[start..<position], as: UTF8.self)
    let isNegative = position < bytes.count && bytes[position] == 0x2D
    let mark = position
    if isNegative { position += 1 }
    var number: Int?
    while position < bytes.count, (0x30...0x39).contains(bytes[position]), position - mark < 12 {
      number = (number ?? 0) * 10 + Int(bytes[position] - 0x30)
      position += 1
    }
    if number == nil { position = mark }
    if position < bytes.count, bytes[position] == 0x20 { position += 1 }
    return .word(word, number.map { isNegative ? -$0 : $0 })
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    Character(Unicode.Scalar(byte)).hexDigitValue.map(UInt8.init)
  }
}
