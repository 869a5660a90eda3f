import Testing

@testable import ReportKit

@Suite struct CandidateWeightsTests {
  private typealias Look = HeadingCandidate.Look

  private static let title: Look = [.ownLine, .endsOpen]
  private static let weights = CandidateWeights(habits: DocumentHabits([]))

  private static func weight(_ series: LabelSeries, _ look: Look, number: Int = 1) -> Float {
    weights.weight(candidate(series, number, look: look))
  }

  /// What makes a candidate better or worse by itself: a series, its look, what is added, and whether
  /// that is good.
  private static let effects: [(LabelSeries, HeadingCandidate.Look, HeadingCandidate.Look, Bool)] =
    [
      (.han, .ownLine, .endsOpen, true),
      (.han, title, .isLong, false),
      (.han, title, .isAnnounced, true),
      (.han, title, .isInContents, true),
      (.han, .ownLine, .endsAsItem, false),
      (.han, title, .isWeak, false),
      (.plain, title, .isUsual, true),
      (.plain, title, .hasComma, false),
      (.arabic, title, .isTableRow, false),
      (.arabicBare, [.ownLine, .endsOpen, .isWeak], .isTableRow, false),
      (.mu, title, .isOtherWord, false),
      (.chapter, title, .isCited, false),
      (.article, [.blankAfterLabel], .isCited, false),
      (.appendix, [], .ownLine, true),
      (.section, [.ownLine], .endsOpen, true),
      (.section, [], .isTitleBeforeBlank, true),
    ]

  @Test(arguments: effects)
  func aSignCounts(
    series: LabelSeries, look: HeadingCandidate.Look, sign: HeadingCandidate.Look, isGood: Bool
  ) {
    let without = Self.weight(series, look)
    let with = Self.weight(series, look.union(sign))
    #expect(isGood ? with > without : with < without)
  }

  @Test func commasCountOnlyWithoutALabel() {
    #expect(Self.weight(.han, [.ownLine, .hasComma]) == Self.weight(.han, .ownLine))
  }

  @Test func divisionsAreTitles() {
    // 第一款罪，告诉的才处理。
    for series in [LabelSeries.part, .chapter, .section, .kuan, .mu] {
      #expect(Self.weight(series, .ownLine) < 0)
      #expect(Self.weight(series, Self.title) > 0)
    }
    let articles = (1...3).map { candidate(.article, $0, look: [.ownLine, .blankAfterLabel]) }
    #expect(CandidateWeights(habits: DocumentHabits(articles)).weight(articles[0]) > 0)
  }

  @Test func aNumberAloneNeedsATitle() {
    for series in [LabelSeries.hanBare, .arabicBare] {
      #expect(Self.weight(series, .isWeak) < Self.weight(series, Self.title.union(.isWeak)) - 3)
    }
  }

  @Test func aLostNumeralNeedsATitle() {
    #expect(Self.weight(.han, Self.title, number: -1) == Self.weight(.han, Self.title))
    #expect(Self.weight(.han, .ownLine, number: -1) == Self.weight(.han, .ownLine) - 3)
  }

  @Test func clausesOfAStandardCountWhereTheyHaveTitles() {
    let sentence = candidate(.decimal3, 1, look: .ownLine)
    let titled = (1...4).map { candidate(.decimal3, $0) }
    let withTitles = CandidateWeights(habits: DocumentHabits(titled + [sentence]))
    let without = CandidateWeights(habits: DocumentHabits([sentence, sentence, sentence]))
    #expect(withTitles.weight(sentence) < 0)
    #expect(without.weight(sentence) > 0)
  }

  /// 第三十六條所定之例假 stands among 第 36 條.
  @Test func articlesKeepTheBlankAfterTheirLabel() {
    let articles = (1...9).map { candidate(.article, $0, look: [.ownLine, .blankAfterLabel]) }
    let odd = candidate(.article, 36, look: .ownLine)
    let weights = CandidateWeights(habits: DocumentHabits(articles + [odd]))
    #expect(weights.weight(odd) < 0)
    #expect(weights.weight(articles[0]) > 1)
  }

  @Test func theAuthorsOwnMarkDecides() {
    let marked = candidate(.markdown, 0, look: .ownLine, markdown: 2)
    #expect(Self.weights.weight(marked) > Self.weight(.chapter, Self.title))
  }

  @Test func theHabitOfTheDocumentCounts() {
    let usual = (1...9).map { candidate(.han, $0) }
    var odd = usual[0]
    odd.indent = 8
    let weights = CandidateWeights(habits: DocumentHabits(usual))
    #expect(weights.weight(odd) < weights.weight(usual[0]))
  }
}
