import CUchardet

/// What uchardet says about bytes.
enum UchardetGuess: Equatable {
  /// One of the encodings that can be read.
  case known(TextEncoding)
  /// Another one, or none.
  case other

  /// Asks uchardet.
  ///
  /// Linear, and less where it is soon sure; without memory the answer is ``other``.
  init(_ bytes: UnsafeRawBufferPointer) {
    guard let detector = uchardet_new() else {
      self = .other
      return
    }
    defer { uchardet_delete(detector) }
    _ = uchardet_handle_data(
      detector, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
    uchardet_data_end(detector)
    let name = uchardet_get_charset(detector).map { String(cString: $0) } ?? ""
    self = TextEncoding(name: name).map(Self.known) ?? .other
  }
}
