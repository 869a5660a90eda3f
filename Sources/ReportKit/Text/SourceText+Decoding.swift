extension SourceText {
  /// Makes a text of bytes in whatever encoding they are.
  ///
  /// Linear in the number of bytes.
  ///
  /// - Parameter encoding: how they are encoded; nil to find out, as ``TextReader`` does.
  public init(decoding bytes: [UInt8], encoding: TextEncoding?) {
    var decoder = TextDecoder(encoding: encoding)
    guard var appender = UnsafeTextAppender(capacity: bytes.count + bytes.count / 2 + 16) else {
      self.init(decoding: [])
      return
    }
    do throws(TextDecoder.Failure) {
      try bytes.withUnsafeBufferPointer { (bytes) throws(TextDecoder.Failure) in
        try decoder.append(UnsafeRawBufferPointer(bytes), to: &appender)
      }
      try decoder.finish(to: &appender)
    } catch {
      // Without a converter the bytes are what they are.
      self.init(decoding: bytes)
      return
    }
    self = appender.text
  }
}
