/// Finds the paragraphs that open with a label, and how far their headings reach.
///
/// The headings it makes have no level yet.
enum HeadingScanner {
  /// The heading with which a paragraph opens, if its first characters have the form of a label and
  /// words follow.
  ///
  /// Reads up to the first 。 of a paragraph with a label, and a few characters of one without.
  static func heading(
    openingParagraph index: Int, _ paragraph: Paragraph, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Heading? {
    guard let opening = paragraph.fragments.first?.range else { return nil }
    var cursor = UnsafeUTF8Cursor(bytes, in: opening)
    guard let label = cursor.skipHeadingLabel() else { return nil }
    cursor.skipWhiteSpace()
    if cursor.skip("：") || cursor.skip(":") { cursor.skipWhiteSpace() }
    var title = titleRange(from: cursor)
    if title.words.isEmpty {
      guard label.kind == .appendix else { return nil }
      let labelEnd = label.range.upperBound
      title = (labelEnd..<labelEnd, labelEnd, title.reachesEnd)
    }
    return Heading(
      kind: label.kind, form: title.reachesEnd ? .ownLine : .runIn, number: label.number, level: 0,
      range: label.range.lowerBound..<title.end, labelEnd: label.range.upperBound,
      title: title.words, paragraph: index)
  }

  /// The words from the cursor to the first 。, or to the end without trailing white space.
  private static func titleRange(
    from start: UnsafeUTF8Cursor
  ) -> (words: Range<Int>, end: Int, reachesEnd: Bool) {
    var cursor = start
    var wordsEnd = start.position
    while let scalar = cursor.next() {
      if scalar == 0x3002 {
        let end = cursor.position
        cursor.skipWhiteSpace()
        return (start.position..<wordsEnd, end, cursor.current == nil)
      }
      if !WhiteSpace.contains(scalar) { wordsEnd = cursor.position }
    }
    return (start.position..<wordsEnd, wordsEnd, true)
  }
}
