/// Appends GB18030 or Big5 to a text and puts U+FFFD in the place of what is neither.
///
/// A pair whose first byte is right and whose second is not is one bad place, but a second byte that
/// is ASCII is no part of it and is read again (WHATWG Encoding Standard, "gb18030 decoder", "Big5
/// decoder"). What `iconv` makes of pairs for private use stays.
///
/// The standard goes on right after the bad place. As these encodings do not tell first bytes from
/// second ones, all pairs up to the next ASCII would be read crosswise if what was damaged is a first
/// byte. Here ``realigned`` looks at the bytes that follow, and takes a second byte that has lost
/// its first into the bad place if that makes sense of them.
struct PairDecoder: ChunkDecoder {
  private let encoding: TextEncoding
  private let converter: UnsafeIconv
  private let realigns: Bool
  /// The end of the last chunk, which cannot be read without what follows.
  private var carried: [UInt8] = []

  /// The bytes that tell how pairs go on after a bad place: sixteen characters.
  private static let lookahead = 32
  /// The longest bad place: four bytes of GB18030.
  private static let longest = 4

  /// Makes a decoder; nil if the C library lacks the converter.
  ///
  /// - Parameter realigns: whether to look beyond the standard for the next first byte.
  init?(_ encoding: TextEncoding, realigns: Bool = true) {
    guard let converter = UnsafeIconv(encoding) else { return nil }
    self.init(encoding, converter, realigns: realigns)
  }

  private init(_ encoding: TextEncoding, _ converter: UnsafeIconv, realigns: Bool) {
    self.encoding = encoding
    self.converter = converter
    self.realigns = realigns
  }

  mutating func append(
    _ chunk: UnsafeRawBufferPointer, to text: inout UnsafeTextAppender
  ) -> Bool {
    if carried.isEmpty { return decode(chunk, isEnd: false, to: &text) }
    let bytes = carried + chunk
    carried.removeAll()
    return bytes.withUnsafeBytes { decode($0, isEnd: false, to: &text) }
  }

  mutating func finish(to text: inout UnsafeTextAppender) -> Bool {
    let bytes = carried
    carried.removeAll()
    return bytes.withUnsafeBytes { decode($0, isEnd: true, to: &text) }
  }

  private mutating func decode(
    _ bytes: UnsafeRawBufferPointer, isEnd: Bool, to text: inout UnsafeTextAppender
  ) -> Bool {
    var position = 0
    var barrier = barrier(in: bytes, from: 0)
    while position < bytes.count {
      if barrier < position { barrier = self.barrier(in: bytes, from: position) }
      let readable = UnsafeRawBufferPointer(rebasing: bytes[position..<barrier])
      guard let step = convert(readable, to: &text) else { return false }
      position += step.consumed
      let rest = UnsafeRawBufferPointer(rebasing: bytes[position...])
      switch step.ending {
      case .full: continue
      case .finished where rest.isEmpty: return true
      case .cut where !isEnd && barrier == bytes.count,
        .cut where !isEnd && rest.count < needed, .illegal where !isEnd && rest.count < needed,
        .finished where !isEnd && rest.count < needed:
        carried = Array(rest)
        return true
      case .cut, .illegal, .finished:
        guard text.appendReplacement() else { return false }
        let length = badLength(rest)
        let next = UnsafeRawBufferPointer(rebasing: rest[length...])
        position += length + (realigns ? realigned(next) : 0)
      }
    }
    return true
  }

  /// How many bytes must be there before a bad place is left.
  private var needed: Int { realigns ? Self.longest + Self.lookahead : 2 }

  /// Where the next byte stands at which `iconv` must stop, or the end.
  ///
  /// glibc takes 0x80 for a character of Big5. It is none, and no part of one.
  private func barrier(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    guard encoding == .big5 else { return bytes.count }
    return bytes[start...].firstIndex(of: 0x80) ?? bytes.count
  }

  private func convert(
    _ bytes: UnsafeRawBufferPointer, to text: inout UnsafeTextAppender
  ) -> UnsafeIconv.Step? {
    var step: UnsafeIconv.Step?
    // No character takes more than twice its bytes.
    let isStored = text.append(upTo: min(2 * bytes.count, 1 << 16) + 8) { room in
      let done = converter.convert(bytes, into: room)
      step = done
      return done.produced
    }
    return isStored ? step : nil
  }

  /// The length of the bad place at the beginning of `bytes`.
  private func badLength(_ bytes: UnsafeRawBufferPointer) -> Int {
    guard bytes.count > 1, bytes[0] != 0x80, bytes[0] != 0xFF else { return 1 }
    if encoding == .gb18030, (0x30...0x39).contains(bytes[1]) {
      if bytes.count > 2, !(0x81...0xFE).contains(bytes[2]) { return 1 }
      if bytes.count > 3, !(0x30...0x39).contains(bytes[3]) { return 1 }
      return min(bytes.count, Self.longest)
    }
    return bytes[1] < 0x80 ? 1 : 2
  }

  /// 1 if the pairs that follow a bad place make more sense after one byte more, else 0.
  private func realigned(_ bytes: UnsafeRawBufferPointer) -> Int {
    guard let first = bytes.first, first >= 0x80 else { return 0 }
    let window = bytes.prefix(Self.lookahead)
    let decoder = PairDecoder(encoding, converter, realigns: false)
    let here = PairEvidence(UnsafeRawBufferPointer(rebasing: window), decoder)
    let later = PairEvidence(UnsafeRawBufferPointer(rebasing: window.dropFirst()), decoder)
    return later.sense > here.sense ? 1 : 0
  }
}
