/// A set of places from 0 on, a bit for each.
struct PlaceSet {
  private var words: [UInt64]

  /// An empty set of places below a number.
  init(below end: Int) { words = [UInt64](repeating: 0, count: end / 64 + 1) }

  /// Whether a place is in it.
  func contains(_ place: Int) -> Bool { words[place / 64] >> UInt64(place % 64) & 1 == 1 }

  /// Whether any place of a range is in it.
  ///
  /// 64 places at a time.
  func containsAny(of range: Range<Int>) -> Bool {
    Self.masks(of: range).contains { words[$0.word] & $0.bits != 0 }
  }

  /// Adds the places of a range, but for those of another set.
  mutating func insert(_ range: Range<Int>, without others: PlaceSet? = nil) {
    for (word, bits) in Self.masks(of: range) {
      words[word] |= bits & ~(others?.words[word] ?? 0)
    }
  }

  /// Removes the places of a range, and answers which these were.
  mutating func remove(_ range: Range<Int>) -> [Int] {
    var removed: [Int] = []
    for (word, bits) in Self.masks(of: range) {
      var found = words[word] & bits
      words[word] &= ~bits
      while found != 0 {
        removed.append(word * 64 + found.trailingZeroBitCount)
        found &= found - 1
      }
    }
    return removed
  }

  /// The words in which the places of a range are, and which of their bits they are.
  private static func masks(
    of range: Range<Int>
  ) -> LazyMapSequence<Range<Int>, (word: Int, bits: UInt64)> {
    (range.lowerBound / 64..<(range.upperBound + 63) / 64).lazy.map { word in
      let low = max(0, range.lowerBound - word * 64)
      let high = min(64, range.upperBound - word * 64)
      return (word, (~0 >> UInt64(64 - (high - low))) << UInt64(low))
    }
  }
}
