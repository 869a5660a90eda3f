import Glibc

/// How work grows with the length of what it is done on.
public enum Growth {
  /// Whether work on eight times as much takes eight times as long, and not sixty-four times.
  ///
  /// By the processor time of this thread, so that other programs do not count; and since they disturb it all the same,
  /// by the least of several tries. What takes less than a millisecond at eight times the size is linear.
  ///
  /// - Parameters:
  ///   - size: the smaller size, in whatever `prepare` counts.
  ///   - prepare: makes what is worked on; does not count.
  public static func isLinear<Input, Output>(
    from size: Int, _ prepare: (Int) throws -> Input, _ work: (Input) throws -> Output
  ) rethrows -> Bool {
    let (small, large) = (try prepare(size), try prepare(8 * size))
    return try ratio(of: { try work(large) }, to: { try work(small) }, atMost: 24) <= 24
  }

  /// How many times as long one work takes as another, by the least of several tries of each; stops trying
  /// where it is at most a limit.
  public static func ratio<First, Second>(
    of first: () throws -> First, to second: () throws -> Second, atMost limit: Double
  ) rethrows -> Double {
    var (long, short) = (Double.infinity, Double.infinity)
    for _ in 0..<5 {
      long = min(long, try seconds(first))
      short = min(short, try seconds(second))
      if long < 0.001 || long <= limit * short { break }
    }
    return long < 0.001 ? 0 : long / short
  }

  private static func seconds<Result>(_ work: () throws -> Result) rethrows -> Double {
    let begin = now()
    _ = try work()
    return now() - begin
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
