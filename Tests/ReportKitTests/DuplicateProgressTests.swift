import TestSupport
import Testing

@testable import ReportKit

/// What a search for duplicates says while it works, and how it is stopped.
@Suite struct DuplicateProgressTests {
  /// Many passages, each of which stands twice.
  private static func folded() throws -> FoldedText {
    var random = SeededGenerator(seed: 11)
    let passages = (0..<2600).map { _ in
      (0..<60).compactMap { _ in
        Unicode.Scalar(Int.random(in: 0x4E00...0x9000, using: &random)).map(String.init)
      }.joined()
    }
    return try FoldedText((passages + passages.reversed()).joined(separator: "\n\n"))
  }

  @Test func whatIsToldIsTheResult() throws {
    let folded = try Self.folded()
    var shares: [Double] = []
    var told: [PassageFamily] = []
    let result = folded.duplicates {
      shares.append($0.fraction)
      told += $0.families
      return true
    }
    #expect(result.isComplete && result.families.count >= 2000)
    #expect(shares == shares.sorted() && shares.last == 1)
    #expect(told.count == result.families.count)
    #expect(result.families.allSatisfy(told.contains))
    #expect(result.families == folded.families())
  }

  @Test func aStopAtAnyTimeLeavesWhatIsKnown() throws {
    let folded = try Self.folded()
    let all = folded.families()
    var steps = 0
    _ = folded.duplicates { _ in
      steps += 1
      return true
    }
    var someWereKnown = false
    for last in [1, 2, steps / 2, steps - 2, steps - 1] {
      var step = 0
      var told: [PassageFamily] = []
      let result = folded.duplicates {
        step += 1
        told += $0.families
        return step < last
      }
      #expect(step == last)
      #expect(!result.isComplete)
      #expect(result.families.allSatisfy(all.contains))
      #expect(told.allSatisfy(result.families.contains))
      someWereKnown = someWereKnown || (!told.isEmpty && told.count < all.count)
    }
    #expect(someWereKnown)
  }

  /// What has too many copies for the memory is left out, and counted.
  @Test func moreCopiesThanGrantedAreLeftOut() throws {
    let folded = try Self.folded()
    let all = folded.duplicates()
    var options = DuplicateOptions()
    options.freeCopies = 100
    let some = folded.duplicates(options)
    let copies = some.families.reduce(0) { $0 + $1.occurrences.count }
    let granted = options.freeCopies + folded.count / 80
    #expect((granted..<granted + 2).contains(copies) && granted < 2 * all.families.count)
    #expect(some.families.allSatisfy(all.families.contains))
    #expect(all.leftOut == 0 && some.leftOut == all.families.count - some.families.count)
    #expect(some.isComplete)
    #expect(folded.duplicates(options, threads: 2) == some)
  }

  @Test(arguments: [2, 3, 8])
  func threadsChangeNothing(threads: Int) throws {
    for folded in [try Self.folded(), try FoldedText(Sample.report())] {
      #expect(folded.duplicates(threads: threads) == folded.duplicates())
    }
  }
}
