import ReportKit

/// What the browser knows of duplicated passages.
struct CopiesState: Sendable {
  /// Copies of one passage that the reader follows, one after the other.
  struct Trail: Sendable {
    /// The family.
    let family: Int
    /// The copy in which it began, and the byte there.
    let start: (occurrence: Int, position: Int, offset: Int)
    /// The copy to which it has led, and the byte that was put on top there.
    var end: (occurrence: Int, offset: Int)
  }

  /// The families; nil until some are known.
  private(set) var index: CopiesIndex?
  /// The copies that are followed.
  var trail: Trail?
  /// The list of families as it was last, and its selected row.
  var list: FamilyList?
  var listSelection = 0
  /// The copies that are hidden; nil while all are shown.
  var hidden: HiddenCopies?

  /// Takes what has been found so far.
  mutating func take(_ found: CopiesIndex) {
    index = found
    trail = nil
    list = nil
    listSelection = 0
  }
}

extension State {
  /// The copy of a passage on the top row, and where in it that row begins; nil if it is in none.
  ///
  /// While copies are followed it is the one to which that has led, as long as the reader stays there.
  var copyOnTop: CopiesIndex.Place? {
    guard let index = copies.index else { return nil }
    if let trail = copies.trail, trail.end.offset == text.place {
      return CopiesIndex.Place(
        copy: .init(family: trail.family, occurrence: trail.end.occurrence),
        position: index.folded.position(at: text.place))
    }
    // The blank between two paragraphs may be on top.
    guard let row = text.rows.prefix(2).compactMap(\.range).first else { return nil }
    let start = max(text.place, row.lowerBound)
    return index.firstPlace(in: min(start, row.upperBound)..<row.upperBound)
  }

  /// How many copies the passage has in which a heading stands; nil if it is in none.
  func copyCount(ofNode node: Int) -> Int? {
    guard let index = copies.index else { return nil }
    let start = report.outline.headings[node].range.lowerBound
    return index.copy(at: index.folded.position(at: start)).map {
      index.families[$0.family].occurrences.count
    }
  }
}
