import Testing

@testable import ReportKit

@Suite struct HeadingCandidateTests {
  private static let signs: [(HeadingCandidate.Look, HeadingEvidence.Signs)] = [
    ([], []), (.ownLine, .ownLine), (.endsOpen, .noStop), (.isInContents, .inContents),
    (.isAnnounced, .announced), (.isWeak, .weakLabel), (.isUsual, .usualWords),
    (.isRepeated, .sameWords),
    ([.isLong, .endsAsItem, .isCited], []),
  ]

  @Test(arguments: signs)
  func theLookBecomesEvidence(look: HeadingCandidate.Look, signs: HeadingEvidence.Signs) {
    #expect(candidate(.han, 1, look: look).signs == signs)
  }

  @Test func whatHasNoLabelIsSetApartOrMarked() {
    #expect(candidate(.plain, 0, look: []).signs == .setApart)
    #expect(candidate(.markdown, 0, look: [], markdown: 2).signs == .markdown)
  }

  @Test func aTitleIsShortAndHasNoStop() {
    typealias Look = HeadingCandidate.Look
    #expect(Look([.ownLine, .endsOpen]).isTitle)
    #expect(!Look([.ownLine, .endsOpen, .isLong]).isTitle)
    #expect(!Look.ownLine.isTitle)
    #expect(!Look.endsOpen.isTitle)
    #expect(Look([.isTitleBeforeBlank, .isLong]).isTitle)
  }

  @Test func itBecomesAHeading() {
    let evidence = HeadingEvidence(sequence: .follows, signs: .ownLine, logOdds: 1)
    var found = candidate(.ordinal, 2, look: .ownLine, paragraph: 7)
    let own = found.heading(level: 3, number: 2, evidence: evidence)
    #expect(own.kind == .ordinalRunIn)
    #expect(own.form == .ownLine)
    #expect((own.level, own.number, own.paragraph) == (3, 2, 7))
    #expect((own.range, own.label, own.title) == (0..<9, 0..<3, 3..<9))
    #expect(own.evidence == evidence)
    found.look = []
    #expect(found.heading(level: 3, number: 2, evidence: evidence).form == .runIn)
  }
}
