/// For each distance between two copies, how far their runs go in the copy that stands second.
///
/// Asked once for each seed, so it is a table of its own: each entry stands in the slot of its distance, or in the next one
/// that is free.
struct CoveredDistances {
  /// A distance in the upper half and an end in the lower one; 0 is an empty slot.
  private var slots = [UInt64](repeating: 0, count: leastSize)
  private var count = 0
  /// So many entries are kept before those that have become useless are left out.
  private var limit = leastSize / 2
  private static let leastSize = 1 << 13

  /// The end that is known for a distance, which is more than 0; 0 if none is.
  func end(of distance: Int) -> Int {
    Int(truncatingIfNeeded: slots[slot(of: distance)] & 0xFFFF_FFFF)
  }

  /// Notes an end, unless a later one is known.
  mutating func cover(_ distance: Int, upTo end: Int) {
    if 2 * count >= slots.count { fill(slots.filter { $0 != 0 }) }
    let slot = slot(of: distance)
    if slots[slot] == 0 { count += 1 }
    slots[slot] = max(slots[slot], UInt64(distance) << 32 | UInt64(end))
  }

  /// Leaves out what ends at a place or before it, when there is much of it: that is of no use to what comes later.
  mutating func forget(before place: Int) {
    if count <= limit { return }
    let left = slots.filter { Int($0 & 0xFFFF_FFFF) > place }
    limit = max(Self.leastSize / 2, 2 * left.count)
    fill(left)
  }

  /// Makes the table anew, with room for four times as many entries.
  private mutating func fill(_ entries: [UInt64]) {
    var size = Self.leastSize
    while size < 4 * entries.count { size *= 2 }
    slots = [UInt64](repeating: 0, count: size)
    count = entries.count
    for entry in entries { slots[slot(of: Int(entry >> 32))] = entry }
  }

  /// Where a distance stands or may be put.
  private func slot(of distance: Int) -> Int {
    let mask = slots.count - 1
    // Fibonacci hashing (Knuth, volume 3, 6.4): near distances lie far apart.
    var slot = Int(truncatingIfNeeded: UInt64(distance) &* 0x9E37_79B9_7F4A_7C15 >> 40) & mask
    while slots[slot] != 0, slots[slot] >> 32 != UInt64(distance) { slot = (slot + 1) & mask }
    return slot
  }
}
