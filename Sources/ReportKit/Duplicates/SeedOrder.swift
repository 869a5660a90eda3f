/// Puts seeds into the order of the text.
enum SeedOrder {
  /// So many places are sorted at once, as a power of two.
  private static let pieceBits = 18

  /// All seeds of some lists, each as the later place and the earlier one in 32 bits each, in order of the later
  /// place; nil if `pulse` ends it.
  ///
  /// Linear. Seeds of one place keep the order of the lists. They come in pieces, one after the other, so that who has
  /// done with one can let go of it.
  ///
  /// - Parameter places: every place is less.
  static func sorted(_ lists: [[UInt64]], places: Int, _ pulse: SearchPulse) -> [[UInt64]]? {
    var counts = [Int](repeating: 0, count: places >> pieceBits + 1)
    for list in lists {
      guard pulse.tell(1) else { return nil }
      for seed in list { counts[Int(seed >> 32) >> pieceBits] += 1 }
    }
    var pieces = counts.map { count in
      var piece: [UInt64] = []
      piece.reserveCapacity(count)
      return piece
    }
    for list in lists {
      guard pulse.tell(1) else { return nil }
      for seed in list { pieces[Int(seed >> 32) >> pieceBits].append(seed) }
    }
    for piece in pieces.indices {
      guard pulse.tell(1) else { return nil }
      AnchorClasses.sort(&pieces[piece])
    }
    return pieces
  }
}
