import Testing

@testable import ReportKit

@Suite struct PlainHeadingsTests {
  @Test func shortLinesBetweenParagraphs() {
    #expect(
      outlineTree(
        of: """
          某区政府工作报告
          各位代表，现在报告工作。
          过去一年工作回顾
          过去一年，经济平稳增长，社会和谐稳定，人民生活改善。
          一、经济稳步增长
          全年增长百分之六，好于预期。
          二、民生持续改善
          新增就业五万人，收入增加。
          今年工作安排
          今年是关键之年，我们要奋发有为，扎实工作。
          一、扩大内需
          消费是基础，投资是关键。
          二、深化改革
          改革只有进行时，没有完成时。
          """)
          == """
           1  某区政府工作报告
           3    过去一年工作回顾
           5      一、经济稳步增长
           7      二、民生持续改善
           9    今年工作安排
          11      一、扩大内需
          13      二、深化改革

          """)
  }

  @Test func wordsThatAreUsual() {
    #expect(
      outlineTree(
        of: """
          食品安全标准
          前言
          本标准代替旧标准，主要变化如下，请注意执行。
          1　范围
          本标准规定了要求。
          2　要求
          产品应符合要求。
          参考文献
          相关文件汇编，由出版社出版，供读者参考。
          """)
          == """
          1  食品安全标准
          2    前言
          4      1　范围
          6      2　要求
          8    参考文献

          """)
  }

  /// A short line between paragraphs, twice, and what is put in its place the second time.
  private static func report(second line: String) -> String {
    """
    某区政府工作报告
    各位代表，现在报告工作，请予审议。
    过去一年工作回顾
    过去一年，经济平稳增长，社会和谐稳定。
    \(line)
    今年是关键之年，我们要奋发有为，扎实工作。
    """
  }

  @Test func twoMakeAHabit() {
    let evidence = outlinedReport(Self.report(second: "今年工作安排")).outline.headings.map(\.evidence)
    #expect(evidence.count == 2)
    #expect(evidence.allSatisfy { $0.signs.isSuperset(of: [.ownLine, .noStop, .setApart]) })
    #expect(evidence.allSatisfy { $0.sequence == .unnumbered })
  }

  @Test(arguments: [
    "今年工作安排如下：", "今年工作安排。", "，今年工作安排", "（今年工作安排）", "今年工作安排；", "2021 12 31 8",
    "今年工作安排是一句很长很长的话因为它一直说下去说了三十多个字还没有停下来的意思", "| 今年 | 工作 |", "——今年工作安排",
  ])
  func oneIsNoHabit(line: String) {
    #expect(outlinedReport(Self.report(second: line)).outline.count == 0)
  }

  @Test func clausesAreNoted() {
    let report = outlinedReport(Self.report(second: "奋发有为，扎实工作"))
    let found = report.text.withBytes { bytes in
      PlainHeadings.find(
        in: report.paragraphs, besides: [], title: report.outline.title, bytes)
    }
    #expect(found.map { $0.look.contains(.hasComma) } == [false, true])
  }

  @Test func linesThatNoTextFollowsAreAListOfNames() {
    let names = "某区政府工作报告\n各位代表，现在报告工作，请予审议。\n张三\n李四\n王五\n赵六\n"
    #expect(outlinedReport(names).outline.count == 0)
  }

  @Test func theyAreLessSureThanHeadingsWithLabels() throws {
    let outline = outlinedReport(
      Self.report(second: "今年工作安排") + "\n一、扩大内需\n消费是基础。\n二、深化改革\n改革不停。\n"
    ).outline
    let plain = outline.headings.filter { $0.kind == .plain }.map(\.evidence.confidence)
    let labelled = outline.headings.filter { $0.kind == .han }.map(\.evidence.confidence)
    #expect(try #require(plain.max()) < #require(labelled.min()))
  }
}
