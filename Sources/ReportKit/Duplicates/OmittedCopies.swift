/// Which copies of passages can be left out of a report, so that everything still stands in it once.
///
///     let omitted = OmittedCopies(folded.families())
///     omitted.copies[0].range        // the bytes of a copy
///     omitted.copies[0].kept         // those of the one that it is like
///
/// Of each family the first whole copy is kept. What was kept for one family is never left out for another.
public struct OmittedCopies: Sendable {
  /// A stretch that is left out.
  public struct Copy: Equatable, Sendable {
    /// Its bytes.
    public let range: Range<Int>
    /// The bytes of the copy that it is like; parts of that may be left out in turn, for others still.
    public let kept: Range<Int>
    /// How alike the least alike copy of the family is to its model, from 0 to 1.
    public let similarity: Double
    /// The length of the passage, in folded characters.
    public let length: Int
  }

  /// What is left out, in the order of the text; the ranges do not overlap.
  public private(set) var copies: [Copy] = []

  /// Chooses the copies to leave out; families with more text come first.
  ///
  /// Quadratic in the number of copies.
  public init(_ families: [PassageFamily]) {
    var guarded: [Range<Int>] = []
    for family in families {
      guard let kept = family.occurrences.firstIndex(where: { !$0.isPartial }) else { continue }
      let keptRange = family.occurrences[kept].range
      guarded += gaps(in: keptRange)
      guarded.sort { $0.lowerBound < $1.lowerBound }
      for (index, occurrence) in family.occurrences.enumerated() where index != kept {
        let range = occurrence.range
        if guarded.contains(where: { $0.overlaps(range) }) { continue }
        let near = copies.indices.filter { copies[$0].range.overlaps(range) }
        // One that reaches further takes the place of those inside; one that only overlaps stays.
        if near.contains(where: { !range.containsAll(of: copies[$0].range) }) { continue }
        copies.removeAll { $0.range.overlaps(range) }
        let place = copies.firstIndex { $0.range.lowerBound > range.lowerBound } ?? copies.count
        copies.insert(
          Copy(
            range: range, kept: keptRange, similarity: family.similarity,
            length: occurrence.positions.count), at: place)
      }
    }
  }

  /// The parts of a range that are not left out.
  public func gaps(in range: Range<Int>) -> [Range<Int>] {
    var gaps: [Range<Int>] = []
    var position = range.lowerBound
    for copy in copies where copy.range.overlaps(range) {
      if copy.range.lowerBound > position { gaps.append(position..<copy.range.lowerBound) }
      position = max(position, copy.range.upperBound)
    }
    if position < range.upperBound { gaps.append(position..<range.upperBound) }
    return gaps
  }
}

extension Range where Bound == Int {
  /// Whether another range lies within this one.
  fileprivate func containsAll(of other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}
