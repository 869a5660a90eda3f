import Testing

@testable import ReportKit

@Suite struct FrequentPassagesTests {
  @Test(arguments: [
    (1000..<1200, true), (1020..<1220, true), (1010..<1110, true), (1000..<1050, false),
    (1060..<1260, false), (900..<1100, false), (3000..<3200, false),
  ])
  func whatLiesInAHardlyLongerOneIsContained(range: Range<Int>, isContained: Bool) {
    var frequent = FrequentPassages(count: 4000)
    frequent.insert(1000..<1200)
    #expect(frequent.contain(range) == isContained)
  }

  /// A longer passage that is noted later does not hide the shorter one.
  @Test func theShortestCounts() {
    var frequent = FrequentPassages(count: 4000)
    frequent.insert(1000..<1050)
    frequent.insert(900..<3000)
    #expect(frequent.contain(1000..<1040))
    #expect(!frequent.contain(2000..<2040))
  }
}
