import Testing

@testable import ReportKit

@Suite struct NestingWeightsTests {
  private static let nesting = NestingWeights()

  private static func goingOn(
    _ series: LabelSeries, _ number: Int, after last: Int, expected: Int? = nil,
    isSamePrefix: Bool = true, look: HeadingCandidate.Look = [.ownLine, .endsOpen], branch: Int = 0
  ) -> (weight: Float, sequence: HeadingEvidence.Sequence) {
    var candidate = candidate(series, number, look: look)
    candidate.branch = Int16(branch)
    return nesting.goingOn(
      candidate, after: last, expected: expected ?? last, isSamePrefix: isSamePrefix,
      atTop: true)
  }

  @Test func howANumberFollows() {
    #expect(Self.goingOn(.han, 3, after: 2).sequence == .follows)
    #expect(Self.goingOn(.han, 2, after: 2).sequence == .repeats)
    #expect(Self.goingOn(.han, 5, after: 2).sequence == .skips)
    #expect(Self.goingOn(.han, 1, after: 3).sequence == .restarts)
    #expect(Self.goingOn(.han, 2, after: 4).sequence == .goesBack)
    #expect(Self.goingOn(.han, -1, after: 4).sequence == .restored)
    #expect(Self.goingOn(.plain, 0, after: 0).sequence == .unnumbered)
    #expect(Self.goingOn(.article, 17, after: 17, branch: 1).sequence == .follows)
    #expect(
      Self.goingOn(.decimal3, 2, after: 1, isSamePrefix: false).sequence == .goesBack)
    // 四、 after 一、 二、 七、, and 三、 after 一、 二、 四、.
    #expect(Self.goingOn(.han, 4, after: 7, expected: 3).sequence == .follows)
    #expect(Self.goingOn(.han, 3, after: 4, expected: 3).sequence == .goesBack)
  }

  @Test func theNextNumberIsBestAndAWrongOneWorst() {
    let weights = [
      Self.goingOn(.han, 3, after: 2), Self.goingOn(.han, 4, after: 7, expected: 3),
      Self.goingOn(.han, 3, after: 4, expected: 3), Self.goingOn(.han, 4, after: 2),
      Self.goingOn(.han, 9, after: 2), Self.goingOn(.han, 2, after: 4),
    ].map(\.weight)
    #expect(weights == weights.sorted(by: >))
    #expect(Set(weights).count == weights.count)
  }

  @Test func aRepeatIsBetterThanALongWayBackAndWorseThanAGap() {
    let weight = Self.goingOn(.han, 2, after: 2).weight
    #expect(weight < Self.goingOn(.han, 4, after: 2).weight)
    #expect(weight > Self.goingOn(.han, 9, after: 2).weight)
    #expect(weight > Self.goingOn(.han, 2, after: 4).weight)
  }

  @Test func articlesMayBeLeftOut() {
    #expect(Self.goingOn(.article, 90, after: 2).weight > Self.goingOn(.han, 90, after: 2).weight)
  }

  @Test func aRestartIsDueWhereADocumentBegins() {
    let begins = Self.goingOn(.han, 1, after: 3, look: [.ownLine, .endsOpen, .beginsDocument])
    #expect(begins.weight > Self.goingOn(.han, 1, after: 3).weight)
  }

  private static func opening(
    _ series: LabelSeries, _ number: Int, memory: Int = 0, branch: Int = 0
  ) -> (weight: Float, sequence: HeadingEvidence.Sequence) {
    var candidate = candidate(series, number)
    candidate.branch = Int16(branch)
    return nesting.opening(candidate, memory: memory)
  }

  @Test func howARunOpens() {
    #expect(Self.opening(.han, 1).sequence == .opensRun)
    #expect(Self.opening(.han, 3).sequence == .opensLate)
    #expect(Self.opening(.arabic, 5, memory: 4).sequence == .runsOn)
    #expect(Self.opening(.article, 17, memory: 17, branch: 1).sequence == .runsOn)
    #expect(Self.opening(.plain, 0).sequence == .unnumbered)
    #expect(Self.opening(.han, -1).sequence == .restored)
    #expect(Self.opening(.ordinal, -1).sequence == .opensLate)
  }

  @Test func aRunOpensBestWithOneOrWithTheNumberThatIsDue() {
    #expect(Self.opening(.arabic, 5, memory: 4).weight > Self.opening(.arabic, 1).weight)
    #expect(Self.opening(.arabic, 1).weight > Self.opening(.arabic, 3).weight)
    #expect(Self.opening(.arabic, 3).weight > Self.opening(.arabic, 9).weight)
    #expect(Self.opening(.arabic, 9).weight > Self.opening(.arabic, 9, memory: 4).weight)
    #expect(Self.opening(.article, 463).weight > Self.opening(.han, 4).weight)
  }

  private static func place(
    _ series: LabelSeries, _ parent: LabelSeries?, isOpenAbove: Bool = false, hasBody: Bool = false
  ) -> Float {
    nesting.place(series, under: parent, isOpenAbove: isOpenAbove, parentHasBody: hasBody)
  }

  @Test(
    arguments: [
      (.section, .chapter, .article), (.chapter, .part, .section), (.parenHan, .han, .arabic),
      (.arabic, .parenHan, .circled), (.isOrdinal, .parenHan, .mustOrdinal),
      (.article, .chapter, .parenHan),
    ] as [(LabelSeries, LabelSeries, LabelSeries)])
  func layersNestInTheirUsualOrder(series: LabelSeries, parent: LabelSeries, below: LabelSeries) {
    #expect(Self.place(series, parent) > Self.place(series, below))
    #expect(Self.place(series, parent) > Self.place(series, series))
    #expect(Self.place(series, nil) == 0)
  }

  @Test func aSeriesSeldomOpensBelowItself() {
    #expect(Self.place(.han, .ordinal, isOpenAbove: true) < Self.place(.han, .ordinal))
    #expect(Self.place(.plain, .plain, hasBody: true) < Self.place(.plain, .plain))
  }

  @Test func distanceCountsOnlyAfterAWhileAndNotForEver() {
    #expect(NestingWeights.distance(1) == 0)
    #expect(NestingWeights.distance(6) == 0)
    #expect(NestingWeights.distance(7) < 0)
    #expect(NestingWeights.distance(1000) == NestingWeights.distance(100))
  }

  @Test func aDecimalStandsBelowTheOneItBeginsWith() {
    var stack = LabelStack()
    stack.open(at: 0, candidate(.arabicBare, 5), number: 5)
    stack.open(at: 1, candidate(.decimal2, 1, prefix: 5), number: 1)
    let fitting = candidate(.decimal3, 2, prefix: 5 * 1000 + 1)
    let other = candidate(.decimal3, 2, prefix: 5 * 1000 + 2)
    #expect(NestingWeights.decimal(fitting, under: stack, at: 1) > 0)
    #expect(NestingWeights.decimal(other, under: stack, at: 1) < 0)
    #expect(NestingWeights.decimal(candidate(.decimal2, 3, prefix: 5), under: stack, at: 0) > 0)
    #expect(NestingWeights.decimal(candidate(.decimal3, 2, prefix: 5), under: stack, at: 0) == 0)
  }

  @Test func theMarksOfMarkdownNest() {
    #expect(NestingWeights.markdown(0, under: 0) == 0)
    #expect(NestingWeights.markdown(3, under: 2) == 0)
    #expect(NestingWeights.markdown(2, under: 2) < NestingWeights.markdown(2, under: 0))
    #expect(NestingWeights.markdown(2, under: 0) < 0)
  }

  @Test func whatClosesAnotherSeries() {
    let chapter = candidate(.chapter, 2)
    let begins = candidate(.chapter, 1, look: [.ownLine, .endsOpen, .beginsDocument])
    let nesting = Self.nesting
    #expect(nesting.replacing(.article, by: chapter, atTop: true) > -1)
    #expect(nesting.replacing(.part, by: chapter, atTop: true) < -4)
    #expect(nesting.replacing(.part, by: begins, atTop: true) > 0)
    #expect(nesting.replacing(.part, by: begins, atTop: false) < -4)
    #expect(nesting.replacing(.han, by: candidate(.appendix, 1), atTop: true) == 0)
    #expect(
      nesting.replacing(.parenHan, by: candidate(.han, 1), atTop: true)
        > nesting.replacing(.han, by: candidate(.parenHan, 1), atTop: true))
    let usual = candidate(.plain, 0, look: [.ownLine, .endsOpen, .isUsual])
    #expect(
      nesting.replacing(.chapter, by: usual, atTop: true)
        > nesting.replacing(.chapter, by: candidate(.plain, 0), atTop: true))
  }

  @Test func theHabitsOfTheDocumentCount() {
    var habits = NestingHabits()
    habits.count(.parenHan, under: .isOrdinal)
    habits.count(.parenHan, under: .isOrdinal)
    #expect(habits.weight(.parenHan, under: .isOrdinal) == 0)
    habits.count(.parenHan, under: .isOrdinal)
    habits.count(.parenHan, under: nil)
    #expect(habits.weight(.parenHan, under: .isOrdinal) == 0.5)
    #expect(habits.weight(.parenHan, under: nil) == -0.5)
    #expect(habits.weight(.parenHan, under: .han) == -1)
    let known = NestingWeights(habits: habits)
    #expect(
      known.place(.parenHan, under: .isOrdinal, isOpenAbove: false, parentHasBody: false)
        == Self.place(.parenHan, .isOrdinal) + 0.5)
  }
}
