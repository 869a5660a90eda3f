import ReportKit

/// Which copies of passages are hidden: all but the first of each family.
///
/// What a copy has in common with one that is hidden already is hidden once. Whatever is hidden stands further
/// up, so nothing is lost; pieces that are hardly longer than the row that takes their place stay.
public struct HiddenCopies: Sendable {
  /// A piece of the text that is not shown.
  struct Hole: Equatable, Sendable {
    /// Its bytes.
    let range: Range<Int>
    /// How many characters it has.
    let characters: Int
    /// Where the same begins in the first copy.
    let original: Int
  }

  /// The pieces, in order and without overlap.
  private(set) var holes: [Hole] = []
  /// How many characters the whole text has.
  private let total: Int

  /// Finds them: `n log n` for `n` copies.
  init(_ index: CopiesIndex) {
    let folded = index.folded
    total = folded.count
    var copies: [(positions: Range<Int>, family: Int, occurrence: Int)] = []
    for (number, family) in index.families.enumerated() {
      for (occurrence, copy) in family.occurrences.enumerated().dropFirst() {
        copies.append((copy.positions, number, occurrence))
      }
    }
    copies.sort {
      ($0.positions.lowerBound, -$0.positions.upperBound, $0.family)
        < ($1.positions.lowerBound, -$1.positions.upperBound, $1.family)
    }
    var end = 0
    for copy in copies {
      let start = max(end, copy.positions.lowerBound)
      guard copy.positions.upperBound - start >= FamilyList.shortLength else { continue }
      let family = index.families[copy.family]
      let original =
        start == copy.positions.lowerBound
        ? family.occurrences[0].positions.lowerBound
        : folded.counterpart(of: start, of: family, from: copy.occurrence, to: 0).position
      end = copy.positions.upperBound
      holes.append(
        Hole(
          range: folded.sourceRange(of: start..<end), characters: end - start,
          original: folded.sourceRange(at: original).lowerBound))
    }
    // In the source, page debris may stand elsewhere than in the order of reading.
    holes.sort { $0.range.lowerBound < $1.range.lowerBound }
    var last = 0
    holes.removeAll { hole in
      defer { last = max(last, hole.range.upperBound) }
      return hole.range.lowerBound < last
    }
  }

  /// How many characters are hidden.
  var characters: Int { holes.reduce(0) { $0 + $1.characters } }

  /// How much of the text is hidden, in percent.
  var share: Int { characters * 100 / max(1, total) }

  /// The piece in which a byte stands; nil if it is shown.
  func hole(at offset: Int) -> Hole? {
    let next = holes.countOfPrefix { $0.range.upperBound <= offset }
    return next < holes.count && holes[next].range.contains(offset) ? holes[next] : nil
  }

  /// Shows the pieces that overlap a range; false if there are none.
  mutating func reveal(_ range: Range<Int>) -> Bool {
    let first = holes.countOfPrefix { $0.range.upperBound <= range.lowerBound }
    let end = holes.countOfPrefix { $0.range.lowerBound < range.upperBound }
    if first >= end { return false }
    holes.removeSubrange(first..<end)
    return true
  }
}
