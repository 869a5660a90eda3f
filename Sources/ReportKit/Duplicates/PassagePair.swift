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

/// Pairs of copies with their runs, in 24 bytes for each pair and 16 for each run.
final class PassagePairs {
  private struct Stored: BitwiseCopyable {
    var oneStart: UInt32
    var oneEnd: UInt32
    var twoStart: UInt32
    var twoEnd: UInt32
    var firstRun: UInt32
    var edits: UInt32
  }

  private struct StoredRun: BitwiseCopyable {
    var one: UInt32
    var two: UInt32
    var count: UInt32
    var editsBefore: UInt32
  }

  private let pairs = UnsafeChunks<Stored>()
  private let runs = UnsafeChunks<StoredRun>()

  /// The number of pairs.
  var count: Int { pairs.count }

  /// Adds a pair.
  func append(
    _ one: Range<Int>, _ two: Range<Int>, _ newRuns: [AlignedRun], edits: Int
  ) {
    pairs.append(
      Stored(
        oneStart: UInt32(one.lowerBound), oneEnd: UInt32(one.upperBound),
        twoStart: UInt32(two.lowerBound), twoEnd: UInt32(two.upperBound),
        firstRun: UInt32(runs.count), edits: UInt32(edits)))
    for run in newRuns {
      runs.append(
        StoredRun(
          one: UInt32(run.one), two: UInt32(run.two), count: UInt32(run.count),
          editsBefore: UInt32(run.editsBefore)))
    }
  }

  /// A pair, in the order in which they were found.
  @inline(__always)
  subscript(index: Int) -> PassagePair {
    let pair = pairs[index]
    let end = index + 1 < pairs.count ? Int(pairs[index + 1].firstRun) : runs.count
    return PassagePair(
      one: Int(pair.oneStart)..<Int(pair.oneEnd), two: Int(pair.twoStart)..<Int(pair.twoEnd),
      runs: Int(pair.firstRun)..<end, edits: Int(pair.edits))
  }

  /// A run of a pair.
  @inline(__always)
  private func alignedRun(_ index: Int) -> AlignedRun {
    let run = runs[index]
    return AlignedRun(
      one: Int(run.one), two: Int(run.two), count: Int(run.count), editsBefore: Int(run.editsBefore)
    )
  }

  /// A side of a pair: `2 * i` is the copy that stands first in the pair `i`, `2 * i + 1` the other.
  func side(_ index: Int) -> Range<Int> {
    let pair = pairs[index / 2]
    return index % 2 == 0
      ? Int(pair.oneStart)..<Int(pair.oneEnd) : Int(pair.twoStart)..<Int(pair.twoEnd)
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
    let first = firstRun(in: pair) {
      (fromTwo ? $0.twoEnd : $0.oneEnd) > part.lowerBound
    }
    let last = firstRun(in: pair) { (fromTwo ? $0.two : $0.one) >= part.upperBound } - 1
    if first > last {
      return EditDistance.between(part, other, units)
    }
    let (from, to) =
      fromTwo
      ? (alignedRun(first).two, alignedRun(first).one)
      : (alignedRun(first).one, alignedRun(first).two)
    let (fromEnd, toEnd) =
      fromTwo
      ? (alignedRun(last).twoEnd, alignedRun(last).oneEnd)
      : (alignedRun(last).oneEnd, alignedRun(last).twoEnd)
    return alignedRun(last).editsBefore - alignedRun(first).editsBefore
      + EditDistance.between(
        part.lowerBound..<max(part.lowerBound, from), start..<max(start, to), units)
      + EditDistance.between(
        min(fromEnd, part.upperBound)..<part.upperBound, min(toEnd, end)..<end, units)
  }

  /// The place in the other copy that corresponds to one.
  ///
  /// Between two runs the pieces correspond from their beginnings on, as far as the shorter one goes.
  func place(of place: Int, in pair: PassagePair, fromTwo: Bool) -> Int {
    let from = fromTwo ? pair.two : pair.one
    let to = fromTwo ? pair.one : pair.two
    if place >= from.upperBound { return to.upperBound }
    if place <= from.lowerBound { return to.lowerBound }
    // The last run that begins at the place or before it.
    let index = firstRun(in: pair) { (fromTwo ? $0.two : $0.one) > place } - 1
    if index < pair.runs.lowerBound {
      let first = alignedRun(pair.runs.lowerBound)
      return min(fromTwo ? first.one : first.two, to.lowerBound + place - from.lowerBound)
    }
    let run = alignedRun(index)
    let isLast = index + 1 >= pair.runs.upperBound
    let next =
      isLast ? to.upperBound : fromTwo ? alignedRun(index + 1).one : alignedRun(index + 1).two
    return min(next, (fromTwo ? run.one - run.two : run.two - run.one) + place)
  }

  /// The first run of a pair that lies behind a place, as `isBehind` tells; a binary search.
  @inline(__always)
  private func firstRun(in pair: PassagePair, where isBehind: (AlignedRun) -> Bool) -> Int {
    var low = pair.runs.lowerBound
    var high = pair.runs.upperBound
    while low < high {
      let middle = (low + high) / 2
      if isBehind(alignedRun(middle)) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
