import Testing

@testable import ReportKit

@Suite struct InlineNumberTests {
  @Test(arguments: [
    (1, HeadingKind.ordinalRunIn, "首先，要抓好。", true), (2, .ordinalRunIn, "甲；二是乙。", true),
    (2, .ordinalRunIn, "第二，乙。", true), (2, .ordinalRunIn, "第二届大会", false),
    (1, .ordinalRunIn, "上接第一版", false), (3, .parenHan, "甲（三）乙", true),
    (3, .parenHan, "甲（十三）乙", false), (2, .arabic, "1.甲。2.乙。", true), (2, .circled, "①甲②乙", true),
    (1, .article, "第一章 总则 第一条 条文", true), (2, .chapter, "没有", false), (1, .han, "", false),
  ])
  func aLabelMayStandInASentence(
    number: Int, kind: HeadingKind, text: String, isFound: Bool
  ) {
    let source = SourceText(text)
    source.withBytes { bytes in
      #expect(InlineNumber.stands(number, as: kind, in: 0..<bytes.count, bytes) == isFound)
    }
  }
}
