/// The copies of all families that were gathered, to see whether a passage is one of them but for stray ends.
struct KnownCopies {
  /// Ends that differ by less are the same.
  static let strayEnd = 8

  /// The last entry of each list; a copy belongs to that of its beginning in blocks of ``strayEnd``, modulo a
  /// power of two.
  private var heads = [Int32](repeating: -1, count: 1024)
  private var entries: [(start: UInt32, end: UInt32, next: Int32)] = []

  /// Adds a copy.
  mutating func insert(_ range: Range<Int>) {
    if entries.count >= heads.count { grow() }
    entries.append((UInt32(range.lowerBound), UInt32(range.upperBound), -1))
    link(entries.count - 1)
  }

  /// Whether a copy has both ends near those of a range.
  func contain(_ range: Range<Int>) -> Bool {
    let block = range.lowerBound / Self.strayEnd
    for block in max(0, block - 1)...block + 1 {
      var entry = Int(heads[block & (heads.count - 1)])
      while entry >= 0 {
        let other = entries[entry]
        if abs(Int(other.start) - range.lowerBound) < Self.strayEnd,
          abs(Int(other.end) - range.upperBound) < Self.strayEnd
        {
          return true
        }
        entry = Int(other.next)
      }
    }
    return false
  }

  private mutating func link(_ entry: Int) {
    let slot = Int(entries[entry].start) / Self.strayEnd & (heads.count - 1)
    entries[entry].next = heads[slot]
    heads[slot] = Int32(truncatingIfNeeded: entry)
  }

  private mutating func grow() {
    heads = [Int32](repeating: -1, count: 4 * heads.count)
    for entry in entries.indices { link(entry) }
  }
}
