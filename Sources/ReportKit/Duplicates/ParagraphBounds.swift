/// Where paragraphs of a folded text begin, and which of them are page debris, to be asked millions of times.
struct ParagraphBounds {
  /// A bit for each position.
  private var begins: [UInt64]
  /// The positions of page numbers, running heads and notes, in order.
  private var debris: [Range<Int>] = []

  /// Looks at each paragraph of a text once.
  init(_ folded: FoldedText) {
    begins = [UInt64](repeating: 0, count: folded.count >> 6 + 1)
    let paragraphs = folded.report.paragraphs
    for index in 0..<paragraphs.count {
      let positions = folded.positions(ofParagraph: index)
      if positions.isEmpty { continue }
      begins[positions.lowerBound >> 6] |= 1 << UInt64(positions.lowerBound & 63)
      if paragraphs[index].isDebris { debris.append(positions) }
    }
    begins[0] |= 1
  }

  /// Whether a paragraph begins at a position, which must lie in the text.
  func begins(_ position: Int) -> Bool { begins[position >> 6] >> UInt64(position & 63) & 1 != 0 }

  /// The page number, running head or note in which a position stands, if it does in one.
  ///
  /// A binary search.
  func debris(at position: Int) -> Range<Int>? {
    if debris.isEmpty { return nil }
    let index = debris.countOfPrefix { $0.upperBound <= position }
    return index < debris.count && debris[index].contains(position) ? debris[index] : nil
  }
}
