import Glibc

@testable import ReportKit

/// Texts in the encodings of the tests, made by the C library and by hand.
enum EncodedText {
  /// The bytes of a string; nil if the encoding lacks one of its characters.
  static func bytes(of string: String, in encoding: TextEncoding) -> [UInt8]? {
    guard let converter = iconv_open(encoding.rawValue, "UTF-8"), Int(bitPattern: converter) != -1
    else { return nil }
    defer { iconv_close(converter) }
    var source = Array(string.utf8).map { CChar(bitPattern: $0) }
    var target = [CChar](repeating: 0, count: 4 * source.count + 16)
    let count = source.withUnsafeMutableBufferPointer { source in
      target.withUnsafeMutableBufferPointer { target -> Int? in
        var (from, fromLeft) = (source.baseAddress, source.count)
        var (to, toLeft) = (target.baseAddress, target.count)
        guard iconv(converter, &from, &fromLeft, &to, &toLeft) == 0,
          iconv(converter, nil, nil, &to, &toLeft) == 0
        else { return nil }
        return target.count - toLeft
      }
    }
    return count.map { target[..<$0].map(UInt8.init(bitPattern:)) }
  }

  /// The text that comes of chunks, and the encoding that was found.
  static func read(
    _ chunks: [[UInt8]], as encoding: TextEncoding? = nil
  ) throws -> (text: String, encoding: TextEncoding) {
    guard var appender = UnsafeTextAppender(capacity: 0) else {
      throw ReportError(.outOfMemory, path: "-")
    }
    var decoder = TextDecoder(encoding: encoding)
    for chunk in chunks {
      // Array.withUnsafeBytes does not hand on the type of what is thrown.
      try chunk.withUnsafeBufferPointer { (bytes) throws(TextDecoder.Failure) in
        try decoder.append(UnsafeRawBufferPointer(bytes), to: &appender)
      }
    }
    try decoder.finish(to: &appender)
    return (appender.text.string, decoder.encoding)
  }

  /// What a decoder makes of chunks.
  static func decode(_ chunks: [[UInt8]], with decoder: some ChunkDecoder) -> String? {
    guard var appender = UnsafeTextAppender(capacity: 0) else { return nil }
    var decoder = decoder
    for chunk in chunks {
      guard chunk.withUnsafeBytes({ decoder.append($0, to: &appender) }) else { return nil }
    }
    return decoder.finish(to: &appender) ? appender.text.string : nil
  }
}
