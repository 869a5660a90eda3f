/// Puts seeds into the order of the text.
enum SeedOrder {
  /// So many places are sorted at once, as a power of two.
  private static let pieceBits = 18

  /// All seeds of some lists, each as the later place and the earlier one in 32 bits each, in order of the later
  /// place; nil if `pulse` ends it.
  ///
  /// Linear. Seeds of one place keep the order of the lists.
  ///
  /// - Parameter places: every place is less.
  static func sorted(_ lists: [[UInt64]], places: Int, _ pulse: SearchPulse) -> [UInt64]? {
    var starts = [Int](repeating: 0, count: places >> pieceBits + 2)
    for list in lists {
      guard pulse.tell(1) else { return nil }
      for seed in list { starts[Int(seed >> 32) >> pieceBits + 1] += 1 }
    }
    for piece in 1..<starts.count { starts[piece] += starts[piece - 1] }
    var ends = starts
    var seeds = [UInt64](repeating: 0, count: starts[starts.count - 1])
    for list in lists {
      guard pulse.tell(1) else { return nil }
      for seed in list {
        let piece = Int(seed >> 32) >> pieceBits
        seeds[ends[piece]] = seed
        ends[piece] += 1
      }
    }
    for piece in 0..<starts.count - 1 where starts[piece] < starts[piece + 1] {
      guard pulse.tell(1) else { return nil }
      var keys = Array(seeds[starts[piece]..<starts[piece + 1]])
      AnchorClasses.sort(&keys)
      seeds.replaceSubrange(starts[piece]..<starts[piece + 1], with: keys)
    }
    return seeds
  }
}
