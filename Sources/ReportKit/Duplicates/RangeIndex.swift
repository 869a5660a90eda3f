/// Ranges that can be asked for those which lie around a place.
struct RangeIndex {
  /// The indices of the ranges in order of their beginnings.
  private let order: [UInt32]
  /// The beginnings in this order.
  private let starts: [UInt32]
  /// A tree of the furthest ends: node `n` has the children `2n` and `2n + 1`.
  private var furthest: [UInt32] = []
  private var leaves = 1
  /// The indices of the ranges, the longest first and then in order of their beginnings.
  let longestFirst: [UInt32]

  /// The number of ranges.
  var count: Int { order.count }

  /// Sorts so many ranges, of which `range` tells each.
  ///
  /// Linear.
  init(count: Int, _ range: (Int) -> Range<Int>) {
    var keys = (0..<count).map { UInt64(range($0).lowerBound) << 32 | UInt64($0) }
    AnchorClasses.sort(&keys)
    order = keys.map { UInt32(truncatingIfNeeded: $0) }
    starts = keys.map { UInt32(truncatingIfNeeded: $0 >> 32) }
    while leaves < count { leaves *= 2 }
    furthest = [UInt32](repeating: 0, count: 2 * leaves)
    for place in keys.indices {
      let range = range(Int(order[place]))
      furthest[leaves + place] = UInt32(range.upperBound)
      keys[place] = UInt64(UInt32.max - UInt32(range.count)) << 32 | UInt64(order[place])
    }
    for node in stride(from: leaves - 1, to: 0, by: -1) {
      furthest[node] = max(furthest[2 * node], furthest[2 * node + 1])
    }
    AnchorClasses.sort(&keys)
    longestFirst = keys.map { UInt32(truncatingIfNeeded: $0) }
  }

  /// Adds the indices of the ranges that begin at `start` or before it and end at `end`, which is more than 0, or after it, in
  /// order of their beginnings.
  ///
  /// Logarithmic for each of them.
  func find(beginningBy start: Int, endingFrom end: Int, into found: inout [UInt32]) {
    let count = starts.countOfPrefix { Int($0) <= start }
    if count == 0 { return }
    visit(1, 0, leaves, count, end, &found)
  }

  /// Looks at a node, whose leaves are `low` and as many as `size` from there on.
  private func visit(
    _ node: Int, _ low: Int, _ size: Int, _ count: Int, _ end: Int, _ found: inout [UInt32]
  ) {
    if low >= count || Int(furthest[node]) < end { return }
    if size == 1 { return found.append(order[low]) }
    visit(2 * node, low, size / 2, count, end, &found)
    visit(2 * node + 1, low + size / 2, size / 2, count, end, &found)
  }
}
