import Testing

@testable import ReportKit

@Suite struct UnsafeParallelTests {
  @Test(arguments: [0, 1, 2, 5, 1000], [1, 2, 3, 8])
  func answersAreInOrder(count: Int, threads: Int) {
    let answers = Parallel.map(count, threads: threads, goesOn: { _ in true }) { "\($0)" }
    #expect(answers == (0..<count).map(String.init))
  }

  @Test(arguments: [1, 4])
  func sharesRiseAndNothingIsBegunAfterAStop(threads: Int) {
    var shares: [Double] = []
    let answers = Parallel.map(
      1_000_000, threads: threads,
      goesOn: {
        shares.append($0)
        return shares.count < 5
      }, { $0 })
    #expect(answers == nil)
    #expect(shares.count == 5)
    #expect(shares == shares.sorted() && shares.allSatisfy { (0..<1).contains($0) })
  }
}
