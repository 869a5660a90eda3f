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
    while length &+ 16 <= limit, areEqual(one &+ length, two &+ length) { length &+= 16 }
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
    while length &+ 16 <= limit, areEqual(one &- length &- 16, two &- length &- 16) {
      length &+= 16
    }
    while length &+ 4 <= limit {
      let difference = word(one &- length &- 4) ^ word(two &- length &- 4)
      if difference != 0 { return length &+ difference.leadingZeroBitCount / 16 }
      length &+= 4
    }
    while length < limit, base[one &- length &- 1] == base[two &- length &- 1] { length &+= 1 }
    return length
  }

  /// Whether sixteen units from two places on are the same.
  @inline(__always)
  private func areEqual(_ one: Int, _ two: Int) -> Bool {
    let first = (word(one) ^ word(two)) | (word(one &+ 4) ^ word(two &+ 4))
    let second = (word(one &+ 8) ^ word(two &+ 8)) | (word(one &+ 12) ^ word(two &+ 12))
    return first | second == 0
  }

  /// Whether a pair of units stands among others, or a second pair does.
  ///
  /// The pair from `one` on is looked for in the sixteen units from `other` on, so that its first unit is one of them; and
  /// likewise for the second. All of these, and one unit more, must lie in the text.
  @inline(__always)
  func havePair(
    _ one: Int, in16From other: Int, or two: Int, in16From another: Int
  ) -> Bool {
    let found = unsafeBitCast(
      pairs(one, in16From: other) .| pairs(two, in16From: another), to: SIMD4<UInt64>.self)
    return found.x | found.y | found.z | found.w != 0
  }

  @inline(__always)
  private func pairs(_ place: Int, in16From other: Int) -> SIMDMask<Lanes.MaskStorage> {
    let bytes = UnsafeRawPointer(base + other)
    let ones = bytes.loadUnaligned(as: Lanes.self)
    let twos = (bytes + 2).loadUnaligned(as: Lanes.self)
    let firstLanes = Lanes(repeating: base[place])
    let secondLanes = Lanes(repeating: base[place &+ 1])
    return (ones .== firstLanes) .& (twos .== secondLanes)
  }

  private typealias Lanes = SIMD16<UInt16>

  /// Four units from a place on.
  @inline(__always)
  func word(_ place: Int) -> UInt64 {
    UnsafeRawPointer(base + place).loadUnaligned(as: UInt64.self)
  }
}
