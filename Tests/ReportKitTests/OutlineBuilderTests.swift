import TestSupport
import Testing

@testable import ReportKit

struct OutlineBuilderTests {
  static let chains: [([HeadingKind], [Int])] = [
    ([], []),
    ([.han, .parenHan, .parenHan, .han, .parenHan], [1, 2, 2, 1, 2]),
    ([.han, .parenHan, .ordinalRunIn, .ordinalRunIn, .han], [1, 2, 3, 3, 1]),
    ([.parenHan, .han, .han, .parenHan], [1, 2, 2, 1]),
    ([.ordinalRunIn, .parenHan, .parenHan, .ordinalRunIn, .parenHan], [1, 2, 2, 1, 2]),
    ([.han, .arabic, .parenArabic, .circled, .arabic], [1, 2, 3, 4, 2]),
    // A kind that a deeper place closed opens anew below the last heading.
    ([.han, .parenHan, .arabic, .han, .arabic, .parenHan], [1, 2, 3, 1, 2, 3]),
    ([.part, .chapter, .section, .article, .parenHan, .chapter], [1, 2, 3, 4, 5, 2]),
    ([.part, .chapter, .article, .section, .article], [1, 2, 3, 3, 4]),
    (
      [.part, .chapter, .section, .kuan, .mu, .article, .han, .parenHan], [1, 2, 3, 4, 5, 6, 7, 8]
    ),
    ([.article, .chapter, .article], [1, 1, 2]),
    ([.han, .chapter, .han, .chapter], [1, 1, 2, 1]),
    ([.chapter, .article, .parenHan, .part], [1, 2, 3, 1]),
    ([.han, .article, .han], [1, 1, 2]),
    ([.chapter, .article, .appendix, .han, .parenHan, .arabic], [1, 2, 1, 2, 3, 4]),
  ]

  @Test(arguments: chains)
  func kindsNestAsTheyAreMet(kinds: [HeadingKind], expected: [Int]) {
    #expect(levels(of: kinds) == expected)
  }

  @Test(arguments: 1...100 as ClosedRange<UInt64>)
  func noHeadingIsMoreThanOneLevelDeeperThanTheOneBefore(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let kinds = (0..<60).map { _ in generator.pick(HeadingKind.allCases) }
    var last = 0
    for level in levels(of: kinds) {
      #expect((1...last + 1).contains(level))
      last = level
    }
  }

  @Test(arguments: 1...100 as ClosedRange<UInt64>)
  func siblingsAndAncestorsKeepTheOrderOfStatutes(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let kinds = (0..<60).map { _ in generator.pick(HeadingKind.allCases) }
    var lineage: [HeadingKind] = []
    for (kind, level) in zip(kinds, levels(of: kinds)) {
      lineage = lineage.prefix(level - 1) + [kind]
      let ranks = lineage.compactMap(\.statuteRank)
      #expect(ranks == Array(Set(ranks)).sorted())
      #expect(Set(lineage).count == lineage.count)
    }
  }

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

  private func levels(of kinds: [HeadingKind]) -> [Int] {
    var builder = OutlineBuilder()
    return kinds.map { builder.level(ofNext: $0) }
  }

  private func tree(of string: String) -> String {
    OutlineDump.tree(of: Report(name: "-", text: SourceText(string)))
  }
}
