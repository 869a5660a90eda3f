/// The least number of units that have to be put in, left out or replaced to make one piece of text into
/// another (Levenshtein's distance).
enum EditDistance {
  /// The distance of two pieces; quadratic in it.
  static func between(_ one: Range<Int>, _ two: Range<Int>, _ units: UnsafeUnitRuns) -> Int {
    let longer = max(one.count, two.count)
    if one.isEmpty || two.isEmpty { return longer }
    if longer == 1 { return units[one.lowerBound] == units[two.lowerBound] ? 0 : 1 }
    return between(one, two, units, atMost: longer) ?? longer
  }

  /// The distance of two pieces if it is at most `limit`; nil if it is more.
  ///
  /// Costs the square of the limit, and the length where the pieces are the same. For each number of edits
  /// it is noted how far they can lead on each diagonal, that is for each lead of one piece over
  /// the other (Ukkonen, 1985); what lies on a diagonal without a difference is compared four units at a time.
  static func between(
    _ one: Range<Int>, _ two: Range<Int>, _ units: UnsafeUnitRuns, atMost limit: Int
  ) -> Int? {
    let goal = two.count - one.count
    if abs(goal) > limit { return nil }
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: 2 * limit + 3) { furthest in
      furthest.initialize(repeating: -limit - 2)
      for edits in 0...limit {
        // Only diagonals from which the edits that are left lead to the goal.
        let low = max(-edits, goal - limit + edits)
        let high = min(edits, goal + limit - edits)
        if low > high { continue }
        var before = furthest[low + limit]
        for diagonal in low...high {
          let slot = diagonal + limit + 1
          let here = furthest[slot]
          var place = edits == 0 ? 0 : max(before, max(here, furthest[slot + 1]) + 1)
          place = min(place, min(one.count, two.count - diagonal))
          before = here
          if place >= 0, place + diagonal >= 0 {
            place += units.forward(
              one.lowerBound + place, two.lowerBound + place + diagonal,
              limit: min(one.count - place, two.count - diagonal - place))
            if diagonal == goal, place == one.count { return edits }
          }
          furthest[slot] = place
        }
      }
      return nil
    }
  }
}
