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
    guard !paragraph.isDebris, let opening = paragraph.fragments.first?.range else { return nil }
    var cursor = UnsafeUTF8Cursor(bytes, in: opening)
    guard let label = cursor.skipHeadingLabel() else { return nil }
    cursor.skipWhiteSpace()
    if cursor.skip("：") || cursor.skip(":") { cursor.skipWhiteSpace() }
    var title = titleRange(from: cursor, in: paragraph, bytes)
    if title.words.isEmpty {
      // 第 1 條 and 附件 may stand alone; the words follow in the next line.
      guard label.kind.statuteRank != nil else { return nil }
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
    from start: UnsafeUTF8Cursor, in paragraph: Paragraph, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (words: Range<Int>, end: Int, reachesEnd: Bool) {
    var cursor = start
    var wordsEnd = start.position
    for fragment in paragraph.fragments {
      if fragment.range.lowerBound > start.position {
        cursor = UnsafeUTF8Cursor(bytes, in: fragment.range)
      }
      while let scalar = cursor.next() {
        if scalar == 0x3002 {
          let end = cursor.position
          cursor.skipWhiteSpace()
          let reachesEnd = cursor.position == paragraph.range.upperBound
          return (start.position..<wordsEnd, end, reachesEnd)
        }
        if !WhiteSpace.contains(scalar) { wordsEnd = cursor.position }
      }
    }
    return (start.position..<wordsEnd, wordsEnd, true)
  }
}
