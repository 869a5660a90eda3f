/// A part of a report that stands by itself: its title, a heading, or a paragraph.
public struct ReportBlock: Equatable, Sendable {
  /// What it is.
  public enum Kind: Equatable, Sendable {
    /// The title of the document.
    case title
    /// The heading of a section, by its node.
    case heading(Int)
    /// Text.
    case paragraph
    /// What belongs to the page and not to the text.
    case debris
  }

  /// What it is.
  public let kind: Kind
  /// The bytes that belong to it, in order; what lies between them is white space or belongs to other blocks.
  public let pieces: [Range<Int>]

  /// Makes a block.
  public init(kind: Kind, pieces: [Range<Int>]) {
    self.kind = kind
    self.pieces = pieces
  }
}

extension Report {
  /// The bytes of a section with all below it: from its heading up to the next that does not stand below.
  public func range(ofSection node: Int) -> Range<Int> {
    let end = outline.subtree(of: node).upperBound
    let start = outline.headings[node].range.lowerBound
    return start..<(end < outline.count ? outline.headings[end].range.lowerBound : text.count)
  }

  /// Hands over the blocks of a range that begins with a section or with the text, in the order of reading.
  ///
  /// All their pieces are all of the range but for line ends and blank lines, each byte once.
  ///
  /// - Parameters:
  ///   - joined: whether the pieces of a paragraph are one block; if not, each line is one, in the order of the source.
  ///   - dividing: whether titles and headings are blocks of their own; if not they are parts of paragraphs.
  public func forEachBlock<Failure: Error>(
    in range: Range<Int>, joined: Bool, dividing: Bool = true,
    _ body: (ReportBlock) throws(Failure) -> Void
  ) throws(Failure) {
    var next = paragraphs.index(at: range.lowerBound)
    while next < paragraphs.count {
      var blocks = blocks(ofParagraph: next, in: range, joined: joined, dividing: dividing)
      var end = paragraphs[next].range.upperBound
      next += 1
      if !joined {
        // Debris that stands between the lines of a paragraph comes after it in the list.
        while next < paragraphs.count, paragraphs[next].range.lowerBound < end {
          blocks += self.blocks(ofParagraph: next, in: range, joined: false, dividing: dividing)
          end = max(end, paragraphs[next].range.upperBound)
          next += 1
        }
        blocks.sort { $0.pieces[0].lowerBound < $1.pieces[0].lowerBound }
      }
      for block in blocks { try body(block) }
      if next < paragraphs.count, paragraphs[next].range.lowerBound >= range.upperBound { return }
    }
  }

  /// The text of a range that begins with a section or with the text, as one reads it: a line for each
  /// paragraph, without what a line break or a page puts into it.
  ///
  /// Linear.
  public func readingText(in range: Range<Int>) -> String {
    var lines: [String] = []
    forEachBlock(in: range, joined: true, dividing: false) { lines.append(words(of: $0)) }
    return lines.joined(separator: "\n")
  }

  /// The characters of a block.
  public func words(of block: ReportBlock) -> String {
    block.pieces.count == 1
      ? text.string(in: block.pieces[0]) : block.pieces.map(text.string).joined()
  }

  private func blocks(
    ofParagraph index: Int, in range: Range<Int>, joined: Bool, dividing: Bool
  ) -> [ReportBlock] {
    let paragraph = paragraphs[index]
    let whole = paragraph.range.clamped(to: range)
    var blocks: [ReportBlock] = []
    func add(_ kind: ReportBlock.Kind, _ part: Range<Int>) {
      let pieces = paragraph.pieces(of: part).filter { !$0.isEmpty }
      if pieces.isEmpty { return }
      switch kind {
      case .paragraph, .debris:
        let groups = joined ? [pieces] : pieces.map { [$0] }
        for group in groups where group.contains(where: { !text.trimmed($0).isEmpty }) {
          blocks.append(ReportBlock(kind: kind, pieces: group))
        }
      case .title, .heading: blocks.append(ReportBlock(kind: kind, pieces: pieces))
      }
    }
    let body: ReportBlock.Kind = paragraph.isDebris ? .debris : .paragraph
    var position = whole.lowerBound
    if dividing {
      if let title = outline.title, paragraphs.index(at: title.lowerBound) == index {
        let title = title.clamped(to: whole)
        add(body, position..<title.lowerBound)
        add(.title, title)
        position = title.upperBound
      }
      var node = outline.headings.countOfPrefix { $0.range.lowerBound < whole.lowerBound }
      while node < outline.count, outline.headings[node].range.lowerBound < whole.upperBound {
        let heading = outline.headings[node]
        if heading.paragraph == index, heading.range.lowerBound >= position {
          add(body, position..<heading.range.lowerBound)
          add(.heading(node), heading.range.clamped(to: whole))
          position = min(heading.range.upperBound, whole.upperBound)
        }
        node += 1
      }
    }
    add(body, position..<whole.upperBound)
    return blocks
  }
}
