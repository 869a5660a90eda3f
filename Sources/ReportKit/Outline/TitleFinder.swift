/// Finds the title of a document.
enum TitleFinder {
  /// The most characters that a title may have.
  private static let longest = 60

  /// The bytes of the first paragraph (page debris apart) without the blank around it, if it may be a title: it has no
  /// label, does not say 目录, is short, and does not end as a sentence does.
  ///
  /// - Parameter structure: what the file says: which paragraph is the title, or how the title reads.
  static func title(
    of text: SourceText, paragraphs: ParagraphList, structure: SourceStructure? = nil
  ) -> Range<Int>? {
    let first = structure.flatMap { stated($0, in: text, paragraphs) }
    guard let first = first ?? (0..<paragraphs.count).first(where: { !paragraphs[$0].isDebris }),
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

  /// So many paragraphs at the beginning may stand before the title, or be it.
  private static let longestFront = 20

  /// The paragraph that the file makes the title: by its style, by the words that it states and that stand there, or by
  /// large type in the middle.
  private static func stated(
    _ structure: SourceStructure, in text: SourceText, _ paragraphs: ParagraphList
  ) -> Int? {
    let shown = (0..<paragraphs.count).lazy.filter { !paragraphs[$0].isDebris }
    let front = Array(shown.prefix(longestFront))
    func traits(_ index: Int) -> SourceStructure.Traits {
      structure.line(at: paragraphs[index].range.lowerBound)?.traits ?? []
    }
    if let styled = front.first(where: { traits($0).contains(.isTitle) }) { return styled }
    if let only = onlyOne(structure, front, paragraphs) { return only }
    let words = structure.statedTitle.map(tight) ?? ""
    if words.count > 3,
      let same = front.first(where: { tight(text.string(in: paragraphs[$0].range)) == words })
    {
      return same
    }
    // The title of a web page has the name of the site behind it, and may be set in several lines.
    if words.count > 5,
      let opening = front.first(where: { index in
        let line = tight(text.string(in: paragraphs[index].range))
        return line.count > 5 && words.hasPrefix(line) && !traits(index).contains(.isTableRow)
      })
    {
      return opening
    }
    return front.prefix(6).first { traits($0).isSuperset(of: [.isLarge, .isCentered]) }
  }

  /// The one paragraph of the first level of the file's own outline, where it stands at the beginning: the h1 of a page.
  private static func onlyOne(
    _ structure: SourceStructure, _ front: [Int], _ paragraphs: ParagraphList
  ) -> Int? {
    let first = structure.lines.filter { $0.outlineLevel == 1 }
    guard first.count == 1, first[0].madeLabel == 0 else { return nil }
    return front.first { paragraphs[$0].range.lowerBound == first[0].start }
  }

  private static func tight(_ words: String) -> String {
    words.filter { !$0.isWhitespace }
  }
}
