/// The least number of units that have to be put in, left out or replaced to make one piece of text into
/// another (Levenshtein's distance).
enum EditDistance {
  /// The distance of two pieces; quadratic in their length, for short ones.
  static func between(_ one: Range<Int>, _ two: Range<Int>, _ units: UnsafeUnitRuns) -> Int {
    if one.count <= 1 || two.count <= 1 {
      let (short, long) = one.count < two.count ? (one, two) : (two, one)
      guard let place = short.first else { return long.count }
      return long.contains { units[$0] == units[place] } ? long.count - 1 : long.count
    }
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: two.count + 1) { row in
      for column in 0...two.count { row[column] = column }
      for (line, place) in one.enumerated() {
        var diagonal = line
        row[0] = line + 1
        for column in 1...two.count {
          let replaced = diagonal + (units[place] == units[two.lowerBound + column - 1] ? 0 : 1)
          diagonal = row[column]
          row[column] = min(replaced, min(diagonal, row[column - 1]) + 1)
        }
      }
      return row[two.count]
    }
  }

  /// The distance of two pieces if it is at most `limit`; nil if it is more.
  ///
  /// Costs the length times the limit.
  static func between(
    _ one: Range<Int>, _ two: Range<Int>, _ units: UnsafeUnitRuns, atMost limit: Int
  ) -> Int? {
    if abs(one.count - two.count) > limit { return nil }
    // The column of the band is that of the table, less the line, plus the limit.
    let width = 2 * limit + 1
    let tooMuch = limit + 1
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: width + 1) { band in
      for slot in 0...width { band[slot] = slot >= limit && slot < width ? slot - limit : tooMuch }
      for line in 1...max(1, one.count) where line <= one.count {
        let unit = units[one.lowerBound + line - 1]
        var left = tooMuch
        var least = tooMuch
        for slot in 0..<width {
          let column = line + slot - limit
          var value = tooMuch
          if column == 0 {
            value = line
          } else if column > 0, column <= two.count {
            let isSame = units[two.lowerBound + column - 1] == unit
            value = min(band[slot] + (isSame ? 0 : 1), min(left, band[slot + 1]) + 1)
          }
          band[slot] = min(value, tooMuch)
          left = value
          least = min(least, value)
        }
        if least > limit { return nil }
      }
      let distance = band[two.count - one.count + limit]
      return distance <= limit ? distance : nil
    }
  }
}
