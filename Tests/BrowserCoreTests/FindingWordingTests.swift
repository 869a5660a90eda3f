import ReportKit
import TestSupport
import Testing

@testable import BrowserCore

@Suite struct FindingWordingTests {
  /// One finding of each kind, in a report that has their words.
  private static let report = Report(
    name: "test", text: SourceText("一、甲項\n二、乙項\n三、丙項\u{1B}\n"))
  private static let details: [(CheckRule, Finding.Detail)] = [
    (.numberingGap, .missingNumbers(1...1, after: nil)),
    (.numberingGap, .missingNumbers(1...2, after: 0..<6)),
    (.numberingGap, .missingNumbers(1...5, after: 0..<6)),
    (.numberingRepeat, .repeatedNumber(occurrence: 2, first: 0..<6)),
    (.numberingRestart, .restartedRun(first: 0..<6)),
    (.numberingOrder, .unexpectedNumber(expected: 3)),
    (.numberingOrder, .misplacedNumber(other: 0..<6)),
    (.missingParent, .noParent(example: 0..<6)),
    (.cutEnd, .cutEnd), (.unclosedMark, .unclosedMark), (.unclosedMark, .unopenedMark),
    (.brokenParagraph, .brokenParagraph),
    (.mixedScript, .mixedScript(.simplified, islands: [0..<6])),
    (.mixedScript, .mixedScript(.traditional, islands: [0..<3, 6..<12, 0..<3])),
    (.doubledCharacter, .doubledCharacter), (.noHeadings, .noHeadings),
  ]

  private static func sentences(_ language: Language) -> [String] {
    details.map { rule, detail in
      FindingWording.of(language).sentence(
        for: Finding(rule: rule, range: 13..<19, detail: detail), in: report)
    }
  }

