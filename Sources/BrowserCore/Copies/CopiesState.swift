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
  private(set) var hidden: HiddenCopies?
  /// Whether copies are to be hidden: also before it is known which.
  private(set) var hides = false
  /// What is shown as soon as its paragraphs are known, if the reader has stayed where this was asked for.
  var revealing: (range: Range<Int>, place: Int)?

  /// Copies are to be hidden.
  mutating func hide() { hides = true }

  /// Hides these.
  mutating func hide(_ found: HiddenCopies) {
    hides = true
    hidden = found
  }

  /// Shows all copies.
  mutating func showAll() {
    hides = false
    hidden = nil
    revealing = nil
  }

  /// Shows the hidden copies that overlap a range; false if there are none.
  mutating func reveal(_ range: Range<Int>) -> Bool { hidden?.reveal(range) ?? false }

  /// Takes what has been found so far.
  mutating func take(_ found: CopiesIndex) {
    index = found
    trail = nil
    guard let old = list, old.rows.indices.contains(listSelection) else {
      list = nil
      listSelection = 0
      return
    }
    let new = FamilyList(found, like: old)
    let selected = new.row(like: old.rows[listSelection], of: old)
    list = new
    listSelection = selected.flatMap(new.rows.firstIndex) ?? 0
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
