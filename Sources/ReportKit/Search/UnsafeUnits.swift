import Glibc

/// The memory of a ``FoldedText``: its units, and a byte offset for every 64 of them.
///
/// A ``FoldedTextBuilder`` writes it, knows how much of it is written, and reads nothing else. Copies of
/// a builder write the same units at the same places.
final class UnsafeUnits: @unchecked Sendable {
  /// How many units lie between two offsets.
  static let stride = 64

  private(set) var units: UnsafeMutablePointer<UInt16>
  /// Where the character of every 64th unit begins in the source.
  private(set) var offsets: UnsafeMutablePointer<Int>
  private var capacity: Int

  /// Allocates room for so many units; nil without memory.
  init?(capacity: Int) {
    self.capacity = max(capacity, Self.stride)
    guard let units = malloc(self.capacity * 2),
      let offsets = malloc((self.capacity / Self.stride + 2) * 8)
    else { return nil }
    UnsafeLargePages.ask(for: units, self.capacity * 2)
    self.units = units.assumingMemoryBound(to: UInt16.self)
    self.offsets = offsets.assumingMemoryBound(to: Int.self)
  }

  deinit {
    free(units)
    free(offsets)
  }

  /// Folds bytes of a text, writes what comes of them after the first `start` units, and answers how
  /// many there are then; nil without memory.
  ///
  /// `fold` gives the unit of a character outside the basic plane, 0 if it is dropped.
  func append(
    _ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>, after start: Int,
    _ table: UnsafeBufferPointer<UInt16>, other fold: (UInt32) -> UInt16
  ) -> Int? {
    // Each unit comes of at least one byte; the loop writes one place past the last.
    guard makeRoom(start + range.count + 1) else { return nil }
    guard let base = bytes.baseAddress, let table = table.baseAddress else { return start }
    let units = units
    let offsets = offsets
    var position = range.lowerBound
    var count = start
    while position < range.upperBound {
      // Where no unit is kept this is written again, until it is the offset of one that is.
      if count % Self.stride == 0 { offsets[count / Self.stride] = position }
      let lead = UInt32(base[position])
      let unit: UInt16
      if lead >= 0xE0, lead < 0xF0 {
        let scalar =
          (lead & 0x0F) << 12 | (UInt32(base[position &+ 1]) & 0x3F) << 6
          | UInt32(base[position &+ 2]) & 0x3F
        unit = table[Int(truncatingIfNeeded: scalar)]
        position &+= 3
      } else if lead < 0x80 {
        unit = table[Int(truncatingIfNeeded: lead)]
        position &+= 1
      } else if lead < 0xE0 {
        let scalar = (lead & 0x1F) << 6 | UInt32(base[position &+ 1]) & 0x3F
        unit = table[Int(truncatingIfNeeded: scalar)]
        position &+= 2
      } else {
        let scalar =
          (lead & 0x07) << 18 | (UInt32(base[position &+ 1]) & 0x3F) << 12
          | (UInt32(base[position &+ 2]) & 0x3F) << 6 | UInt32(base[position &+ 3]) & 0x3F
        unit = fold(scalar)
        position &+= 4
      }
      units[count] = unit
      count &+= unit == 0 ? 0 : 1
    }
    return count
  }

  /// Gives back the room behind the first `count` units.
  func shrink(to count: Int) {
    if let smaller = realloc(units, max(count, 1) * 2) {
      units = smaller.assumingMemoryBound(to: UInt16.self)
    }
    if let smaller = realloc(offsets, (count / Self.stride + 2) * 8) {
      offsets = smaller.assumingMemoryBound(to: Int.self)
    }
    capacity = count
  }

  private func makeRoom(_ count: Int) -> Bool {
    if count <= capacity { return true }
    let wanted = max(count, capacity + capacity / 2)
    guard let larger = realloc(units, wanted * 2) else { return false }
    units = larger.assumingMemoryBound(to: UInt16.self)
    guard let longer = realloc(offsets, (wanted / Self.stride + 2) * 8) else { return false }
    offsets = longer.assumingMemoryBound(to: Int.self)
    capacity = wanted
    return true
  }
}
