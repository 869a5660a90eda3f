import Glibc
import TestSupport
import Testing

@testable import BrowserCore

/// A random walk through the browser; `GANGMU_WALK_STEPS` makes it longer, `GANGMU_WALK_SEED` begins elsewhere.
@Suite struct RandomWalkTests {
  private static func number(_ name: String) -> Int? {
    getenv(name).flatMap { Int(String(cString: $0)) }
  }

  /// How many steps one reader takes.
  private static let length = isQuick ? 200 : 1000
  private static let isQuick = number("GANGMU_WALK_STEPS") == nil
  private static let seeds: [UInt64] = {
    let count = max(1, (number("GANGMU_WALK_STEPS") ?? 2000) / length)
    let first = number("GANGMU_WALK_SEED") ?? 1
    return (first..<first + count).map(UInt64.init)
  }()

  @Test(arguments: seeds)
  func nothingGoesWrong(seed: UInt64) async {
    let walk = RandomWalk(seed: seed, length: Self.length, isQuick: Self.isQuick)
    if await walk.ends(with: 0) { return }
    let shrunk = await walk.shrunk()
    print("seed \(seed) fails; so does:\n    \(shrunk)")
    // Here, a crash would end the tests.
    let words = await shrunk.ends(with: 1) ? shrunk.breach()?.words : nil
    Issue.record("seed \(seed): \(words ?? "a crash")")
  }

  @Test(arguments: [true, false])
  func aFaultIsShrunkToItself(isCrash: Bool) async {
    var walk = RandomWalk(seed: 3, length: 30, isQuick: true)
    walk.documents = [1, 4]
    walk.steps.insert(.fault(isCrash: isCrash), at: 23)
    #expect(await walk.ends(with: 1) != isCrash)
    #expect(await !walk.ends(with: 0))
    let shrunk = await walk.shrunk()
    #expect(shrunk.steps == [.fault(isCrash: isCrash)] && shrunk.documents.count == 1)
    #expect(
      "\(RandomWalk(documents: [4], .type("/"), .key("Esc")))" == """
        RandomWalk(
              documents: [4],
              .type("/"),
              .key("Esc"))
        """)
  }
}
