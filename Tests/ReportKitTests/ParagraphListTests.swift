import TestSupport
import Testing

@testable import ReportKit

struct ParagraphListTests {
  @Test func everyLineThatIsNotBlankIsAParagraph() {
    let picture = picture(of: "第一\n\n　二 \n \u{A0}　\t\n三\n四")
    #expect(
      picture == """
        1 [第一]
        3 [　二 ]
        5 [三]
        6 [四]
        """)
  }

  @Test func carriageReturnsBeforeLineFeedsAreNoText() {
    let picture = picture(of: "一\r\n\r\n二\r三\r\n　\r\n")
    #expect(
      picture == """
        1 [一]
        3 [二\r三]
        """)
  }

  @Test func aCarriageReturnWithoutLineFeedIsText() {
    #expect(picture(of: "一\n二\r") == "1 [一]\n2 [二\r]")
  }

  @Test func aByteOrderMarkAtTheBeginningIsNoText() {
    #expect(picture(of: "\u{FEFF}一\n\u{FEFF}二") == "1 [一]\n2 [\u{FEFF}二]")
    #expect(picture(of: "\u{FEFF}\r\n一") == "2 [一]")
    #expect(picture(of: "\u{FEFF}　") == "")
  }

  @Test func formFeedsAndInvisibleCharactersAreText() {
    #expect(picture(of: "\u{0C}\n\u{200B}\n\u{85}") == "1 [\u{0C}]\n2 [\u{200B}]\n3 [\u{85}]")
  }

  @Test(arguments: ["", "\n", "\r\n\r\n", " \t\u{A0}　\u{2003}\u{202F}\n", "\u{FEFF}"])
  func aTextMayHaveNoParagraph(string: String) {
    let list = list(SourceText(string))
    #expect(list.count == 0)
    #expect(list.index(at: 0) == 0)
    #expect(list.index(at: 100) == 0)
  }

  @Test func blankLinesBetweenParagraphsAreShownAsOne() {
    let text = SourceText("\n\n一\n二\n\n三\n　\n \n四")
    let joined = list(text)
    #expect((0..<4).map { joined.blankLines(before: $0) } == [0, 0, 1, 1])
    let original = ParagraphList(text, lines: LineIndex(text), joining: false)
    #expect((0..<4).map { original.blankLines(before: $0) } == [2, 0, 1, 2])
  }

  @Test func withoutJoiningEveryLineIsAParagraph() {
    let text = SourceText(Self.cut)
    let original = ParagraphList(text, lines: LineIndex(text), joining: false)
    #expect((0..<original.count).map { original[$0].line } == [1, 3, 5])
    #expect((0..<original.count).allSatisfy { !original[$0].isDebris })
  }

  @Test func debrisStandsAfterTheParagraphThatItCuts() {
    let text = SourceText(Self.cut + "丙。\n")
    let list = list(text)
    #expect((0..<list.count).map { list[$0].line } == [1, 3, 6])
    #expect((0..<list.count).map { list[$0].isDebris } == [false, true, false])
    #expect(list[0].fragments.map(\.line) == [1, 5])
    #expect(list[0].fragments.map(\.join) == [nil, .pageBreak])
    // Bytes of the second piece lead to the paragraph, those of the page number to the debris.
    let lines = LineIndex(text)
    #expect(
      [1, 2, 3, 4, 5, 6].map { list.index(at: lines.range(ofLine: $0).lowerBound) } == [
        0, 1, 1, 0, 0, 2,
      ])
  }

  @Test func wordsOfARangeLeaveOutWhatStandsBetweenPieces() {
    let report = Report(name: "", text: SourceText(Self.cut))
    let range = report.paragraphs[0].range
    #expect(report.words(in: range) == "甲是一。乙是高價值科技成果，是二。")
    #expect(report.words(in: range, limit: 14) == "甲是一。")
  }

  private static let cut = "甲是一。乙是高價值科技\n\n— 3 —\n\n成果，是二。\n"

  @Test func aParagraphKnowsItsLineAndItsBytes() {
    let paragraph = list(SourceText("一\n\n 二三 \n"))[1]
    #expect(paragraph.line == 3)
    #expect(paragraph.range == 5..<13)
    #expect(paragraph.byteCount == 8)
    #expect(paragraph.fragments.map(\.range) == [5..<13])
  }

  @Test(arguments: 1...100 as ClosedRange<UInt64>)
  func paragraphsOfRandomTexts(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let text = SourceText(
      generator.string(
        of: ["\n", "\n", "\r\n", "\r", " ", "　", "\u{A0}", "\u{FEFF}", "一", "a"], upTo: 30) + "。")
    let list = list(text)
    expectPartition(of: text, into: list)
    let owners = (0..<list.count).flatMap { index in
      list[index].fragments.map { (end: $0.range.upperBound, owner: index) }
    }.sorted { $0.end < $1.end }
    for offset in 0...text.count + 2 {
      let expected = owners.first { offset < $0.end }?.owner ?? max(0, list.count - 1)
      #expect(list.index(at: offset) == expected)
    }
  }

  @Test(.enabled(if: Corpus.isPresent, Corpus.absence), arguments: Corpus.names)
  func nothingOfAReportIsLost(name: String) throws {
    let text = try Corpus.text(name)
    expectPartition(of: text, into: list(text))
  }

  /// Every byte is in one fragment, or is blank, part of a line end or of a leading BOM.
  private func expectPartition(of text: SourceText, into list: ParagraphList) {
    let fragments = (0..<list.count).flatMap { list[$0].fragments }
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
    var end = 0
    for fragment in fragments {
      #expect(end <= fragment.range.lowerBound)
      #expect(isBlank(text.string(in: end..<max(end, fragment.range.lowerBound)), from: end))
      let words = text.string(in: fragment.range)
      #expect(!isBlank(words, from: fragment.range.lowerBound))
      #expect(!words.unicodeScalars.contains("\n"))
      end = fragment.range.upperBound
    }
    #expect(isBlank(text.string(in: end..<text.count), from: end))
  }

  private func isBlank(_ string: String, from offset: Int) -> Bool {
    let text =
      string.unicodeScalars.first == "\u{FEFF}" && offset == 0
      ? String(string.unicodeScalars.dropFirst()) : string
    // Swift takes CR LF for one character.
    return text.allSatisfy {
      $0 == "\r\n" || $0 == "\n" || " \t　\u{A0}\u{2003}\u{202F}".contains($0)
    }
  }

  private func list(_ text: SourceText) -> ParagraphList {
    ParagraphList(text, lines: LineIndex(text))
  }

  /// Each fragment with its line.
  private func picture(of string: String) -> String {
    let text = SourceText(string)
    let list = list(text)
    return (0..<list.count).flatMap { list[$0].fragments }
      .map { "\($0.line) [\(text.string(in: $0.range))]" }
      .joined(separator: "\n")
  }
}
