import TestSupport
import Testing

@testable import ReportKit

/// What holds for the outline of any text.
@Suite struct OutlinePropertyTests {
  private static let labels = [
    "一、", "二、", "三、", "（一）", "（二）", "（三", "1.", "2.", "3．", "(1)", "第一章　", "第二章 ", "第一条　", "第二条 ",
    "第三条规定的", "一是", "二是", "第一，", "第二，", "首先，", "附件1 ", "5.1 ", "5.1.2　", "①", "甲、", "# ", "### ",
    "", "", "　　",
    "|", "— ", "、", "第=节", "1 ", "目录",
  ]
  private static let words = [
    "總體要求", "工作", "任務明確，責任到人。", "話說：一是甲；二是乙。", "平穩", "某市工作報告", "", "12 34", "\u{200B}",
    "總則 第一條　為了", "𠮷野家", "。", "；", "結束",
  ]
  private static let ends = ["\n", "\n", "\n\n", "\r\n", "\n— 2 —\n", ""]

  private static func text(_ generator: inout SeededGenerator) -> String {
    (0..<Int.random(in: 0...40, using: &generator)).map { _ in
      generator.pick(labels) + generator.pick(words) + generator.pick(ends)
    }.joined()
  }

  /// Checks everything that any outline keeps to.
  private func check(_ report: Report) {
    var level = 0
    var last = 0
    let bytes = report.text.bytes
    func isBoundary(_ offset: Int) -> Bool { offset == bytes.count || bytes[offset] & 0xC0 != 0x80 }
    for heading in report.outline.headings {
      #expect((1...level + 1).contains(heading.level))
      #expect(heading.range.lowerBound >= last)
      #expect(
        heading.range.clamped(to: report.paragraphs[heading.paragraph].range) == heading.range)
      #expect(heading.label.lowerBound == heading.range.lowerBound)
      #expect(heading.label.upperBound <= heading.title.lowerBound)
      #expect(heading.title.upperBound <= heading.range.upperBound)
      for offset in [
        heading.range.lowerBound, heading.range.upperBound, heading.label.upperBound,
        heading.title.lowerBound, heading.title.upperBound,
      ] {
        #expect(isBoundary(offset))
      }
      #expect(!report.paragraphs[heading.paragraph].isDebris)
      #expect(heading.number >= 0)
      (level, last) = (heading.level, heading.range.upperBound)
    }
  }

  @Test(arguments: 1...300 as ClosedRange<UInt64>)
  func anyTextHasATree(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let string = Self.text(&generator)
    let report = outlinedReport(string)
    check(report)
    #expect(outlinedReport(string).outline.headings == report.outline.headings)
  }

  @Test(
    .enabled(if: Corpus.isPresent, Corpus.absence), arguments: Corpus.names)
  func realTextsHaveATree(name: String) throws {
    check(Report(name: name, text: try Corpus.text(name)))
  }

  private static let twice = [
    "nat1955.txt", "nat2003.txt", "nat2013.txt", "nat2014.txt", "prov2025_beijing.txt",
    "prov2025_tianjin.txt",
    "policy_aba.txt", "policy_baotou.txt", "policy_beijing.txt", "mixed_shandong.txt",
    "law_company_2018.txt",
  ]

  /// The places at which the outline of a text that stands twice is not that of the text, twice.
  private static func differences(whereStandsTwice name: String) throws -> [String] {
    let text = try Corpus.text(name)
    func picture(_ text: SourceText) -> [String] {
      let report = Report(name: name, text: text)
      return report.outline.headings.map { "\($0.level) \(report.words(of: $0))" }
    }
    let once = picture(text)
    let twice = picture(SourceText(text.string + "\n" + text.string))
    if twice.count != 2 * once.count { return ["\(twice.count) headings, not 2 × \(once.count)"] }
    return zip(twice, once + once).filter { $0 != $1 }.map { "\($0), not \($1)" }
  }

  @Test(.enabled(if: Corpus.isPresent, Corpus.absence), arguments: twice)
  func aTextThatStandsTwiceHasItsOutlineTwice(name: String) throws {
    let differences = try Self.differences(whereStandsTwice: name)
    #expect(differences.isEmpty, "\(differences.prefix(3))")
  }
}
