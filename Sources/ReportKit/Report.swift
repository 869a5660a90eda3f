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
  /// Its headings.
  public let outline: Outline

  /// Analyses a text.
  ///
  /// Linear in its length.
  public init(name: String, text: SourceText, encoding: TextEncoding = .utf8) {
    self.name = name
    self.encoding = encoding
    self.text = text
    lines = LineIndex(text)
    paragraphs = ParagraphList(text, lines: lines)
    outline = Outline(
      headings: OutlineBuilder.headings(of: text, paragraphs: paragraphs),
      title: TitleFinder.title(of: text, paragraphs: paragraphs))
  }

  /// The words of a range that begins in a paragraph, without what a line break or a page puts between
  /// them.
  ///
  /// - Parameter limit: the most bytes that are wanted.
  public func words(in range: Range<Int>, limit: Int = .max) -> String {
    paragraphs.words(in: range, of: text, limit: limit)
  }

  /// The label and the title of a heading as they stand, without a final stop.
  public func words(of heading: Heading) -> String {
    words(in: heading.range.lowerBound..<max(heading.title.upperBound, heading.label.upperBound))
  }
}
