/// The ranges of a family, all of about one length, to see whether another one overlaps them.
struct TakenRanges {
  /// So many positions are one block: as many as a range has, so that one lies in few blocks.
  private let block: Int
  /// The last entry of each list; a block belongs to the list of its number modulo a power of two.
  private var heads: [Int32]
  private var entries: [(range: Range<Int>, next: Int32)] = []

  /// Makes a list for ranges of about the length of one.
  init(like range: Range<Int>) {
    block = max(1, range.count)
    heads = [Int32](repeating: -1, count: 16)
  }

  /// Adds a range.
  mutating func insert(_ range: Range<Int>) {
    if entries.count > heads.count { grow() }
    for key in blocks(range) { add(range, to: key) }
  }

  /// Whether one of the ranges has a position in common with another range.
  func overlaps(_ range: Range<Int>) -> Bool {
    for key in blocks(range) {
      var entry = heads[key & (heads.count - 1)]
      while entry >= 0 {
        if entries[Int(entry)].range.overlaps(range) { return true }
        entry = entries[Int(entry)].next
      }
    }
    return false
  }

  private func blocks(_ range: Range<Int>) -> ClosedRange<Int> {
    range.lowerBound / block...(range.upperBound - 1) / block
  }

  private mutating func add(_ range: Range<Int>, to key: Int) {
    let slot = key & (heads.count - 1)
    entries.append((range, heads[slot]))
    heads[slot] = Int32(truncatingIfNeeded: entries.count - 1)
  }

  private mutating func grow() {
    var ranges = entries.map(\.range)
    // The entries of one range stand beside each other.
    ranges = ranges.indices.filter { $0 == 0 || ranges[$0] != ranges[$0 - 1] }.map { ranges[$0] }
    heads = [Int32](repeating: -1, count: 4 * heads.count)
    entries = []
    for range in ranges { for key in blocks(range) { add(range, to: key) } }
  }
}
