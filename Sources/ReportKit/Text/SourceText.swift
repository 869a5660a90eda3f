/// The text of a document: valid UTF-8 in one block of memory.
///
/// Every position in Gangmu is a byte offset into it, every range a half-open `Range<Int>` of such
/// offsets. For a file that is valid UTF-8 these are the offsets in the file, byte order mark and
/// carriage returns included; a sequence that is not UTF-8 stands here as U+FFFD. For a file in another
/// ``TextEncoding`` they are offsets into the text as decoded, without a byte order mark.
///
///     let text = SourceText("第一章 总则\n")
///     text.count                    // 18
///     text.string(in: 0..<9)        // "第一章"
///
/// Copying costs nothing: copies share the memory.
public struct SourceText: Sendable {
  private let storage: UnsafeTextStorage?

  /// The length in bytes.
  public let count: Int

  init(storage: UnsafeTextStorage, count: Int) {
    self.storage = storage
    self.count = count
  }

  /// Makes a text of a string.
  ///
  /// Linear in its length.
  public init(_ string: String) {
    self.init(decoding: Array(string.utf8))
  }

  /// Makes a text of bytes that should be UTF-8; each maximal part that is not becomes one U+FFFD,
  /// as the WHATWG Encoding Standard decodes.
  ///
  /// Linear in the number of bytes.
  public init(decoding bytes: [UInt8]) {
    guard var appender = UnsafeTextAppender(capacity: bytes.count) else {
      storage = nil
      count = 0
      return
    }
    var repair = UTF8Repair()
    bytes.withUnsafeBytes { _ = repair.append($0, to: &appender) }
    _ = repair.finish(to: &appender)
    self = appender.text
  }

  /// Lends the bytes to `body`.
  ///
  /// The buffer must not leave the closure.
  public func withBytes<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    guard let storage else { return try body(UnsafeBufferPointer(start: nil, count: 0)) }
    return try body(UnsafeBufferPointer(start: storage.base, count: count))
  }

  /// The characters of a range, which is cut to the text.
  ///
  /// Linear in the length of the range.
  public func string(in range: Range<Int>) -> String {
    withBytes { bytes in
      String(decoding: bytes[range.clamped(to: 0..<count)], as: UTF8.self)
    }
  }

  /// The nearest offset at or before `offset` where a character begins.
  public func characterStart(at offset: Int) -> Int {
    withBytes { bytes in
      var position = min(max(offset, 0), count)
      while position > 0, position < count, bytes[position] & 0xC0 == 0x80 { position -= 1 }
      return position
    }
  }
}
