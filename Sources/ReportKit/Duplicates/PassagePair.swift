/// Two copies of a passage, one after the other in the text, and how they correspond.
struct PassagePair: Equatable {
  /// The copy that stands first.
  var one: Range<Int>
  /// The other.
  var two: Range<Int>
  /// What the two have in common, as indices into the runs of the ``PassagePairs``.
  var runs: Range<Int>
  /// How many edits make the first copy into the other.
  var edits: Int
}

/// Pairs of copies with their runs.
struct PassagePairs {
  /// The pairs, in the order in which they were found.
  private(set) var pairs: [PassagePair] = []
  /// The runs of all pairs, one pair after the other.
  private(set) var runs: [AlignedRun] = []

  /// Adds a pair.
  mutating func append(
    _ one: Range<Int>, _ two: Range<Int>, _ newRuns: [AlignedRun], edits: Int
  ) {
    let start = runs.count
    runs += newRuns
    pairs.append(
      PassagePair(one: one, two: two, runs: start..<runs.count, edits: edits))
  }

  /// A side of a pair: `2 * i` is the copy that stands first in the pair `i`, `2 * i + 1` the other.
  func side(_ index: Int) -> Range<Int> {
    index % 2 == 0 ? pairs[index / 2].one : pairs[index / 2].two
  }

  /// How many edits make a part of a copy into what corresponds to it in the other one.
  ///
  /// - Parameter fromTwo: whether it is a part of the copy that stands second.
  func edits(
    of part: Range<Int>, _ other: Range<Int>, in pair: PassagePair, fromTwo: Bool,
    _ units: UnsafeUnitRuns
  ) -> Int {
    let (start, end) = (other.lowerBound, other.upperBound)
    // The runs that lie in the part, or in which it begins or ends.
    let runs = runs[pair.runs]
    let first =
      runs.startIndex
      + runs.countOfPrefix { (fromTwo ? $0.twoEnd : $0.oneEnd) <= part.lowerBound }
    let last =
      runs.startIndex + runs.countOfPrefix { (fromTwo ? $0.two : $0.one) < part.upperBound } - 1
    if first > last {
      return EditDistance.between(part, other, units)
    }
    let (from, to) =
      fromTwo ? (runs[first].two, runs[first].one) : (runs[first].one, runs[first].two)
    let (fromEnd, toEnd) =
      fromTwo
      ? (runs[last].twoEnd, runs[last].oneEnd) : (runs[last].oneEnd, runs[last].twoEnd)
    return runs[last].editsBefore - runs[first].editsBefore
      + EditDistance.between(
        part.lowerBound..<max(part.lowerBound, from), start..<max(start, to), units)
      + EditDistance.between(
        min(fromEnd, part.upperBound)..<part.upperBound, min(toEnd, end)..<end, units)
  }

  /// The place in the other copy that corresponds to one.
  ///
  /// Between two runs the pieces correspond from their beginnings on, as far as the shorter one goes.
  func place(of place: Int, in pair: PassagePair, fromTwo: Bool) -> Int {
    let runs = runs[pair.runs]
    let from = fromTwo ? pair.two : pair.one
    let to = fromTwo ? pair.one : pair.two
    if place >= from.upperBound { return to.upperBound }
    if place <= from.lowerBound { return to.lowerBound }
    // The last run that begins at the place or before it.
    let index = runs.startIndex + runs.countOfPrefix { (fromTwo ? $0.two : $0.one) <= place } - 1
    if index < runs.startIndex {
      let first = runs[runs.startIndex]
      return min(fromTwo ? first.one : first.two, to.lowerBound + place - from.lowerBound)
    }
    let run = runs[index]
    let isLast = index + 1 >= runs.endIndex
    let next = isLast ? to.upperBound : fromTwo ? runs[index + 1].one : runs[index + 1].two
    return min(next, (fromTwo ? run.one - run.two : run.two - run.one) + place)
  }
}
