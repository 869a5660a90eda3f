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
  /// Linear in the number of copies, but for sorting them, as long as few lie in one another.
  ///
  /// - Parameter part: the bytes of what is wanted of the report; nil for all of it. Copies that are not all in it do not
  ///   count, neither to be left out nor to be kept.
  public init(_ families: [PassageFamily], in part: Range<Int>? = nil) {
    // Copies begin and end nowhere else, so that places counted in these are few.
    let bounds = Self.bounds(of: families)
    func places(_ range: Range<Int>) -> Range<Int> {
      let lower = bounds.countOfPrefix { $0 < range.lowerBound }
      return lower..<bounds.countOfPrefix { $0 < range.upperBound }
    }
    var guarded = PlaceSet(below: bounds.count)
    var leftOut = PlaceSet(below: bounds.count)
    var starts = PlaceSet(below: bounds.count)
    var chosen: [Int: Copy] = [:]
    for family in families {
      let copies = family.occurrences.filter {
        (part.map($0.range.clamped) ?? $0.range) == $0.range
      }
      guard let kept = copies.firstIndex(where: { !$0.isPartial }) else { continue }
      let keptRange = copies[kept].range
      guarded.insert(places(keptRange), without: leftOut)
      for (index, occurrence) in copies.enumerated() where index != kept {
        let range = places(occurrence.range)
        if guarded.containsAny(of: range) { continue }
        // One that reaches further takes the place of those inside; one that only overlaps stays.
        let isCut = [range.lowerBound, range.upperBound].contains {
          leftOut.contains($0) && !starts.contains($0)
        }
        if isCut { continue }
        for start in starts.remove(range) { chosen[start] = nil }
        starts.insert(range.lowerBound..<range.lowerBound + 1)
        leftOut.insert(range)
        chosen[range.lowerBound] = Copy(
          range: occurrence.range, kept: keptRange, similarity: family.similarity,
          length: occurrence.positions.count)
      }
    }
    copies = chosen.values.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// What is left out of a range.
  ///
  /// Two binary searches.
  public func copies(in range: Range<Int>) -> ArraySlice<Copy> {
    let first = copies.countOfPrefix { $0.range.upperBound <= range.lowerBound }
    let end = copies.countOfPrefix { $0.range.lowerBound < range.upperBound }
    return copies[first..<max(first, end)]
  }

  /// The parts of a range that are not left out.
  ///
  /// Two binary searches.
  public func gaps(in range: Range<Int>) -> [Range<Int>] {
    var gaps: [Range<Int>] = []
    var position = range.lowerBound
    for copy in copies(in: range) {
      if copy.range.lowerBound > position { gaps.append(position..<copy.range.lowerBound) }
      position = max(position, copy.range.upperBound)
    }
    if position < range.upperBound { gaps.append(position..<range.upperBound) }
    return gaps
  }

  /// Where copies begin and end, in order.
  private static func bounds(of families: [PassageFamily]) -> [Int] {
    var all: [Int] = []
    for family in families {
      for occurrence in family.occurrences {
        all += [occurrence.range.lowerBound, occurrence.range.upperBound]
      }
    }
    all.sort()
    return all.indices.filter { $0 == 0 || all[$0] != all[$0 - 1] }.map { all[$0] }
  }
}
