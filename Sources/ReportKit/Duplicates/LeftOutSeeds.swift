/// Pairs of places that were left out, of which there may be millions: a sample of them, all as long as there are few.
struct LeftOutSeeds {
  /// One pair of places.
  struct Seed: BitwiseCopyable {
    let one: UInt32
    let two: UInt32
  }

  /// One of so many pairs is in the sample.
  private(set) var weight = 1
  /// The sample, in the order in which they were left out.
  private(set) var sample: [Seed] = []
  private var count = 0
  private let most: Int

  /// Makes a list for a sample of less than so many.
  init(most: Int = 1 << 18) { self.most = most }

  /// Notes a pair.
  mutating func append(_ one: Int, _ two: Int) {
    defer { count += 1 }
    guard count % weight == 0 else { return }
    sample.append(Seed(one: UInt32(one), two: UInt32(two)))
    if sample.count < most { return }
    // Each second one is left, which is one of twice as many.
    sample = sample.indices.filter { $0 % 2 == 0 }.map { sample[$0] }
    weight *= 2
  }
}
