/// How often the sides of pairs were looked at while families were gathered, so that the work stays in proportion to
/// their number.
///
/// The longest passages come first. Each doubling of the length has a budget of its own, so that the long ones
/// cannot use up what the short ones need.
struct FamilyVisits {
  /// So many looks are granted to each doubling of the length, and so many more for each passage.
  private static let freeVisits = 1 << 18
  private static let visitsPerSide = 8
  /// A passage that was looked at so often is no beginning of one more family.
  private static let enough: UInt8 = 64

  private var visits: [UInt8]
  /// How many passages of the lengths that are being looked at have come.
  private var passages = 0
  private var total = 0
  private var lengthBits = 0

  /// Counts the looks at so many sides.
  init(count: Int) { visits = [UInt8](repeating: 0, count: count) }

  /// Counts a look at a side.
  mutating func count(_ side: Int) {
    total += 1
    if visits[side] < .max { visits[side] += 1 }
  }

  /// Whether a family of a side may be gathered; sides have to come with the longest first.
  ///
  /// Beyond the budget only passages at which nobody has looked may begin families, and beyond twice as much none.
  mutating func allow(_ side: Int, length: Int) -> Bool {
    let bits = Int.bitWidth - length.leadingZeroBitCount
    if bits != lengthBits {
      lengthBits = bits
      passages = 0
      total = 0
      for side in visits.indices { visits[side] = 0 }
    }
    passages += 1
    let budget = Self.freeVisits + Self.visitsPerSide * passages
    if total < budget { return visits[side] < Self.enough }
    return total < 2 * budget && visits[side] == 0
  }
}
