/// How far two places of a text read the same, four units at a time.
///
/// Any number of threads may look at once.
struct UnsafeUnitRuns: @unchecked Sendable {
  private let base: UnsafePointer<UInt16>
  /// The number of units.
  let count: Int

  /// Looks at units, of which there must be at least one.
  init?(_ units: UnsafeBufferPointer<UInt16>) {
    guard let base = units.baseAddress, units.count > 0 else { return nil }
    self.base = base
    count = units.count
  }

  /// The unit at a place.
  @inline(__always)
  subscript(place: Int) -> UInt16 { base[place] }

  /// How many units from two places on are the same, at most `limit`; both must lie in the text, and
  /// so must the places `limit` further on.
  @inline(__always)
  func forward(_ one: Int, _ two: Int, limit: Int) -> Int {
    var length = 0
    while length &+ 4 <= limit {
      let difference = word(one &+ length) ^ word(two &+ length)
      if difference != 0 { return length &+ difference.trailingZeroBitCount / 16 }
      length &+= 4
    }
    while length < limit, base[one &+ length] == base[two &+ length] { length &+= 1 }
    return length
  }

  /// How many units before two places are the same, at most `limit`, which neither place may be less
  /// than.
  @inline(__always)
  func backward(_ one: Int, _ two: Int, limit: Int) -> Int {
    var length = 0
    while length &+ 4 <= limit {
      let difference = word(one &- length &- 4) ^ word(two &- length &- 4)
      if difference != 0 { return length &+ difference.leadingZeroBitCount / 16 }
      length &+= 4
    }
    while length < limit, base[one &- length &- 1] == base[two &- length &- 1] { length &+= 1 }
    return length
  }

  /// Four units from a place on.
  @inline(__always)
  func word(_ place: Int) -> UInt64 {
    UnsafeRawPointer(base + place).loadUnaligned(as: UInt64.self)
  }
}
