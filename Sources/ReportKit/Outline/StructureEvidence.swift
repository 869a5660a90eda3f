/// What the file says of paragraphs, as far as it can be believed, for the search of headings.
///
/// Authors give the style of a heading to body text, and set headings by hand. A level of the file's own outline counts
/// only where most paragraphs that have it are no sentences, and most paragraphs have none.
struct StructureEvidence {
  /// For each paragraph the level that is believed, from 1; 0 where there is none.
  private var levels: [UInt8]
  private let traits: [SourceStructure.Traits]
  /// Whether so little is bold, or set large, that it stands out.
  private var boldStandsOut = false
  private var largeStandsOut = false
  /// The last paragraph of the document's title, which may be set in several; -1 without one.
  private var titleEnd = -1

  /// The longest of headings without a label that stand out by their type, in bytes.
  private static let longestHeading = 180

  /// Judges the styles of a document.
  ///
  /// Linear in its paragraphs.
  init(
    _ structure: SourceStructure, _ paragraphs: ParagraphList, title: Range<Int>?,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    var levels: [UInt8] = []
    var traits: [SourceStructure.Traits] = []
    var counts = [(all: Int, prose: Int)](repeating: (0, 0), count: 10)
    var texts = 0
    var bold = 0
    var large = 0
    for index in 0..<paragraphs.count {
      let line = paragraphs[index].fragments.first.map { $0.line - 1 } ?? 0
      let known = line < structure.lines.count ? structure.lines[line] : .init(start: 0)
      let isText = known.traits.isDisjoint(with: Self.apart)
      let level = isText ? UInt8(clamping: max(0, min(9, known.outlineLevel))) : 0
      levels.append(level)
      traits.append(known.traits)
      guard isText else { continue }
      texts += 1
      bold += known.traits.contains(.isBold) ? 1 : 0
      large += known.traits.contains(.isLarge) ? 1 : 0
      counts[Int(level)].all += 1
      if level > 0, ParagraphLook(paragraphs[index], in: bytes).isProse {
        counts[Int(level)].prose += 1
      }
    }
    let styled = counts[1...].reduce(0) { $0 + $1.all }
    let isOverdone = styled * 10 > texts * 7
    for index in levels.indices {
      let count = counts[Int(levels[index])]
      if isOverdone || count.prose * 2 > count.all { levels[index] = 0 }
    }
    self.levels = levels
    self.traits = traits
    boldStandsOut = bold * 3 < texts
    largeStandsOut = large * 3 < texts
    if let title { titleEnd = endOfTitle(from: paragraphs.index(at: title.lowerBound)) }
  }

  /// The title goes on in the paragraphs right behind it that are set as it is.
  private func endOfTitle(from first: Int) -> Int {
    let look: SourceStructure.Traits = [.isBold, .isCentered, .isLarge]
    var end = first
    let own = traits.indices.contains(first) ? traits[first].intersection(look) : []
    if own.isDisjoint(with: [.isCentered, .isLarge]) { return first }
    while end + 1 < traits.count, levels[end + 1] == 0, traits[end + 1].intersection(look) == own {
      end += 1
    }
    return end - first < 6 ? end : first
  }

  /// What stands beside the text: no heading is there.
  private static let apart: SourceStructure.Traits = [
    .isTableRow, .isNote, .isFurniture, .isContents,
  ]

  /// The level that the file gives a paragraph and that is believed, from 1; 0 where there is none.
  func level(of paragraph: Int) -> Int { Int(levels[paragraph]) }

  /// Whether a paragraph is no part of the text as it is read from above to below.
  func isApart(_ paragraph: Int) -> Bool { !traits[paragraph].isDisjoint(with: Self.apart) }

  /// Whether its type is one that little of the document has: bold, or large.
  func standsOut(_ paragraph: Int) -> Bool {
    boldStandsOut && traits[paragraph].contains(.isBold)
      || largeStandsOut && traits[paragraph].contains(.isLarge)
  }

  /// A heading without a label: a paragraph that the file calls a heading, or one that stands out as headings do.
  func candidate(
    _ index: Int, of paragraphs: ParagraphList, title: Range<Int>?,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> HeadingCandidate? {
    let paragraph = paragraphs[index]
    if isApart(index) || paragraph.range.count > Self.longestHeading { return nil }
    if ContentsList.isTitle(paragraph.range, in: bytes) || index <= titleEnd { return nil }
    let level = level(of: index)
    guard level > 0 || standsOut(index) else { return nil }
    var cursor = UnsafeUTF8Cursor(bytes, in: paragraph.range)
    cursor.skipWhiteSpace()
    let start = cursor.position
    var end = start
    var last: UInt32 = 0
    var hasStop = false
    while let scalar = cursor.next() {
      if WhiteSpace.contains(scalar) || scalar == 0x0A { continue }
      hasStop = hasStop || scalar == 0x3002
      last = scalar
      end = cursor.position
    }
    let words = start..<end
    if words.isEmpty || title.map({ $0.overlaps(words) }) ?? false { return nil }
    let endsOpen = !hasStop && !Self.marks.contains(last)
    if level == 0, !endsOpen { return nil }
    var look: HeadingCandidate.Look = [.ownLine, level > 0 ? .isStyled : .standsOut]
    if endsOpen { look.insert(.endsOpen) }
    return HeadingCandidate(
      series: level > 0 ? .markdown : .plain, number: 0, markdownDepth: UInt8(level), look: look,
      paragraph: Int32(clamping: index), range: words, labelEnd: start, title: words)
  }

  /// The marks ，、；：！？,;:!? at the end of what is no heading.
  private static let marks: Set<UInt32> = [
    0xFF0C, 0x3001, 0xFF1B, 0xFF1A, 0xFF01, 0xFF1F, 0x2C, 0x3B, 0x3A, 0x21, 0x3F,
  ]
}
