/// A document with everything that was found in it.
public struct Report: Sendable {
  /// Its name: the path it was read from, or `-`.
  public let name: String
  /// The encoding it was read in.
  public let encoding: TextEncoding
  /// Its text.
  public let text: SourceText
  /// Where its lines begin.
  public let lines: LineIndex
  /// Its paragraphs.
  public let paragraphs: ParagraphList
  /// What the file says of its text; nil for plain text.
  public let structure: SourceStructure?
  /// Its headings.
  public private(set) var outline: Outline
  /// Whether the outline has the ordinals in the middle of paragraphs as its deepest level.
  public private(set) var showsInlineOrdinals = false
  /// Where pages begin; empty where that is not known.
  private let pageStarts: [Int]
  /// The headings without those ordinals.
  private let headings: [Heading]

  /// Analyses a text.
  ///
  /// Linear in its length.
  ///
  /// - Parameters:
  ///   - name: what the report is called: the path it was read from.
  ///   - structure: what the file from which the text was taken says of it.
  public init(
    name: String, text: SourceText, encoding: TextEncoding = .utf8,
    structure: SourceStructure? = nil
  ) {
    self.name = name
    self.encoding = encoding
    self.text = text
    self.structure = structure
    pageStarts = structure?.pageStarts ?? PageStarts.find(in: text)
    lines = LineIndex(text)
    paragraphs = ParagraphList(text, lines: lines, structure: structure)
    let title = TitleFinder.title(of: text, paragraphs: paragraphs, structure: structure)
    headings = OutlineBuilder.headings(
      of: text, paragraphs: paragraphs, title: title, structure: structure)
    outline = Outline(headings: headings, title: title)
  }

  /// The same report with the ordinals in the middle of paragraphs in its outline, or without them:
  /// 一是…；二是…；三是….
  ///
  /// Linear in the length of the text when they are wanted.
  public func showingInlineOrdinals(_ wanted: Bool) -> Report {
    guard wanted != showsInlineOrdinals else { return self }
    var report = self
    report.showsInlineOrdinals = wanted
    let all =
      wanted
      ? InlineOrdinals.adding(to: headings, of: text, paragraphs: paragraphs) : headings
    report.outline = Outline(headings: all, title: outline.title)
    return report
  }

  /// The page on which a byte stands, from 1; nil where the file does not say.
  ///
  /// A binary search.
  public func page(at offset: Int) -> Int? {
    guard !pageStarts.isEmpty else { return nil }
    return max(1, pageStarts.countOfPrefix { $0 <= offset })
  }

  /// The number of pages; 0 where the file does not say.
  public var pageCount: Int { pageStarts.count }

  /// The byte at which a page begins, counted from 1; nil if there is no such page.
  public func place(ofPage number: Int) -> Int? {
    (1...max(1, pageCount)).contains(number) && pageCount > 0 ? pageStarts[number - 1] : nil
  }

  /// The words of a range that begins in a paragraph, without what a line break or a page puts between
  /// them.
  ///
  /// - Parameter limit: the most bytes that are wanted.
  public func words(in range: Range<Int>, limit: Int = .max) -> String {
    paragraphs.words(in: range, of: text, limit: limit)
  }

  /// Lends the bytes of a range of a heading, piece by piece, without what a line break or a page puts
  /// between them.
  ///
  /// The buffers must not leave the closure.
  public func forEachPiece(
    of range: Range<Int>, of heading: Heading, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    text.withBytes { bytes in
      if paragraphs.isOnePiece(heading.paragraph) {
        body(UnsafeBufferPointer(rebasing: bytes[range.clamped(to: 0..<bytes.count)]))
        return
      }
      let paragraph = paragraphs[heading.paragraph]
      for fragment in paragraph.fragments(in: range) {
        body(UnsafeBufferPointer(rebasing: bytes[fragment.range.clamped(to: range)]))
      }
    }
  }

  /// The label and the title of a heading as they stand, without a final stop.
  public func words(of heading: Heading) -> String { words(of: heading, limit: .max) }

  /// The same, and no more than so many bytes: a line without a stop is a heading of any length.
  public func words(of heading: Heading, limit: Int) -> String {
    words(
      in: heading.range.lowerBound..<max(heading.title.upperBound, heading.label.upperBound),
      limit: limit)
  }
}
