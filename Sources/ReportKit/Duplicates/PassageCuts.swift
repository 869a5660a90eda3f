/// Where a text breaks off, so that a copy there may lack the rest.
struct PassageCuts {
  private let folded: FoldedText
  private let units: UnsafeUnitRuns

  init(_ folded: FoldedText, _ units: UnsafeUnitRuns) {
    self.folded = folded
    self.units = units
  }

  /// Whether the text ends at a position, or a section does in the middle of a sentence.
  func isCut(_ position: Int) -> Bool {
    if position >= units.count { return true }
    let paragraph = folded.paragraph(at: position)
    guard position > 0, folded.positions(ofParagraph: paragraph).lowerBound == position else {
      return false
    }
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
