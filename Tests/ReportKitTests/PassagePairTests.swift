import Testing

@testable import ReportKit

@Suite struct PassagePairTests {
  /// 甲 stands first and has two units more before the second run.
  private static var pairs: PassagePairs {
    let pairs = PassagePairs()
    pairs.append(0..<4, 50..<54, [AlignedRun(one: 0, two: 50, count: 4)], edits: 0)
    pairs.append(
      10..<32, 100..<120,
      [
        AlignedRun(one: 10, two: 100, count: 10),
        AlignedRun(one: 22, two: 110, count: 10, editsBefore: 2),
      ], edits: 2)
    return pairs
  }

  @Test func pairsComeBackAsTheyWere() {
    let pairs = Self.pairs
    #expect(pairs.count == 2)
    #expect(pairs[0] == PassagePair(one: 0..<4, two: 50..<54, runs: 0..<1, edits: 0))
    #expect(pairs[1] == PassagePair(one: 10..<32, two: 100..<120, runs: 1..<3, edits: 2))
    #expect((0..<4).map(pairs.side) == [0..<4, 50..<54, 10..<32, 100..<120])
  }

  @Test(arguments: [(10, 100), (15, 105), (19, 109), (21, 110), (22, 110), (30, 118), (32, 120)])
  func aPlaceIsFoundInTheOtherCopy(place: Int, other: Int) {
    #expect(Self.pairs.place(of: place, in: Self.pairs[1], fromTwo: false) == other)
  }

  @Test func theEditsOfAPartAreThoseInIt() {
    let units = (0..<200).map { UInt16($0) }
    units.withUnsafeBufferPointer { buffer in
      guard let units = UnsafeUnitRuns(buffer) else { return }
      let pair = Self.pairs[1]
      func edits(_ part: Range<Int>, _ other: Range<Int>) -> Int {
        Self.pairs.edits(of: part, other, in: pair, fromTwo: false, units)
      }
      #expect(edits(10..<32, 100..<120) == 2)
      #expect(edits(12..<20, 102..<110) == 0)
      #expect(edits(23..<30, 111..<118) == 0)
    }
  }
}
