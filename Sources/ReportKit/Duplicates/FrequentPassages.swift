/// Where passages stand that have very many copies, and about how long they are.
///
/// In such places the ends of passages differ from copy to copy, and each pair of ends would be a passage of
/// its own with all these copies: the square of their number. So a passage that lies in one of these, and is no
/// more than about half as short, is left out.
struct FrequentPassages {
  /// A passage with so many copies is frequent.
  static let leastCount = 100

  /// For each block of sixteen positions the logarithm of the length of the shortest frequent passage there.
  private var sizes: [UInt8]
  private static let blockBits = 4

  /// Makes a list for a text of so many positions.
  init(count: Int) { sizes = [UInt8](repeating: .max, count: count >> Self.blockBits + 1) }

  /// Notes a copy of a frequent passage.
  mutating func insert(_ range: Range<Int>) {
    let size = Self.size(range)
    for block in Self.blocks(range) where size < sizes[block] { sizes[block] = size }
  }

  /// Whether a passage lies in copies of frequent ones that are hardly longer, but for its ends.
  func contain(_ range: Range<Int>) -> Bool {
    let slack = range.count / 10
    let limit = Self.size(range) + 1
    return Self.blocks(range.lowerBound + slack..<range.upperBound - slack)
      .allSatisfy { sizes[$0] <= limit }
  }

  private static func size(_ range: Range<Int>) -> UInt8 {
    UInt8(Int.bitWidth - range.count.leadingZeroBitCount)
  }

  private static func blocks(_ range: Range<Int>) -> ClosedRange<Int> {
    range.lowerBound >> blockBits...(range.upperBound - 1) >> blockBits
  }
}
