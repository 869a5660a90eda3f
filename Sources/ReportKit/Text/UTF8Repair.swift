/// Appends chunks of bytes to a text and puts U+FFFD in the place of what is not UTF-8.
///
/// One replacement for each maximal subpart of an ill-formed sequence (Unicode 15, section 3.9,
/// "U+FFFD Substitution of Maximal Subparts"; the WHATWG Encoding Standard decodes alike). A
/// sequence may lie across two chunks. Valid runs are copied in one piece.
struct UTF8Repair {
  /// The beginning of a sequence whose rest has not arrived: at most three bytes.
  private var pending: [UInt8] = []

  /// Appends a chunk; false when there is no memory for it.
  mutating func append(
    _ chunk: UnsafeRawBufferPointer, to text: inout UnsafeTextAppender
  ) -> Bool {
    var position = 0
    while !pending.isEmpty, position < chunk.count {
      pending.append(chunk[position])
      let step = pending.withUnsafeBytes { UTF8Step(in: $0, at: 0) }
      switch step {
      case .incomplete:
        position += 1
      case .valid:
        position += 1
        guard flushPending(to: &text) else { return false }
      case .illFormed:
        // The new byte is not part of the sequence: it is looked at again on its own.
        pending.removeAll()
        guard text.appendReplacement() else { return false }
      }
    }
    return appendRuns(of: chunk, from: position, to: &text)
  }

  /// Ends the text: a sequence without its rest becomes one U+FFFD.
  ///
  /// False without memory.
  mutating func finish(to text: inout UnsafeTextAppender) -> Bool {
    if pending.isEmpty { return true }
    pending.removeAll()
    return text.appendReplacement()
  }

  private mutating func appendRuns(
    of chunk: UnsafeRawBufferPointer, from start: Int, to text: inout UnsafeTextAppender
  ) -> Bool {
    var runStart = start
    var position = start
    while true {
      position += Self.usualCharacters(in: chunk, from: position)
      guard position < chunk.count else { break }
      switch UTF8Step(in: chunk, at: position) {
      case .valid(let length):
        position += length
      case .illFormed(let length):
        guard text.append(UnsafeRawBufferPointer(rebasing: chunk[runStart..<position])),
          text.appendReplacement()
        else { return false }
        position += length
        runStart = position
      case .incomplete:
        pending.append(contentsOf: chunk[position...])
        return text.append(UnsafeRawBufferPointer(rebasing: chunk[runStart..<position]))
      }
    }
    return text.append(UnsafeRawBufferPointer(rebasing: chunk[runStart..<position]))
  }

  /// How many bytes from here on are pairs of usual Chinese characters, or eight times ASCII, found by
  /// looking at eight bytes at once.
  ///
  /// Usual are three bytes with a lead from E1 to EF but ED; E0 and ED allow not every second byte.
  private static func usualCharacters(
    in chunk: UnsafeRawBufferPointer, from start: Int
  ) -> Int {
    var position = start
    while position + 8 <= chunk.count {
      let word = UInt64(
        littleEndian: chunk.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      if word & 0x8080_8080_8080_8080 == 0 {
        position += 8
        continue
      }
      let first = word & 0x0F
      let second = word >> 24 & 0x0F
      // One bit for each lead from E0 to EF: not the first, not the fourteenth.
      let usual: UInt64 = 0xDFFE
      guard word & 0xC0C0_F0C0_C0F0 == 0x8080_E080_80E0, usual >> first & usual >> second & 1 == 1
      else { break }
      position += 6
    }
    return position - start
  }

  private mutating func flushPending(to text: inout UnsafeTextAppender) -> Bool {
    defer { pending.removeAll() }
    return pending.withUnsafeBytes { text.append($0) }
  }
}

/// What stands at one place of a byte sequence that should be UTF-8 (Unicode 15, table 3-7).
enum UTF8Step: Equatable {
  /// A character of this many bytes.
  case valid(length: Int)
  /// A maximal ill-formed part of this many bytes.
  case illFormed(length: Int)
  /// The beginning of a character, cut by the end of the bytes.
  case incomplete

  @inline(__always)
  init(in bytes: UnsafeRawBufferPointer, at position: Int) {
    let lead = bytes[position]
    if lead < 0x80 {
      self = .valid(length: 1)
      return
    }
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xE1...0xEC, 0xEE...0xEF: length = 3
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default:
      self = .illFormed(length: 1)
      return
    }
    for index in 1..<length {
      guard position + index < bytes.count else {
        self = .incomplete
        return
      }
      let byte = bytes[position + index]
      let allowed = index == 1 ? second.contains(byte) : byte & 0xC0 == 0x80
      if !allowed {
        self = .illFormed(length: index)
        return
      }
    }
    self = .valid(length: length)
  }
}
