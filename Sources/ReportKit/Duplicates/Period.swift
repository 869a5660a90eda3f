/// The least distance at which a text repeats itself.
enum Period {
  /// The least period of a range that has the period `distance` and is longer than twice that.
  ///
  /// It divides `distance` (Fine and Wilf), so only divisors are tried.
  static func least(of range: Range<Int>, dividing distance: Int, _ units: UnsafeUnitRuns) -> Int {
    var divisors: [Int] = []
    var divisor = 1
    while divisor * divisor <= distance {
      if distance % divisor == 0 { divisors += [divisor, distance / divisor] }
      divisor += 1
    }
    let start = range.lowerBound
    return divisors.sorted().first {
      units.forward(start, start + $0, limit: distance) == distance
    } ?? distance
  }
}
