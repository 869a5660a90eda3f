/// What can be seen of a line at its two ends, without reading all of it.
struct LineShape: Equatable {
  /// The bytes of the line without its line end, and without a byte order mark at the beginning of
  /// the text.
  var content: Range<Int> { start..<start + Int(length) }
  /// Where its words begin; the end of the content if the line is blank.
  var wordsStart: Int { start + Int(indent) }
  /// The first character that is no white space; nil if the line is blank.
  var first: UInt32? { storedFirst == Self.none ? nil : storedFirst }
  /// The last character that is no white space; nil if the line is blank.
  var last: UInt32? { storedLast == Self.none ? nil : storedLast }

  // A text may be nothing but line ends: so the shape of a line is small.
  private let start: Int
  private let length: UInt32
  private let indent: UInt32
  private let storedFirst: UInt32
  private let storedLast: UInt32
  private static let none = UInt32.max

  /// Whether nothing but white space stands in the line.
  var isBlank: Bool { storedFirst == Self.none }

  /// Whether its words are indented.
  ///
  /// One space is none: it stands between two words of one line.
  let isIndented: Bool

  /// Looks at a line.
  ///
  /// Its cost is the white space at its ends.
  init(_ line: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) {
    var end = line.upperBound
    if end > line.lowerBound, bytes[end - 1] == 0x0A {
      end -= 1
      if end > line.lowerBound, bytes[end - 1] == 0x0D { end -= 1 }
    }
    var cursor = UnsafeUTF8Cursor(bytes, in: line.lowerBound..<end)
    if line.lowerBound == 0 { _ = cursor.skip("\u{FEFF}") }
    let content = cursor.position..<end
    cursor.skipWhiteSpace()
    let wordsStart = cursor.position
    start = content.lowerBound
    length = UInt32(clamping: content.count)
    indent = UInt32(clamping: wordsStart - content.lowerBound)
    isIndented =
      wordsStart > content.lowerBound + 1
      || wordsStart > content.lowerBound && bytes[content.lowerBound] == 0x09
    let first = cursor.current
    storedFirst = first ?? Self.none
    storedLast = (first == nil ? nil : Self.lastWord(in: cursor.position..<end, bytes)) ?? Self.none
  }

  /// The last character of a range that is no white space; nil if there is none.
  static func lastWord(
    in range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> UInt32? {
    var end = range.upperBound
    while end > range.lowerBound {
      var start = end - 1
      while start > range.lowerBound, bytes[start] & 0xC0 == 0x80 { start -= 1 }
      var cursor = UnsafeUTF8Cursor(bytes, in: start..<end)
      if let scalar = cursor.next(), !WhiteSpace.contains(scalar) { return scalar }
      end = start
    }
    return nil
  }
}
