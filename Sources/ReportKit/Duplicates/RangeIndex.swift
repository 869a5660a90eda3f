/// Ranges that can be asked for those which lie around a place.
struct RangeIndex {
  /// The ranges in order of their beginnings; each with the index it had.
  private let entries: [(range: Range<Int>, index: Int)]
  /// A tree of the furthest ends: node `n` has the children `2n` and `2n + 1`.
  private var furthest: [Int] = []
  private var leaves = 1

  /// Sorts ranges.
  init(_ ranges: [Range<Int>]) {
    entries = ranges.indices.map { (ranges[$0], $0) }.sorted {
      ($0.range.lowerBound, $0.index) < ($1.range.lowerBound, $1.index)
    }
    while leaves < entries.count { leaves *= 2 }
    furthest = [Int](repeating: .min, count: 2 * leaves)
    for (place, entry) in entries.enumerated() { furthest[leaves + place] = entry.range.upperBound }
    for node in stride(from: leaves - 1, to: 0, by: -1) {
      furthest[node] = max(furthest[2 * node], furthest[2 * node + 1])
    }
  }

  /// The indices of the ranges that begin at `start` or before it and end at `end` or after it, in order of
  /// their beginnings.
  ///
  /// Logarithmic for each of them.
  func indices(beginningBy start: Int, endingFrom end: Int) -> [Int] {
    let count = entries.countOfPrefix { $0.range.lowerBound <= start }
    var found: [Int] = []
    // The nodes that are still to be looked at, the leftmost on top, with the first leaf of each.
    var open = count > 0 ? [(node: 1, low: 0, size: leaves)] : []
    furthest.withUnsafeBufferPointer { furthest in
      while let (node, low, size) = open.popLast() {
        if low >= count || furthest[node] < end { continue }
        if size == 1 {
          found.append(entries[low].index)
        } else {
          open.append((2 * node + 1, low + size / 2, size / 2))
          open.append((2 * node, low, size / 2))
        }
      }
    }
    return found
  }
}
