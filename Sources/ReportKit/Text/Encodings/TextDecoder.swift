/// Decodes a document as it arrives, in the encoding that it is found to have.
///
/// Chunks are held back until the encoding is known; ASCII passes. A byte order mark is dropped, for it
/// belongs to the encoding and not to the text, but that of UTF-8 stays: so offsets in a file of UTF-8
/// are those of the text.
struct TextDecoder {
  /// What can go wrong.
  enum Failure: Error {
    /// There is no memory for the text.
    case outOfMemory
    /// The C library cannot convert the encoding.
    case cannotConvert(TextEncoding)
  }

  /// The encoding as far as it is known; UTF-8 as long as nothing speaks against it.
  private(set) var encoding: TextEncoding

  private let isGiven: Bool
  private var decoder: (any ChunkDecoder)?
  private var held: [UInt8] = []
  private var isAtStart = true

  /// Decodes in a given encoding, or in the one that is found.
  init(encoding: TextEncoding? = nil) {
    self.encoding = encoding ?? .utf8
    isGiven = encoding != nil
  }

  /// Appends what a chunk lets know.
  mutating func append(
    _ chunk: UnsafeRawBufferPointer, to text: inout UnsafeTextAppender
  ) throws(Failure) {
    if decoder != nil { return try decode(chunk, to: &text) }
    if held.isEmpty {
      if try !take(chunk, isComplete: false, to: &text) { held = Array(chunk) }
    } else {
      held.append(contentsOf: chunk)
      try takeHeld(isComplete: false, to: &text)
    }
  }

  /// Ends the text.
  mutating func finish(to text: inout UnsafeTextAppender) throws(Failure) {
    if decoder == nil { try takeHeld(isComplete: true, to: &text) }
    if let isStored = decoder?.finish(to: &text), !isStored { throw .outOfMemory }
  }

  private mutating func takeHeld(
    isComplete: Bool, to text: inout UnsafeTextAppender
  ) throws(Failure) {
    let bytes = held
    let isTaken = try bytes.withUnsafeBufferPointer { (bytes) throws(Failure) in
      try take(UnsafeRawBufferPointer(bytes), isComplete: isComplete, to: &text)
    }
    if isTaken { held = [] }
  }

  /// Decodes bytes if their encoding can be told; false if not.
  private mutating func take(
    _ bytes: UnsafeRawBufferPointer, isComplete: Bool, to text: inout UnsafeTextAppender
  ) throws(Failure) -> Bool {
    switch verdict(on: bytes, isComplete: isComplete) {
    case .undecided:
      return false
    case .ascii:
      if !text.append(bytes) { throw .outOfMemory }
    case .encoding(let found):
      encoding = found
      decoder = try Self.decoder(for: found)
      if found != .utf8, !text.reserveForLongerText() { throw .outOfMemory }
      try decode(isAtStart ? withoutMark(bytes) : bytes, to: &text)
    }
    isAtStart = false
    return true
  }

  private func verdict(
    on bytes: UnsafeRawBufferPointer, isComplete: Bool
  ) -> EncodingDetector.Verdict {
    if !isGiven {
      return EncodingDetector.verdict(on: bytes, isAtStart: isAtStart, isComplete: isComplete)
    }
    let mayBeMark = encoding.byteOrderMark.map { bytes.count < $0.count && $0.starts(with: bytes) }
    return mayBeMark == true && !isComplete ? .undecided : .encoding(encoding)
  }

  private func withoutMark(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    guard encoding != .utf8, let mark = encoding.byteOrderMark, bytes.starts(with: mark) else {
      return bytes
    }
    return UnsafeRawBufferPointer(rebasing: bytes[mark.count...])
  }

  private mutating func decode(
    _ bytes: UnsafeRawBufferPointer, to text: inout UnsafeTextAppender
  ) throws(Failure) {
    if let isStored = decoder?.append(bytes, to: &text), !isStored { throw .outOfMemory }
  }

  private static func decoder(for encoding: TextEncoding) throws(Failure) -> any ChunkDecoder {
    switch encoding {
    case .utf8: return UTF8Repair()
    case .utf16LittleEndian: return UnsafeUTF16Decoder(isBigEndian: false)
    case .utf16BigEndian: return UnsafeUTF16Decoder(isBigEndian: true)
    case .gb18030, .big5:
      guard let decoder = PairDecoder(encoding) else { throw .cannotConvert(encoding) }
      return decoder
    }
  }
}
