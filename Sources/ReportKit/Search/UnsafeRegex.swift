import CPCRE2

/// A regular expression of PCRE2 over 16-bit units.
///
/// Limits keep a hostile one from running for ever: it ends with ``SearchError/tooHard``. The compiled
/// expression is only read when it is used, so any number of threads may share it.
final class UnsafeRegex: @unchecked Sendable {
  /// What went wrong while compiling.
  struct Mistake: Error, Equatable {
    /// After how many units of the expression.
    let units: Int
    /// What PCRE2 says of it.
    let reason: String
  }

  /// How often PCRE2 may try something in one subject, and how deep it may nest: two million take about
  /// a fifth of a second where PCRE2 interprets, and much less where it does not.
  private static let matchLimit: UInt32 = 2_000_000
  private static let depthLimit: UInt32 = 1_000_000
  /// How much memory it may take for one subject, in KiB.
  private static let heapLimit: UInt32 = 100_000

  private let code: OpaquePointer
  private let context: OpaquePointer?

  /// Compiles an expression.
  init(_ units: [UInt16], ignoresCase: Bool) throws(Mistake) {
    var options = PCRE2_UCP | PCRE2_NEVER_UTF | PCRE2_DOLLAR_ENDONLY | PCRE2_NEVER_BACKSLASH_C
    if ignoresCase { options |= PCRE2_CASELESS }
    var error: CInt = 0
    var offset = 0
    guard let code = pcre2_compile_16(units, units.count, options, &error, &offset, nil) else {
      throw Mistake(units: min(offset, units.count), reason: Self.message(for: error))
    }
    self.code = code
    // Without it PCRE2 interprets; that is slower, and finds the same.
    _ = pcre2_jit_compile_16(code, PCRE2_JIT_COMPLETE)
    context = pcre2_match_context_create_16(nil)
    pcre2_set_match_limit_16(context, Self.matchLimit)
    pcre2_set_depth_limit_16(context, Self.depthLimit)
    pcre2_set_heap_limit_16(context, Self.heapLimit)
  }

  deinit {
    pcre2_match_context_free_16(context)
    pcre2_code_free_16(code)
  }

  /// Hands the matches in a subject to `body`, in order; they are not empty and do not overlap.
  func forEachMatch(
    in subject: UnsafeBufferPointer<UInt16>, _ body: (Range<Int>) -> Void
  ) throws(SearchError) {
    guard let base = subject.baseAddress else { return }
    guard let data = pcre2_match_data_create_16(1, nil) else { throw .outOfMemory }
    defer { pcre2_match_data_free_16(data) }
    var start = 0
    while start < subject.count {
      var result = pcre2_match_16(
        code, base, subject.count, start, PCRE2_NOTEMPTY, data, context)
      if result == PCRE2_ERROR_JIT_STACKLIMIT {
        // The interpreter takes memory as it needs it, up to the limit.
        result = pcre2_match_16(
          code, base, subject.count, start, PCRE2_NOTEMPTY | PCRE2_NO_JIT, data, context)
      }
      if result == PCRE2_ERROR_NOMATCH { return }
      if result == PCRE2_ERROR_NOMEMORY { throw .outOfMemory }
      guard result >= 0, let pair = pcre2_get_ovector_pointer_16(data) else { throw .tooHard }
      // \K may put the beginning behind the end, or behind where a look-ahead has ended.
      let range = min(pair[0], pair[1])..<pair[1]
      if range.lowerBound >= start, !range.isEmpty { body(range) }
      start = max(start + 1, range.upperBound)
    }
  }

  private static func message(for error: CInt) -> String {
    var buffer = [UInt16](repeating: 0, count: 256)
    let count = pcre2_get_error_message_16(error, &buffer, buffer.count)
    return String(decoding: buffer.prefix(max(0, Int(count))), as: UTF16.self)
  }
}
