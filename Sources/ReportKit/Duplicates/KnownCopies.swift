/// The copies of all families that were gathered, to see whether a passage is one of them but for stray ends.
struct KnownCopies {
  /// Ends that differ by less are the same.
  static let strayEnd = 8

  private struct Entry: BitwiseCopyable {
    let start: UInt32
    let end: UInt32
    let next: Int32
  }

  /// The last entry of each list; a copy belongs to that of its beginning in blocks of ``strayEnd``, modulo a
  /// power of two.
  private var heads: [Int32]
  private let entries = UnsafeChunks<Entry>()

  /// Makes a list for a text of so many positions.
  init(count: Int) {
    var lists = 1024
    while lists < count / 64 { lists *= 2 }
    heads = [Int32](repeating: -1, count: lists)
  }

  /// Adds a copy.
  mutating func insert(_ range: Range<Int>) {
    let slot = range.lowerBound / Self.strayEnd & (heads.count - 1)
    entries.append(
      Entry(
        start: UInt32(range.lowerBound), end: UInt32(range.upperBound), next: heads[slot]))
    heads[slot] = Int32(truncatingIfNeeded: entries.count - 1)
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
}
