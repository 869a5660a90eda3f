/// Tells from the first bytes of a document how it is encoded.
///
/// A byte order mark decides. Then UTF-8 is asked, which is hard to mistake; then UTF-16 without a
/// mark; then uchardet, whose answer a strict reading must confirm. ASCII says nothing, as it is the
/// same in UTF-8, GB18030 and Big5: it is passed on, and what comes after it decides.
///
/// Looks at ``sampleSize`` bytes, from the first that is not ASCII. A document in none of the
/// encodings is taken for UTF-8: accented Latin letters then stand as U+FFFD, and never turn into
/// Chinese characters unnoticed.
enum EncodingDetector {
  /// What can be said now.
  enum Verdict: Equatable {
    /// The rest is in this encoding.
    case encoding(TextEncoding)
    /// All of it is ASCII, whatever the encoding is.
    case ascii
    /// There is not yet enough to see.
    case undecided
  }

  /// The bytes that decide: 20,000 to 30,000 characters, and no more than a pipe holds, so that a
  /// slow writer is not waited for longer than it takes to fill the pipe.
  static let sampleSize = 1 << 16

  /// The bytes before which a document is not taken for ASCII: in 32 units of UTF-16 some byte is 0
  /// or above 0x7F, since only one Han character in five consists of two ASCII bytes.
  static let asciiSize = 64

  /// Judges the bytes that stand at the beginning, or after nothing but ASCII.
  ///
  /// - Parameter isComplete: whether the document ends here.
  static func verdict(
    on bytes: UnsafeRawBufferPointer, isAtStart: Bool, isComplete: Bool
  ) -> Verdict {
    if isAtStart {
      if let marked = encodingOfMark(bytes) { return .encoding(marked) }
      if bytes.count < asciiSize, !isComplete { return .undecided }
    }
    // What is seen later must not count here: it may be in a chunk that has not come yet.
    let beginning = bytes.prefix(asciiSize)
    let hasNUL = isAtStart && beginning.contains(0)
    let mayBeUTF16 =
      isAtStart && (hasNUL || bytes.count < asciiSize || beginning.contains { $0 >= 0x80 })
    let firstOther = bytes.firstIndex { $0 >= 0x80 }
    if firstOther == nil, !hasNUL { return isComplete ? .encoding(.utf8) : .ascii }

    let sample = UnsafeRawBufferPointer(
      rebasing: bytes[(firstOther ?? 0)...].prefix(sampleSize))
    if !hasNUL, UTF8Evidence.isConclusive(beginning: sample) { return .encoding(.utf8) }
    if sample.count < sampleSize, !isComplete { return .undecided }

    let isUTF8 = UTF8Evidence(sample).isConvincing
    if mayBeUTF16, hasNUL || !isUTF8 {
      let head = UnsafeRawBufferPointer(rebasing: bytes.prefix(sampleSize))
      if let utf16 = UTF16Evidence.encoding(of: head) { return .encoding(utf16) }
    }
    if firstOther == nil { return isComplete ? .encoding(.utf8) : .ascii }
    return .encoding(isUTF8 ? .utf8 : PairEvidence.encoding(of: sample) ?? .utf8)
  }

  private static func encodingOfMark(_ bytes: UnsafeRawBufferPointer) -> TextEncoding? {
    TextEncoding.allCases.first { $0.byteOrderMark.map(bytes.starts) ?? false }
  }
}
