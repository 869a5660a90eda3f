/// Finds where units stand in other units.
///
/// Sixteen places at a time are compared in the two units of the needle that are rarest in the text;
/// only where both fit the rest is looked at. So the time is that of reading, whatever the needle.
struct UnsafeUnitScan {
  private typealias Lanes = SIMD16<UInt16>

  private let needle: [UInt16]
  /// The two units of the needle that are compared first, as indices; the same for a needle of one.
  private let first: Int
  private let second: Int

  /// How many units are looked at to learn which are rare.
  private static let sampleCount = 1 << 14

  /// Prepares to look for a needle, which must not be empty, in texts like `units`.
  init(_ needle: [UInt16], in units: UnsafeBufferPointer<UInt16>) {
    self.needle = needle
    let counts = Self.frequencies(of: needle, in: units)
    let order = needle.indices.sorted { counts[$0] < counts[$1] }
    first = order[0]
    second = order.count > 1 ? order[1] : order[0]
  }

  /// Hands every place in a range where the needle begins to `body`, in order, those that overlap too;
  /// the needle may end behind the range.
  func forEach(
    in units: UnsafeBufferPointer<UInt16>, from range: Range<Int>, _ body: (Int) -> Void
  ) {
    guard let base = units.baseAddress else { return }
    let end = min(range.upperBound, units.count - needle.count + 1)
    let weights = Self.weights
    let firstLanes = Lanes(repeating: needle[first])
    let secondLanes = Lanes(repeating: needle[second])
    let width = Lanes.scalarCount
    var place = range.lowerBound
    needle.withUnsafeBufferPointer { needle in
      while place + 4 * width <= end {
        let one = UnsafeRawPointer(base + place + first)
        let two = UnsafeRawPointer(base + place + second)
        let fits0 = fits(one, two, 0, firstLanes, secondLanes)
        let fits1 = fits(one, two, 1, firstLanes, secondLanes)
        let fits2 = fits(one, two, 2, firstLanes, secondLanes)
        let fits3 = fits(one, two, 3, firstLanes, secondLanes)
        let any = fits0 | fits1 | fits2 | fits3
        if any[0] | any[1] | any[2] | any[3] != 0 {
          var places = Self.bits(fits0, weights) | Self.bits(fits1, weights) << 16
          places |= Self.bits(fits2, weights) << 32 | Self.bits(fits3, weights) << 48
          while places != 0 {
            check(base, place + places.trailingZeroBitCount, needle, body)
            places &= places - 1
          }
        }
        place += 4 * width
      }
      while place < end {
        check(base, place, needle, body)
        place += 1
      }
    }
  }

  /// For sixteen places, whether the two units fit: all bits of a place or none.
  @inline(__always)
  private func fits(
    _ one: UnsafeRawPointer, _ two: UnsafeRawPointer, _ index: Int, _ firstLanes: Lanes,
    _ secondLanes: Lanes
  ) -> SIMD4<UInt64> {
    let offset = index * MemoryLayout<Lanes>.size
    let ones = one.loadUnaligned(fromByteOffset: offset, as: Lanes.self)
    let twos = two.loadUnaligned(fromByteOffset: offset, as: Lanes.self)
    return unsafeBitCast((ones .== firstLanes) .& (twos .== secondLanes), to: SIMD4<UInt64>.self)
  }

  /// A bit for each of sixteen places, the first one the lowest.
  @inline(__always)
  private static func bits(_ fits: SIMD4<UInt64>, _ weights: Lanes) -> UInt64 {
    let lanes = unsafeBitCast(fits, to: Lanes.self) & weights
    let eight = lanes.lowHalf | lanes.highHalf
    let four = eight.lowHalf | eight.highHalf
    let two = four.lowHalf | four.highHalf
    return UInt64(two.x | two.y)
  }

  private static let weights: Lanes = {
    var weights = Lanes()
    for place in weights.indices { weights[place] = 1 << UInt16(place) }
    return weights
  }()

  @inline(__always)
  private func check(
    _ base: UnsafePointer<UInt16>, _ place: Int, _ needle: UnsafeBufferPointer<UInt16>,
    _ body: (Int) -> Void
  ) {
    for index in 0..<needle.count where base[place + index] != needle[index] { return }
    body(place)
  }

  /// How often each unit of the needle stands in a sample of the text.
  private static func frequencies(
    of needle: [UInt16], in units: UnsafeBufferPointer<UInt16>
  ) -> [Int] {
    var counts = needle.map { _ in 0 }
    for place in stride(from: 0, to: units.count, by: max(1, units.count / sampleCount)) {
      for index in needle.indices where needle[index] == units[place] { counts[index] += 1 }
    }
    return counts
  }
}
