/// Where the last character of a line stands.
enum LastCharacter {
  /// The bytes of the last character that is no white space; empty if there is none.
  static func range(
    in range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Range<Int> {
    var cursor = UnsafeUTF8Cursor(bytes, in: range)
    var found = range.lowerBound..<range.lowerBound
    while true {
      let start = cursor.position
      guard let scalar = cursor.next() else { return found }
      if !WhiteSpace.contains(scalar) { found = start..<cursor.position }
    }
  }
}
