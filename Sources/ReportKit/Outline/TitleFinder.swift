/// Finds the title of a document.
enum TitleFinder {
  /// The most characters that a title may have.
  private static let longest = 60

  /// The bytes of the first paragraph (page debris apart) without the blank around it, if it may be a title: it has no
  /// label, does not say 目录, is short, and does not end as a sentence does.
  static func title(of text: SourceText, paragraphs: ParagraphList) -> Range<Int>? {
    guard let first = (0..<paragraphs.count).first(where: { !paragraphs[$0].isDebris }),
      let opening = paragraphs[first].fragments.first?.range
    else { return nil }
    return text.withBytes { bytes in
      var cursor = UnsafeUTF8Cursor(bytes, in: opening)
      cursor.skipWhiteSpace()
      while cursor.skip("#") {}  // of Markdown
      cursor.skipWhiteSpace()
      // Markup, or a note of a database: 【法宝引证码】.
      if cursor.current == 0x3C || cursor.current == 0x3010 { return nil }
      let start = cursor.position
      if cursor.skipHeadingLabel() != nil || ContentsList.isTitle(opening, in: bytes) { return nil }
      var end = start
      var last: UInt32 = 0
      var length = 0
      for fragment in paragraphs[first].fragments {
        var cursor = UnsafeUTF8Cursor(bytes, in: fragment.range)
        while let scalar = cursor.next() {
          if cursor.position <= start { continue }
          length += 1
          if WhiteSpace.contains(scalar) { continue }
          if length > longest { return nil }
          end = cursor.position
          last = scalar
        }
      }
      let endsSentence = "。；，：！？;,:!?".unicodeScalars.contains { $0.value == last }
      return endsSentence ? nil : start..<end
    }
  }
}
