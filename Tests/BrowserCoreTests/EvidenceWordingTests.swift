import ReportKit
import Testing

@testable import BrowserCore

@Suite struct EvidenceWordingTests {
  private static let report = Report(
    name: "", text: SourceText("一、甲\u{1B}項\n子丑。\n二、乙項\n寅卯。\n三、丙項\n"))

  /// Every reason there is, about the second heading and, where it needs one, the first.
  private static let reasons: [HeadingReason] =
    [
      .unnumbered, .opensRun, .opensLate, .follows, .runsOn, .skips, .repeats, .restarts, .goesBack,
      .restored,
    ].map { HeadingReason(detail: .sequence($0), other: $0 == .opensLate ? nil : 0) }
    + [HeadingReason(detail: .followsWrongNumber, other: 0)]
    + [Heading.Form.ownLine, .runIn, .inline].map { HeadingReason(detail: .form($0)) }
    + HeadingEvidence.Signs.all.map { HeadingReason(detail: .sign($0.sign), other: 2) }

  private static func words(_ language: Language) -> [String] {
    reasons.map { EvidenceWording.of(language).words(for: $0, of: 1, in: report) }
  }

  @Test func englishWords() {
    #expect(
      Self.words(.english).joined(separator: "\n") == """
        has no number
        opens a run with number 1
        opens a run with number 2, not 1
        goes on from “一、” in line 1
        goes on from “一、” in line 1, under another heading
        leaves numbers out after “一、” in line 1
        has the number of “一、” in line 1 again
        begins again with number 1 after “一、” in line 1
        has no number that could follow “一、” in line 1
        has lost its number, which its neighbours tell
        goes on with its run, if “一、” in line 1 has a wrong number
        has its line for itself
        opens a paragraph of text
        stands in the middle of a paragraph
        has its line for itself
        ends without a stop
        “三、” in line 5 goes on from it
        stands in the contents list
        the paragraph before it ends with a colon
        has the # of Markdown
        looks like most of its kind in this document
        stands by itself between paragraphs of text
        has words that reports use as a heading
        stands with the same words before
        the file calls it “h1”
        is set bold or large, as little else is
        has an incomplete or unusual label
        """)
  }

  @Test func traditionalChineseWords() {
    #expect(
      Self.words(.traditionalChinese).prefix(12).joined(separator: "\n") == """
        沒有編號
        從一開始編號
        編號從 2 開始，不從一開始
        編號接第 1 行的「一、」
        在另一上級標題下，編號接第 1 行的「一、」
        第 1 行的「一、」之後跳號
        與第 1 行的「一、」同號
        第 1 行的「一、」之後重新從一開始
        編號接不上第 1 行的「一、」
        編號已缺，由前後標題推知
        第 1 行的「一、」如是誤編，編號就能接上
        獨占一行
        """)
  }

  @Test(arguments: Language.allCases)
  func eachReasonHasWordsOfItsOwn(language: Language) {
    // Own line is a form and a sign.
    #expect(Set(Self.words(language)).count == Self.reasons.count - 1)
    for words in Self.words(language) { #expect(!words.isEmpty) }
  }

  @Test func simplifiedChineseSaysTheSameInItsOwnCharacters() {
    let simplified = Self.words(.simplifiedChinese)
    #expect(Set("編號從開標題與後獨佔錄裡選報單間殘寫現").isDisjoint(with: simplified.joined()))
    #expect(simplified[3] == "编号接第 1 行的“一、”")
  }

  @Test func anExplanationIsOneLineWithWhatSpeaksAgainstAtItsEnd() {
    let report = Report(
      name: "", text: SourceText("三是協商。甲乙。\n四是監督。甲乙。\n四是監督。甲乙。\n"))
    #expect(
      EvidenceWording.of(.english).explanation(of: 0, in: report) == """
        77 % sure: “四是” in line 2 goes on from it; opens a paragraph of text; \
        looks like most of its kind in this document; but: opens a run with number 3, not 1
        """)
    #expect(
      EvidenceWording.of(.traditionalChinese).explanation(of: 1, in: report)
        == "把握 95%：編號接第 1 行的「三是」；在段落開頭；寫法同本文大多數同類標題")
  }

  @Test func aHeadingWithoutALabelIsNamedByItsWords() {
    let reason = HeadingReason(detail: .sequence(.follows), other: 0)
    let report = Report(name: "", text: SourceText("# 報告\n# 前言\u{7}\n甲乙。\n# 結論\n丙丁。\n"))
    #expect(report.outline.headings.first?.label.isEmpty == true)
    #expect(
      EvidenceWording.of(.english).words(for: reason, of: 1, in: report)
        == "goes on from “前言⟨U+0007⟩” in line 2")
  }
}
