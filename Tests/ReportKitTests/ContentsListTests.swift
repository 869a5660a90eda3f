import TestSupport
import Testing

@testable import ReportKit

@Suite struct ContentsListTests {
  @Test func aListUnderItsTitle() {
    #expect(
      outlineTree(
        of: """
          某市发展规划

          目　录
          第一章　发展基础 .......... 1
          第一节　成就 .......... 2
          第二节　问题 .......... 5
          第二章　总体要求 .......... 8
          第一节　指导思想 .......... 9

          第一章　发展基础
          第一节　成就
          成就显著。
          第二节　问题
          问题不少。
          第二章　总体要求
          第一节　指导思想
          指导思想明确。
          """)
          == """
           1  某市发展规划
          10    第一章　发展基础
          11      第一节　成就
          13      第二节　问题
          15    第二章　总体要求
          16      第一节　指导思想

          """)
  }

  @Test(arguments: ["目录\n第@条 标题\n", "目录\n1. 5\n2. 6\n", "目录\n附件@\n"])
  func manyTitlesOfListsTakeLinearTime(entry: String) {
    #expect(
      Growth.isLinear(from: 150) { count in
        SourceText(
          (1...count).map { number in
            String(entry.flatMap { $0 == "@" ? String(number) : String($0) })
          }.joined())
      } _: {
        Report(name: "", text: $0)
      })
  }

  /// The body begins right after the list, with the heading that the list names first.
  @Test func aListWithoutATitle() {
    #expect(
      outlineTree(
        of: """
          国务院政府工作报告
          一、国家的总任务
          二、第一个五年计划概要
          （一）工业
          （二）农业
          三、结束语

          一、国家的总任务
          总任务是工业化。
          二、第一个五年计划概要
          计划已经编成。
          （一）工业
          工业优先。
          （二）农业
          农业跟上。
          三、结束语
          前途光明。
          """)
          == """
           1  国务院政府工作报告
           8    一、国家的总任务
          10    二、第一个五年计划概要
          12      （一）工业
          14      （二）农业
          16    三、结束语

          """)
  }

  @Test func annexesThatAreNamedBelowALetter() {
    #expect(
      outlineTree(
        of: """
          关于印发方案的通知
          各县人民政府：
          现将方案印发给你们，请认真执行。
          附件：1.实施方案
          2.任务分工
          3.考核办法
          某市人民政府
          2021年5月1日
          附件1　实施方案
          一、目标
          目标明确。
          二、任务
          任务具体。
          附件2　任务分工
          一、牵头单位
          由发改委牵头。
          二、配合单位
          各部门配合。
          """)
          == """
           1  关于印发方案的通知
           9    附件1　实施方案
          10      一、目标
          12      二、任务
          14    附件2　任务分工
          15      一、牵头单位
          17      二、配合单位

          """)
  }

  @Test func whatAListNamesIsSurer() {
    let entries = "一、国家的总任务\n二、计划概要\n三、结束语\n"
    let body = "一、国家的总任务\n任务是实现国家的工业化。\n二、计划概要\n计划已经编成。\n三、结束语\n前途光明。\n"
    let without = outlinedReport(body).outline.headings.map(\.evidence)
    let with = outlinedReport("目录\n" + entries + body).outline.headings.map(\.evidence)
    #expect(with.count == 3)
    #expect(with.allSatisfy { $0.signs.contains(.inContents) })
    #expect(without.allSatisfy { !$0.signs.contains(.inContents) })
  }

  @Test func headingsWithoutTextAreNoListUnlessTheyComeAgain() {
    let tree = outlineTree(of: "报告\n一、国家的总任务\n二、计划概要\n三、结束语\n前途光明。\n")
    #expect(
      tree == """
        1  报告
        2    一、国家的总任务
        3    二、计划概要
        4    三、结束语

        """)
  }

  @Test func twoHeadingsThatComeAgainAreTooFew() {
    let part = "一、国家的总任务\n二、计划概要\n"
    let tree = outlineTree(of: part + "计划已经编成。\n" + part + "计划已经编成。\n")
    #expect(tree.split(separator: "\n").count == 4)
  }

  @Test func aListEndsWhereProseBegins() {
    #expect(
      outlineTree(of: "某报告\n目录\n一、总任务\n二、概要\n概要如下。\n三、结束语\n前途光明。\n")
        == "1  某报告\n6    三、结束语\n")
  }

  @Test(arguments: ["目录", "　目　录　", "目次", "【目錄】", "## 目录", "目录：", "(目 錄)"])
  func aTitleOfAList(string: String) { #expect(isTitle(string)) }

  @Test(arguments: ["", "目", "目标", "目录一", "总目录", "目录在后", "录"])
  func otherWordsAreNoTitleOfAList(string: String) { #expect(!isTitle(string)) }

  private func isTitle(_ string: String) -> Bool {
    SourceText(string).withBytes { ContentsList.isTitle(0..<$0.count, in: $0) }
  }
}
