extension FoldedText {
  /// The paragraphs of a run of characters, the first and the last one only as far as they belong to it.
  ///
  /// White space goes with the character before it, and at the beginning of a paragraph with the first one: the
  /// paragraphs of runs that follow each other put together are the text, without the blank between paragraphs.
  /// A binary search or two for each paragraph.
  public func paragraphs(in positions: Range<Int>) -> [Paragraph] {
    if positions.isEmpty { return [] }
    let last = paragraph(at: positions.upperBound - 1)
    return (paragraph(at: positions.lowerBound)...last).compactMap { index in
      let whole = report.paragraphs[index]
      let own = self.positions(ofParagraph: index)
      let start =
        positions.lowerBound > own.lowerBound
        ? sourceRange(at: positions.lowerBound).lowerBound : whole.range.lowerBound
      let end =
        positions.upperBound < own.upperBound
        ? sourceRange(at: positions.upperBound).lowerBound : whole.range.upperBound
      return whole.clamped(to: start..<max(start, end))
    }
  }
}

extension Paragraph {
  /// The part of it that lies in a range of bytes; nil if none does.
  public func clamped(to range: Range<Int>) -> Paragraph? {
    let pieces = fragments(in: range).map {
      Fragment(range: $0.range.clamped(to: range), line: $0.line, join: $0.join)
    }.filter { !$0.range.isEmpty }
    return pieces.isEmpty ? nil : Paragraph(fragments: pieces[...], isDebris: isDebris)
  }
}
