import Glibc
import Testing

@testable import ReportKit

@Suite struct HeadingEvidenceTests {
  private static func confidence(_ logOdds: Float) -> Double {
    HeadingEvidence(sequence: .follows, signs: [], logOdds: logOdds).confidence
  }

  @Test func confidenceIsTheLogisticFunctionInHundredths() {
    for step in -160...160 {
      let logOdds = Float(step) / 20
      let exact = 1 / (1 + exp(-Double(logOdds)))
      #expect(abs(Self.confidence(logOdds) - max(0.01, min(0.99, exact))) <= 0.0065, "\(logOdds)")
    }
  }

  @Test func nothingIsCertain() {
    #expect(Self.confidence(100) == 0.99)
    #expect(Self.confidence(-100) == 0.01)
    #expect(Self.confidence(0) == 0.5)
    #expect(HeadingEvidence.none.confidence == 0.5)
  }

  @Test func moreEvidenceIsNeverLessSure() {
    let all = (-200...200).map { Self.confidence(Float($0) / 10) }
    #expect(all == all.sorted())
  }

  @Test func signsHaveNamesInAFixedOrder() {
    let all = HeadingEvidence.Signs.all
    #expect(Set(all.map(\.name)).count == all.count)
    #expect(Set(all.map(\.sign.rawValue)).count == all.count)
    let signs: HeadingEvidence.Signs = [.weakLabel, .ownLine, .isFollowed]
    #expect(signs.names == ["own-line", "is-followed", "weak-label"])
  }

  @Test func sequencesHaveNames() {
    let names = (0...9 as ClosedRange<UInt8>)
      .compactMap { HeadingEvidence.Sequence(rawValue: $0)?.name }
    #expect(
      names == [
        "unnumbered", "opens-run", "opens-late", "follows", "runs-on", "skips", "repeats",
        "restarts", "goes-back", "restored",
      ])
  }
}
