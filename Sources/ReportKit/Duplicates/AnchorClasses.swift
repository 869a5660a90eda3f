/// The anchors that stand more than once, with equal ones together.
struct AnchorClasses {
  /// Indices of anchors: class after class, ascending within each.
  private(set) var members: [UInt32] = []
  /// Where each class begins in ``members``, and at last where the end is.
  private(set) var starts: [UInt32] = []

  /// Groups anchors by their hashes.
  ///
  /// Linear. Most anchors of most texts stand once; they are sorted out first, by two bits for each hash
  /// in a table that is small enough to be quick.
  init(_ hashes: [UInt32]) {
    var keys = Self.repeated(hashes)
    Self.sort(&keys)
    members.reserveCapacity(keys.count)
    var start = 0
    while start < keys.count {
      var end = start + 1
      while end < keys.count, keys[end] >> 32 == keys[start] >> 32 { end += 1 }
      if end - start > 1 {
        starts.append(UInt32(truncatingIfNeeded: members.count))
        for key in keys[start..<end] { members.append(UInt32(truncatingIfNeeded: key)) }
      }
      start = end
    }
    starts.append(UInt32(truncatingIfNeeded: members.count))
  }

  /// The hash and the index of each anchor whose hash, or another one with the same bits, stands again.
  private static func repeated(_ hashes: [UInt32]) -> [UInt64] {
    var bits = 10
    while bits < 29, 1 << bits < hashes.count * 8 { bits += 1 }
    let shift = UInt32(32 - bits)
    var once = [UInt64](repeating: 0, count: 1 << (bits - 6))
    var twice = once
    return once.withUnsafeMutableBufferPointer { once in
      twice.withUnsafeMutableBufferPointer { twice in
        for hash in hashes {
          let slot = Int(hash >> shift)
          let bit = UInt64(1) << UInt64(slot & 63)
          twice[slot >> 6] |= once[slot >> 6] & bit
          once[slot >> 6] |= bit
        }
        var keys: [UInt64] = []
        for (index, hash) in hashes.enumerated() {
          let slot = Int(hash >> shift)
          if twice[slot >> 6] >> UInt64(slot & 63) & 1 != 0 {
            keys.append(UInt64(hash) << 32 | UInt64(index))
          }
        }
        return keys
      }
    }
  }

  /// Sorts keys by their upper half and keeps the order of those that are equal in it.
  static func sort(_ keys: inout [UInt64]) {
    guard keys.count > 1 else { return }
    var other = [UInt64](repeating: 0, count: keys.count)
    for shift in [32, 43, 54] as [UInt64] {
      let mask: UInt64 = shift == 54 ? 0x3FF : 0x7FF
      var places = [Int](repeating: 0, count: Int(mask) + 1)
      places.withUnsafeMutableBufferPointer { places in
        for key in keys { places[Int(key >> shift & mask)] += 1 }
        var sum = 0
        for digit in places.indices {
          let count = places[digit]
          places[digit] = sum
          sum += count
        }
        other.withUnsafeMutableBufferPointer { other in
          for key in keys {
            let digit = Int(key >> shift & mask)
            other[places[digit]] = key
            places[digit] += 1
          }
        }
      }
      swap(&keys, &other)
    }
  }
}
