import Testing

@testable import ReportKit

@Suite struct DocumentHabitsTests {
  /// Four （一） on their own lines, indented by four cells.
  private static let usual = (1...4).map { number in
    var usual = candidate(.parenHan, number)
    usual.indent = 4
    return usual
  }

  @Test func whatLooksLikeTheOthersAgreesFully() {
    #expect(DocumentHabits(Self.usual).agreement(Self.usual[0]) == 1)
  }

  @Test func aRunInAmongOwnLinesDisagrees() {
    var odd = Self.usual[0]
    odd.look = []
    #expect(DocumentHabits(Self.usual).agreement(odd) == -1)
    odd.look = .ownLine
    #expect(DocumentHabits(Self.usual).agreement(odd) == 0)
  }

  @Test func anotherIndentCountsALittle() {
    var odd = Self.usual[0]
    odd.indent = 0
    #expect(abs(DocumentHabits(Self.usual).agreement(odd) - 0.7) < 0.001)
  }

  @Test func halfAndHalfIsNoHabit() {
    let mixed = Self.usual.enumerated().map { index, usual in
      var mixed = usual
      if index % 2 == 0 { mixed.look = [] }
      return mixed
    }
    #expect(DocumentHabits(mixed).agreement(mixed[0]) == 0)
    #expect(DocumentHabits(mixed).agreement(mixed[1]) == 0)
  }

  @Test func twoShowNoHabitAndEachSeriesHasItsOwn() {
    let habits = DocumentHabits(Array(Self.usual.prefix(2)))
    #expect(habits.agreement(Self.usual[0]) == 0)
    #expect(DocumentHabits(Self.usual).agreement(candidate(.han, 1)) == 0)
  }

  @Test func theShareOfBlanksAfterTheLabel() {
    let articles = (1...4).map { candidate(.article, $0, look: $0 == 1 ? [] : .blankAfterLabel) }
    let habits = DocumentHabits(articles)
    #expect(habits.blankShare(articles[0]) == 0.25)
    #expect(habits.blankShare(articles[1]) == 0.75)
  }

  @Test func theShareOfDecimalTitlesIsOverAllDepths() {
    let decimals: [HeadingCandidate] = [
      candidate(.decimal2, 1), candidate(.decimal3, 1), candidate(.decimal3, 2, look: .ownLine),
      candidate(.decimal4, 1, look: []),
    ]
    #expect(DocumentHabits(decimals + Self.usual).decimalTitleShare == 0.5)
    #expect(DocumentHabits([]).decimalTitleShare == 0)
  }
}
