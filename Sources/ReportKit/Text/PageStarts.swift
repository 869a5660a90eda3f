import Glibc

/// Where the pages of a plain text begin: behind its form feeds.
enum PageStarts {
  /// The bytes at which pages begin, the first with the text; none where no form feed divides it.
  ///
  /// Linear: one pass of `memchr`.
  static func find(in text: SourceText) -> [Int] {
    text.withBytes { bytes in
      guard let base = bytes.baseAddress else { return [] }
      var starts = [0]
      var position = 0
      while let found = memchr(base + position, 0x0C, bytes.count - position) {
        position = UnsafeRawPointer(found) - UnsafeRawPointer(base) + 1
        starts.append(position)
      }
      // What stands behind the last one is no page unless something is there.
      if bytes[position...].allSatisfy({ $0 <= 0x20 }), starts.count > 1 { starts.removeLast() }
      return starts.count > 1 ? starts : []
    }
  }
}
