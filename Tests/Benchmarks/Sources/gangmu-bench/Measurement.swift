/// Times of the same work, one after the other.
struct Measurement {
  /// In milliseconds, sorted.
  private let times: [Double]

  /// Does some work so many times, after it was done once to warm up.
  init(rounds: Int = 15, _ work: () throws -> Void) rethrows {
    try work()
    let clock = ContinuousClock()
    times = try (0..<rounds).map { _ in
      let time = try clock.measure(work).components
      return Double(time.seconds) * 1e3 + Double(time.attoseconds) / 1e15
    }.sorted()
  }

  /// The time that half of the rounds took at most.
  var median: Double { times[times.count / 2] }

  /// The shortest time.
  var least: Double { times[0] }
}