  @Test func englishSentences() {
    #expect(
      Self.sentences(.english).joined(separator: "\n") == """
        The numbering begins at “二、”; 1 is missing.
        “二、” follows “一、”; 1 and 2 are missing.
        “二、” follows “一、”; 1 to 5 are missing.
        “二、” stands here for the 2nd time; the first is in line 1.
        The numbering begins again at “二、”; it began in line 1.
        “二、” stands where number 3 is due.
        “二、” and “一、” stand in the wrong order.
        “二、” has no heading above it, as others have, such as “一、” in line 1.
        The text ends in the middle of a sentence.
        The mark 二、 is never closed.
        The mark 二、 closes what was not opened.
        The paragraph is cut at “二、”; it goes on in line 2.
        Simplified characters in Traditional text: “一、”.
        Traditional characters in Simplified text: “一”, “甲項”.
        “二、” is probably doubled by mistake.
        The text has several pages and no headings.
        """)
  }

  @Test func manyIslandsAreCountedNotListed() {
    let report = Report(name: "test", text: SourceText("一二三四五六七八九十"))
    let islands = (0..<10).map { $0 * 3..<$0 * 3 + 3 }
    let finding = Finding(
      rule: .mixedScript, range: 0..<3, detail: .mixedScript(.simplified, islands: islands))
    #expect(
      FindingWording.of(.english).sentence(for: finding, in: report)
        == "Simplified characters in Traditional text: “一”, “二”, “三”, “四”, “五”, “六”, “七”, “八” and 2 more."
    )
  }

  @Test func ofAMillionIslandsOnlyTheFirstAreCompared() {
    let report = Report(name: "test", text: SourceText("一二三四五六七八九十"))
    let islands = (0..<1_000_000).map { $0 % 2 * 3..<$0 % 2 * 3 + 3 }
    let finding = Finding(
      rule: .mixedScript, range: 0..<3, detail: .mixedScript(.simplified, islands: islands))
    #expect(
      FindingWording.of(.english).sentence(for: finding, in: report)
        == "Simplified characters in Traditional text: “一”, “二” and 999000 more.")
    let few = Finding(
      rule: .mixedScript, range: 0..<3,
      detail: .mixedScript(.simplified, islands: Array(islands.prefix(2000))))
    let ratio = Growth.ratio(
      of: { FindingWording.of(.english).sentence(for: finding, in: report) },
      to: { FindingWording.of(.english).sentence(for: few, in: report) }, atMost: 8)
    #expect(ratio <= 8)
  }

  /// What is said of several places of one paragraph, by the number of those after the first.
  private static func sentence(_ language: Language, _ detail: Finding.Detail, more: Int) -> String
  {
    let others = (0..<more).map { $0..<$0 + 3 }
    return FindingWording.of(language).sentence(
      for: Finding(rule: .unclosedMark, range: 13..<16, others: others, detail: detail),
      in: report)
  }

  @Test(arguments: [
    (
      Finding.Detail.unclosedMark, 1, "The mark 二 is never closed, nor is 1 more in this paragraph."
    ),
    (.unclosedMark, 2, "The mark 二 is never closed, nor are 2 more in this paragraph."),
    (
      .unopenedMark, 1,
      "The mark 二 closes what was not opened, and so does 1 more in this paragraph."
    ),
    (
      .unopenedMark, 3,
      "The mark 二 closes what was not opened, and so do 3 more in this paragraph."
    ),
    (
      .brokenParagraph, 1,
      "The paragraph is cut at “二”; it goes on in line 2. It is cut in 1 more place."
    ),
    (
      .brokenParagraph, 2,
      "The paragraph is cut at “二”; it goes on in line 2. It is cut in 2 more places."
    ),
    (
      .doubledCharacter, 1,
      "“二” is probably doubled by mistake, and so again in 1 more place of this paragraph."
    ),
  ])
  func theOtherPlacesOfAParagraphAreCounted(detail: Finding.Detail, more: Int, words: String) {
    #expect(Self.sentence(.english, detail, more: more) == words)
  }

  @Test func theOtherPlacesOfAParagraphAreCountedInChinese() {
    #expect(
      Self.sentence(.simplifiedChinese, .unclosedMark, more: 3) == "标点 二 没有闭合，本段还有 3 处。")
    #expect(
      Self.sentence(.traditionalChinese, .unopenedMark, more: 1)
        == "標點 二 前面沒有與它成對的標點，本段還有 1 處。")
    #expect(
      Self.sentence(.simplifiedChinese, .brokenParagraph, more: 2)
        == "段落在“二”处断开，下文在第 2 行，本段还有 2 处。")
    #expect(
      Self.sentence(.traditionalChinese, .doubledCharacter, more: 2) == "「二」可能誤重了一個字，本段還有 2 處。")
  }

  @Test func chineseSentences() {
    #expect(Self.sentences(.simplifiedChinese)[0] == "编号从“二、”开始，缺一。")
    #expect(Self.sentences(.simplifiedChinese)[2] == "“一、”后面是“二、”，缺一至五。")
    #expect(Self.sentences(.traditionalChinese)[1] == "「一、」後面是「二、」，缺一、二。")
    #expect(Self.sentences(.traditionalChinese)[3] == "「二、」在這裡第二次出現，第一次在第 1 行。")
  }

  @Test(arguments: Language.allCases)
  func everySentenceIsAnother(language: Language) {
    #expect(Set(Self.sentences(language)).count == Self.details.count)
    let wording = FindingWording.of(language)
    #expect(Set(CheckRule.allCases.map(wording.explanation)).count == CheckRule.allCases.count)
    #expect(Set(CheckRule.allCases.map(wording.name)).count == CheckRule.allCases.count)
    #expect(Set([Severity.error, .warning, .note].map(wording.severity)).count == 3)
  }

  @Test(arguments: Language.allCases)
  func wordsOfTheReportAreShownInTheirVisibleForm(language: Language) {
    let sentence = FindingWording.of(language).sentence(
      for: Finding(rule: .doubledCharacter, range: 26..<39, detail: .doubledCharacter),
      in: Self.report)
    #expect(sentence.contains("三、丙項⟨U+001B⟩"))
  }

  @Test(arguments: [
    (1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (12, "12th"), (22, "22nd"),
  ])
  func englishCounts(occurrence: Int, words: String) {
    let sentence = FindingWording.of(.english).sentence(
      for: Finding(
        rule: .numberingRepeat, range: 0..<6,
        detail: .repeatedNumber(occurrence: occurrence, first: 0..<6)), in: Self.report)
    #expect(sentence.contains(" \(words) time"))
  }
}
