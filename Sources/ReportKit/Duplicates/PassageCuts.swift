/// Where a text breaks off, so that a copy there may lack the rest.
struct PassageCuts {
  private let folded: FoldedText
  private let units: UnsafeUnitRuns
  private let paragraphs: ParagraphBounds

  init(_ folded: FoldedText, _ units: UnsafeUnitRuns, _ paragraphs: ParagraphBounds) {
    self.folded = folded
    self.units = units
    self.paragraphs = paragraphs
  }

  /// Whether the text ends at a position, or a section does in the middle of a sentence.
  func isCut(_ position: Int) -> Bool {
    if position >= units.count { return true }
    guard position > 0, paragraphs.begins(position) else { return false }
    let paragraph = folded.paragraph(at: position)
    let report = folded.report
    let start = report.paragraphs[paragraph].range.lowerBound
    guard let node = report.outline.node(at: start),
      report.outline.headings[node].paragraph == paragraph
    else { return false }
    // A heading or a line of a list has no stop either, and is whole.
    let last = report.paragraphs[folded.paragraph(at: position - 1)]
    return report.text.withBytes { Prose.isFound(in: last.fragments.map(\.range), $0) }
      && !endsSentence(position - 1)
  }

  private func endsSentence(_ position: Int) -> Bool {
    folded.report.text.withBytes { bytes in
      var cursor = FoldedCursor(folded, at: position, in: bytes)
      return cursor.next().map { SentenceEnd.contains($0.scalar) } ?? true
    }
  }
}
