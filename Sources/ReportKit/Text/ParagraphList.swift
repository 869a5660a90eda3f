/// One paragraph: the pieces of the source that belong together, in order.
///
/// A piece is (part of) a line without its line end. White space at either end of the line belongs
/// to it, so that the pieces of all paragraphs and the blank between them are the whole text.
public struct Paragraph: Equatable, Sendable {
  /// A piece of a paragraph.
  public struct Fragment: Equatable, Sendable {
    /// Its bytes; never empty.
    public let range: Range<Int>
    /// The line it stands on, counted from 1.
    public let line: Int
  }

  /// The pieces; at least one.
  public let fragments: ArraySlice<Fragment>

  /// From the first byte to the last, with whatever stands between the pieces.
  public var range: Range<Int> {
    guard let first = fragments.first, let last = fragments.last else { return 0..<0 }
    return first.range.lowerBound..<last.range.upperBound
  }

  /// The line on which it begins, counted from 1.
  public var line: Int { fragments.first?.line ?? 1 }

  /// The number of bytes that are its own.
  public var byteCount: Int { fragments.reduce(0) { $0 + $1.range.count } }
}

/// The paragraphs of a text, in the order they stand.
///
/// A line that is not blank is a paragraph. A blank line holds nothing but spaces (full-width and
/// no-break ones too), tabs and its line end.
public struct ParagraphList: Sendable {
  private var fragments: [Paragraph.Fragment] = []

  /// Finds the paragraphs.
  ///
  /// Linear in the length of the text.
  public init(_ text: SourceText, lines: LineIndex) {
    text.withBytes { bytes in
      for line in 0..<lines.count {
        let content = Self.content(of: lines.range(ofLine: line + 1), in: bytes)
        if Self.isBlank(content, in: bytes) { continue }
        fragments.append(Paragraph.Fragment(range: content, line: line + 1))
      }
    }
  }

  /// The number of paragraphs.
  public var count: Int { fragments.count }

  /// The paragraph with this index.
  public subscript(index: Int) -> Paragraph {
    Paragraph(fragments: fragments[index...index])
  }

  /// The paragraph in which a byte stands, or the next one if it stands before its beginning; the
  /// last one for an offset past all of them; 0 if there is none.
  ///
  /// A binary search.
  public func index(at offset: Int) -> Int {
    let before = fragments.countOfPrefix { $0.range.upperBound <= offset }
    return max(0, min(before, count - 1))
  }

  /// Whether blank lines stand between this paragraph and the one before it.
  public func hasGap(before index: Int) -> Bool {
    guard index > 0 else { return false }
    return fragments[index].line - fragments[index - 1].line > 1
  }

  /// The line without its line end, and without a byte order mark at the beginning of the text.
  private static func content(
    of line: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Range<Int> {
    var end = line.upperBound
    if end > line.lowerBound, bytes[end - 1] == 0x0A {
      end -= 1
      if end > line.lowerBound, bytes[end - 1] == 0x0D { end -= 1 }
    }
    var start = line.lowerBound
    if start == 0 {
      var cursor = UnsafeUTF8Cursor(bytes, in: 0..<end)
      if cursor.skip("\u{FEFF}") { start = cursor.position }
    }
    return start..<max(start, end)
  }

  private static func isBlank(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var cursor = UnsafeUTF8Cursor(bytes, in: range)
    while let scalar = cursor.next() {
      if !WhiteSpace.contains(scalar) { return false }
    }
    return true
  }
}
