import TestSupport
import Testing

@testable import ReportKit

struct OutlineBuilderTests {
  @Test func aReportWithItemsInsideItsSections() {
    let tree = tree(
      of: """
        政府工作报告

        一、工作回顾
        过去一年，我们：
        （一）稳中求进。全省经济
        一是稳增长。投资
        二是促消费。
        （二）改革开放。深化
        二、工作安排
        （一）扩大内需
        """)
    #expect(
      tree == """
         1  政府工作报告
         3    一、工作回顾
         5      （一）稳中求进
         6        一是稳增长
         7        二是促消费
         8      （二）改革开放
         9    二、工作安排
        10      （一）扩大内需

        """)
  }

  @Test func theLineBeforeAChainOfHeadingsIsReadOnce() {
    #expect(
      Growth.isLinear(from: 300) { count in
        SourceText(
          "甲：" + String(repeating: "\u{3000}", count: 40 * count) + "\n"
            + String(repeating: "第一章　甲乙丙　", count: count))
      } _: {
        Report(name: "", text: $0)
      })
  }

  @Test func aStatute() {
    let tree = tree(
      of: """
        公司法
        第一章　总则
        第一条 为了规范公司的组织和行为，制定本法。
        第二条 本法所称公司：
        （一）有限责任公司；
        （二）股份有限公司。
        第二章　设立
        第三条 公司是企业法人。
        附件
        """)
    #expect(
      tree == """
        1  公司法
        2    第一章　总则
        3      第一条 为了规范公司的组织和行为，制定本法
        4      第二条 本法所称公司：
        5        （一）有限责任公司；
        6        （二）股份有限公司
        7    第二章　设立
        8      第三条 公司是企业法人
        9    附件

        """)
  }

  @Test func columnsAreNoHeadings() {
    let tree = tree(
      of: """
        一、主要指标
        指标　　　　　　单位　　2022年　　2023年
        1.地区生产总值　亿元　　1234.5　　1345.6
        2.财政收入　　　亿元　　123.4　　 134.5
        二、人员
        经研究，人员确定下来，名单如下：

        王大明　　李小红　　赵　刚

        钱　伟　　孙　丽　　周　涛

        请各位同志按时参加，不得缺席。
        """)
    #expect(
      tree == """
         1    一、主要指标
         5    二、人员

        """)
  }

  private func tree(of string: String) -> String {
    OutlineDump.tree(of: Report(name: "-", text: SourceText(string)))
  }
}
