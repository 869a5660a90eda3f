/// The anchors that stand more than once, with equal ones together.
struct AnchorClasses {
  /// Indices of anchors: class after class, ascending within each.
  private(set) var members: [UInt32] = []
  /// Where each class begins in ``members``, and at last where the end is.
  private(set) var starts: [UInt32] = []

  /// Groups anchors, each given by its hash and its index in 32 bits each, by their hashes.
  ///
  /// Linear. Most anchors of most texts stand once; they are sorted out first, by two bits for each hash
  /// in a table that is small enough to be quick.
  init(_ anchors: ArraySlice<UInt64>) {
    var keys = Self.repeated(anchors)
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

  /// The classes of all anchors, divided by the first bits of their hashes so that threads can share
  /// the work; nil if `pulse` ends it.
  ///
  /// One part of the hashes after the other, so that only those anchors of the others are kept that stand again. All parts
  /// use the same memory.
  static func all(_ hashes: [UInt32], threads: Int, _ pulse: SearchPulse) -> [AnchorClasses]? {
    var bits: UInt32 = 1
    while bits < 9, hashes.count >> bits > 1 << 15 { bits += 1 }
    let parts = hashes.count < 1 << 20 ? 1 : 16
    let buckets = 1 << Int(bits) / parts
    guard let starts = bucketStarts(hashes, bits: bits, pulse) else { return nil }
    func start(_ part: Int) -> Int { starts[part * buckets] }
    let longest = (0..<parts).map { start($0 + 1) - start($0) }.max() ?? 0
    var keys = [UInt64](repeating: 0, count: longest)
    var all: [AnchorClasses] = []
    all.reserveCapacity(parts * buckets)
    for part in 0..<parts {
      let places = starts[part * buckets...(part + 1) * buckets].map { $0 - start(part) }
      let first = part * buckets
      guard divide(hashes, into: &keys, bits: bits, from: first, at: places, pulse),
        let some = Parallel.map(
          buckets, threads: threads,
          goesOn: { pulse.tell((Double(part) + $0) / Double(2 * parts)) },
          { [keys] in AnchorClasses(keys[places[$0]..<places[$0 + 1]]) })
      else { return nil }
      all += some
    }
    return all
  }

  /// Where the anchors of each bucket begin if they are divided by the first bits of their hashes, and at last where
  /// the end is.
  private static func bucketStarts(
    _ hashes: [UInt32], bits: UInt32, _ pulse: SearchPulse
  ) -> [Int]? {
    var starts = [Int](repeating: 0, count: 1 << Int(bits) + 1)
    for start in stride(from: 0, to: hashes.count, by: pulseDistance) {
      guard pulse.tell(0) else { return nil }
      for hash in hashes[start..<min(hashes.count, start + pulseDistance)] {
        starts[Int(hash >> (32 - bits)) + 1] += 1
      }
    }
    for bucket in 1..<starts.count { starts[bucket] += starts[bucket - 1] }
    return starts
  }

  /// Puts the anchors of some buckets in place; false if `pulse` ends it.
  ///
  /// - Parameter places: where each bucket begins, the first of which is `first`, and at last where the end is.
  private static func divide(
    _ hashes: [UInt32], into keys: inout [UInt64], bits: UInt32, from first: Int,
    at places: [Int], _ pulse: SearchPulse
  ) -> Bool {
    var places = places
    let count = places.count - 1
    for start in stride(from: 0, to: hashes.count, by: pulseDistance) {
      guard pulse.tell(0) else { return false }
      for index in start..<min(hashes.count, start + pulseDistance) {
        let bucket = Int(hashes[index] >> (32 - bits)) &- first
        if bucket >= 0, bucket < count {
          keys[places[bucket]] = UInt64(hashes[index]) << 32 | UInt64(index)
          places[bucket] += 1
        }
      }
    }
    return true
  }

  /// After so many keys a loop over all of them asks whether to go on.
  private static let pulseDistance = 1 << 19

  /// Those anchors of which the hash, or another one with the same bits, stands again.
  private static func repeated(_ anchors: ArraySlice<UInt64>) -> [UInt64] {
    var bits: UInt64 = 10
    while 1 << bits < anchors.count * 8 { bits += 1 }
    // The first bits are those by which the anchors were divided.
    let mask = UInt64(1) << bits - 1
    var once = [UInt64](repeating: 0, count: 1 << (Int(bits) - 6))
    var twice = once
    return once.withUnsafeMutableBufferPointer { once in
      twice.withUnsafeMutableBufferPointer { twice in
        for key in anchors {
          let slot = key >> 32 & mask
          let bit = UInt64(1) << (slot & 63)
          twice[Int(slot >> 6)] |= once[Int(slot >> 6)] & bit
          once[Int(slot >> 6)] |= bit
        }
        return anchors.filter { key in
          let slot = key >> 32 & mask
          return twice[Int(slot >> 6)] >> (slot & 63) & 1 != 0
        }
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
