/// The characters that separate without being seen: space, tab, no-break and typographic spaces,
/// and the full-width space U+3000.
///
/// Line ends and form feeds are not among them.
package enum WhiteSpace {
  /// Whether a character is one of them.
  package static func contains(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20, 0x09, 0xA0, 0x3000, 0x2000...0x200A, 0x202F, 0x205F: true
    default: false
    }
  }
}

extension UnsafeUTF8Cursor {
  /// Steps over white space.
  mutating func skipWhiteSpace() {
    while let scalar = current, WhiteSpace.contains(scalar) { _ = next() }
  }
}

extension SourceText {
  /// A range without the white space at its ends; empty if there is nothing else.
  ///
  /// Linear.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    withBytes { bytes in
      var cursor = UnsafeUTF8Cursor(bytes, in: range)
      cursor.skipWhiteSpace()
      let start = cursor.position
      var end = start
      while let scalar = cursor.next() {
        if !WhiteSpace.contains(scalar) { end = cursor.position }
      }
      return start..<end
    }
  }

  /// Where the white space at the beginning of a range ends: at the first character that is seen, or
  /// at the beginning if there is none.
  public func endOfWhiteSpace(in range: Range<Int>) -> Int {
    withBytes { bytes in
      var cursor = UnsafeUTF8Cursor(bytes, in: range)
      cursor.skipWhiteSpace()
      return cursor.position < range.upperBound ? cursor.position : range.lowerBound
    }
  }
}
