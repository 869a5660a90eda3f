/// Puts together the lines of a paragraph that was broken at a fixed width or cut by a page.
///
/// Two things tell that a line goes on in the next:
///
/// - In a text whose lines were broken at a fixed width (``HardWrap``), the line is full, and the next one
///   does not begin a paragraph: it is not indented where paragraphs are, or else the full line ends in
///   the middle of a sentence.
/// - Anywhere, the line is prose that stops in the middle of a sentence, and the next line is prose too,
///   though blank lines or page debris may stand between: 高價值科技⏎⏎成果.
///
/// Nothing is joined to a line that opens a heading, nor to a heading that is complete. Where it cannot
/// be known two lines stay apart: a wrong join would put one author's words into another's sentence.
struct ParagraphJoiner {
  private let shapes: [LineShape]
  private let bytes: UnsafeBufferPointer<UInt8>
  private let wrap: HardWrap?
  private let debris: PageDebris?
  /// What the file says of each line; nil for plain text, where all has to be found.
  private let structure: SourceStructure?

  private var open: [Paragraph.Fragment] = []
  private var debrisSinceOpen: [Paragraph.Fragment] = []
  /// How many of the open pieces were looked at for prose, and whether one of them is: linear, since none is read again
  /// for each line that may go on from them.
  private var proseKnown = (pieces: 0, isFound: false)

  init(
    _ shapes: [LineShape], structure: SourceStructure? = nil, in bytes: UnsafeBufferPointer<UInt8>
  ) {
    self.shapes = shapes
    self.bytes = bytes
    self.structure = structure?.lines.count == shapes.count ? structure : nil
    wrap = structure == nil ? HardWrap.find(shapes, in: bytes) : nil
    debris = structure == nil ? PageDebris(shapes, in: bytes) : nil
  }

  /// Hands over the fragments of each paragraph, in order of their beginnings, and whether it is debris.
  mutating func forEachParagraph(_ body: ([Paragraph.Fragment], Bool) -> Void) {
    for (index, shape) in shapes.enumerated() where !shape.isBlank {
      if isDebris(index, shape) {
        debrisSinceOpen.append(fragment(index, join: nil))
        continue
      }
      let join = joinToOpen(index)
      if join == nil { close(body) }
      open.append(fragment(index, join: join))
    }
    close(body)
  }

  private func isDebris(_ index: Int, _ shape: LineShape) -> Bool {
    if let debris { return debris.contains(shape, in: bytes) }
    return structure?.lines[index].traits.contains(.isFurniture) ?? false
  }

  private mutating func close(_ body: ([Paragraph.Fragment], Bool) -> Void) {
    if !open.isEmpty { body(open, false) }
    for fragment in debrisSinceOpen { body([fragment], true) }
    open.removeAll(keepingCapacity: true)
    proseKnown = (0, false)
    debrisSinceOpen.removeAll(keepingCapacity: true)
  }

  /// How a line goes on from the open paragraph; nil if it begins a paragraph.
  private mutating func joinToOpen(_ index: Int) -> Paragraph.Join? {
    guard let previous = open.last.map({ $0.line - 1 }), !opensBlock(shapes[index]) else {
      return nil
    }
    if let structure {
      // Its author ended the line, and perhaps not the sentence.
      let mayGoOn = structure.lines[index].traits.contains(.isContinued)
      return mayGoOn && stopsInMidSentence(previous, before: index) ? .wrap : nil
    }
    let isAdjacent = index == previous + 1
    let isOverDebris = (debrisSinceOpen.last?.line ?? 0) > previous + 1
    if let wrap, isAdjacent || isOverDebris, wrap.isFull(shapes[previous], in: bytes),
      goesOn(from: previous, to: index, in: wrap)
    {
      return isAdjacent ? .wrap : .pageBreak
    }
    // In a wrapped text a line that is not full ends its paragraph.
    if wrap != nil, isAdjacent { return nil }
    return stopsInMidSentence(previous, before: index) ? .pageBreak : nil
  }

  private func goesOn(from previous: Int, to index: Int, in wrap: HardWrap) -> Bool {
    if wrap.indentsParagraphs {
      // A label after a complete sentence opens a heading; in mid-sentence it only looks like one.
      return !shapes[index].isIndented && !(endsSentence(previous) && opensHeading(index))
    }
    return !endsSentence(previous) && !opensHeading(index)
  }

  /// Both lines are prose, and no sentence ends between them.
  private mutating func stopsInMidSentence(_ previous: Int, before index: Int) -> Bool {
    !endsSentence(previous) && !shapes[index].isIndented && !opensHeading(index)
      && !beginsWithClosingMark(shapes[index])
      && isProse(shapes[index].content) && isOpenProse()
  }

  /// Whether one of the open pieces is prose.
  private mutating func isOpenProse() -> Bool {
    while !proseKnown.isFound, proseKnown.pieces < open.count {
      proseKnown.isFound = isProse(open[proseKnown.pieces].range)
      proseKnown.pieces += 1
    }
    return proseKnown.isFound
  }

  private func endsSentence(_ index: Int) -> Bool {
    shapes[index].last.map(SentenceEnd.contains) ?? true
  }

  private func opensHeading(_ index: Int) -> Bool {
    var cursor = UnsafeUTF8Cursor(bytes, in: shapes[index].content)
    return cursor.skipHeadingLabel() != nil
  }

  /// Whether the line begins with a mark that no page puts there: rather, what stood before it was lost
  /// when the page was read, such as the numeral of 三、.
  private func beginsWithClosingMark(_ shape: LineShape) -> Bool {
    switch shape.first.flatMap(Unicode.Scalar.init) {
    case "、", "，", "。", "；", "：", "！", "？", "）", "》", "」", "』", "”", "’": true
    default: false
    }
  }

  /// Whether the line begins with a sign that sets it apart: of Markdown, of a table, of a list.
  private func opensBlock(_ shape: LineShape) -> Bool {
    switch shape.first.flatMap(Unicode.Scalar.init) {
    case "-", "+", "–":
      var cursor = UnsafeUTF8Cursor(bytes, in: shape.wordsStart..<shape.content.upperBound)
      _ = cursor.next()
      return cursor.current.map(WhiteSpace.contains) ?? false
    case "#", "|", ">", "*", "•", "●", "■", "◆", "○", "□", "◇", "▪", "※": return true
    default: return false
    }
  }

  private func isProse(_ range: Range<Int>) -> Bool {
    Prose.isFound(in: CollectionOfOne(range), bytes)
  }

  private func fragment(_ index: Int, join: Paragraph.Join?) -> Paragraph.Fragment {
    Paragraph.Fragment(range: shapes[index].content, line: index + 1, join: join)
  }
}
