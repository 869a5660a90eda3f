import TestSupport
import Testing

@testable import ReportKit

@Suite struct InlineOrdinalsTests {
  private func tree(_ string: String) -> String {
    OutlineDump.tree(of: outlinedReport(string).showingInlineOrdinals(true))
  }

  @Test func blanksBeforeALabelAreLookedPastOnce() {
    #expect(
      Growth.isLinear(from: 4000) {
        outlinedReport("改革。" + String(repeating: "\u{3000}", count: $0) + "开放")
      } _: {
        $0.showingInlineOrdinals(true)
      })
    #expect(tree("改革，\u{3000} \u{3000}一是甲。\u{3000}二是乙。\n").contains("二是乙"))
  }

  @Test func aRunInAParagraphStandsBelowItsSection() {
    #expect(
      tree("一、總體\n工作有三點：一是抓改革；二是抓開放，擴大合作；三是抓創新。\n二、任務\n完成任務。\n") == """
        1    一、總體
        2      一是抓改革
        2      二是抓開放，擴大合作
        2      三是抓創新
        3    二、任務

        """)
  }

  @Test func aHeadingThatOpensTheParagraphIsTheFirstOfItsRun() {
    #expect(
      tree("一、總體\n一是抓改革，二是抓開放。三是抓創新。\n二、任務\n完成任務。\n") == """
        1    一、總體
        2      一是抓改革
        2      二是抓開放
        2      三是抓創新
        3    二、任務

        """)
  }

  @Test func aHeadingThatOpensTheParagraphEndsBeforeARunInIt() {
    #expect(
      tree("（一）總體，兩點：一是甲，二是乙。\n（二）己一是庚，二是辛。\n") == """
        1    （一）總體，兩點
        1      一是甲
        1      二是乙
        2    （二）己一是庚，二是辛

        """)
  }

  /// A member ends where the next one begins, whatever mark is between them.
  @Test func noMemberHoldsAnother() throws {
    let report = outlinedReport("較好。一是甲：二是乙，丙、三是丁。\n").showingInlineOrdinals(true)
    let headings = report.outline.headings
    #expect(headings.map { report.words(in: $0.title) } == ["甲", "乙，丙", "丁"])
    for (heading, next) in zip(headings, headings.dropFirst()) {
      #expect(heading.range.upperBound <= next.range.lowerBound)
    }
  }

  @Test func twoRunsInOneParagraph() {
    #expect(
      tree("一、總體\n總的說：一是甲；二是乙。又說：一是丙；二是丁。\n").split(separator: "\n").dropFirst()
        .map { $0.drop { $0 == " " || $0 == "2" } } == ["一是甲", "二是乙", "一是丙", "二是丁"])
  }

  @Test func severalSeries() {
    let found = tree("一、總體\n總的說：第一，甲；第二，乙。其中：①丙；②丁；一要戊，二要己。\n")
    for words in ["第一，甲", "第二，乙", "①丙", "②丁", "一要戊", "二要己"] {
      #expect(found.contains(words + "\n"), "\(words)")
    }
  }

  @Test(arguments: [
    "總的說：二是甲；三是乙。", "總的說：一是甲，別的不說。", "總的說：一是甲；三是乙。", "這統一是好事；第二是甲。",
    "總的說一是甲二是乙。",
  ])
  func whatIsNoCompleteRunIsLeftAlone(paragraph: String) {
    #expect(tree("一、總體\n\(paragraph)\n") == "1    一、總體\n")
  }

  @Test func aRunGoesOnOverAPageBreak() {
    let report = outlinedReport("一、總體\n總的說，今年任務不輕。要做好兩件事：一是抓改革，激發各方\n— 2 —\n面活力；二是抓開放，擴大合作。\n")
      .showingInlineOrdinals(true)
    #expect(report.paragraphs.count == 3)
    #expect(
      report.outline.headings.dropFirst().map(report.words) == ["一是抓改革，激發各方面活力", "二是抓開放，擴大合作"])
    #expect(report.outline.headings.dropFirst().allSatisfy { $0.form == .inline })
  }

  /// 始終如|一是: where a line was broken no clause ends.
  @Test(arguments: [("始終如", 0), ("主要有這樣幾條，", 3)])
  func anOrdinalAtTheBeginningOfALine(before: String, count: Int) throws {
    let width = 24
    func wrapped(_ words: String) -> String {
      let characters = Array("　　" + words)
      return stride(from: 0, to: characters.count, by: width).map {
        String(characters[$0..<min($0 + width, characters.count)]) + "\n"
      }.joined()
    }
    let filler = String(repeating: "各地各部門都要認真抓好落實工作，", count: 5)
    let begin = filler.prefix(2 * width - 2 - before.count) + before
    let text =
      "一、總體\n" + (1...4).map { _ in wrapped(filler + "不得有誤。") }.joined()
      + wrapped(begin + "一是重要的；二是關鍵的；三是必要的。")
    let report = outlinedReport(text).showingInlineOrdinals(true)
    let last = report.paragraphs[report.paragraphs.count - 1]
    try #require(last.fragments.count == 3)
    let lastLine = try #require(last.fragments.last).range
    #expect(report.text.string(in: lastLine).hasPrefix("一是"))
    #expect(report.outline.count == 1 + count)
  }

  @Test func withoutThemTheOutlineIsAsBefore() {
    let report = outlinedReport("一、總體\n總的說：一是甲；二是乙。\n")
    let both = report.showingInlineOrdinals(true)
    #expect(both.outline.count == 3)
    #expect(both.showsInlineOrdinals && !report.showsInlineOrdinals)
    #expect(both.showingInlineOrdinals(true).outline.headings == both.outline.headings)
    #expect(both.showingInlineOrdinals(false).outline.headings == report.outline.headings)
  }

  @Test(.enabled(if: Corpus.isPresent, Corpus.absence), arguments: Corpus.names)
  func theyStandInOrderInsideTheirParagraphs(name: String) throws {
    let report = Report(name: name, text: try Corpus.text(name))
    let headings = report.showingInlineOrdinals(true).outline.headings
    let others = headings.filter { $0.form != .inline }
    #expect(others.map(\.label) == report.outline.headings.map(\.label))
    #expect(others.map(\.level) == report.outline.headings.map(\.level))
    var last = 0
    var level = 0
    for heading in headings {
      #expect(heading.range.lowerBound >= last)
      #expect((1...level + 1).contains(heading.level))
      (last, level) = (heading.range.upperBound, heading.level)
      let paragraph = report.paragraphs[heading.paragraph].range
      #expect(heading.range.clamped(to: paragraph) == heading.range)
    }
  }
}
