extension FoldedText {
  /// How the source writes the characters at some positions: without what blanks and breaks do to them.
  ///
  /// One space is kept where it divides words of Latin letters or digits.
  ///
  ///     folded.spelling(of: hit)      // 高價值科技成果, whatever stands between its two halves
  public func spelling(of positions: Range<Int>) -> String {
    var spelling = String.UnicodeScalarView()
    report.text.withBytes { bytes in
      var cursor = FoldedCursor(self, at: positions.lowerBound, in: bytes)
      var last: FoldedCursor.Character?
      for _ in positions {
        guard let next = cursor.next(), let scalar = Unicode.Scalar(next.scalar) else { break }
        if let last, Self.isOfAWord(last.scalar), Self.isOfAWord(next.scalar),
          Self.hasBlank(bytes, from: last.range.upperBound, to: next.range.lowerBound)
        {
          spelling.append(" ")
        }
        spelling.append(scalar)
        last = next
      }
    }
    return String(spelling)
  }

  /// Whether a character is a Latin letter or a digit.
  static func isOfAWord(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: true
    default: false
    }
  }

  private static func hasBlank(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> Bool {
    guard start < end else { return false }
    var cursor = UnsafeUTF8Cursor(bytes, in: start..<end)
    while let scalar = cursor.next() {
      if scalar == 0x0A || WhiteSpace.contains(scalar) { return true }
    }
    return false
  }
}
