import Testing

@testable import ReportKit

struct HeadingLabelTests {
  static let divisions: [(String, HeadingKind, Int, String)] = [
    ("第一编 总则", .part, 1, "第一编"),
    ("第 一 編 總則", .part, 1, "第 一 編"),
    ("第二篇", .part, 2, "第二篇"),
    ("第十一章　附则", .chapter, 11, "第十一章"),
    ("第１２章", .chapter, 12, "第１２章"),
    ("第三节造林和育林", .section, 3, "第三节"),
    ("第 三 節", .section, 3, "第 三 節"),
    ("第一款 通則", .kuan, 1, "第一款"),
    ("第二目 效力", .mu, 2, "第二目"),
    ("第一百零三条 股东会", .article, 103, "第一百零三条"),
    ("第 12 條", .article, 12, "第 12 條"),
    ("第十七条之一 x", .article, 17, "第十七条之一"),
    ("第十七条之規定", .article, 17, "第十七条"),
    ("附件", .appendix, 0, "附件"),
    ("附件1", .appendix, 1, "附件1"),
    ("附件2 名词解释", .appendix, 2, "附件2"),
    ("附件：", .appendix, 0, "附件"),
    ("附录二 表", .appendix, 2, "附录二"),
    ("附錄　表", .appendix, 0, "附錄"),
    ("附表一", .appendix, 1, "附表一"),
    ("附注：", .appendix, 0, "附注"),
    ("附：", .appendix, 0, "附"),
    ("第一分编  通则", .part, 1, "第一分编"),
    ("第 15-1 條", .article, 15, "第 15-1 條"),
    ("第 五 章之一 少年", .chapter, 5, "第 五 章之一"),
  ]

  static let items: [(String, HeadingKind, Int, String)] = [
    ("一、工作回顾", .han, 1, "一、"),
    ("　　一、", .han, 1, "一、"),
    ("\u{A0}十一、x", .han, 11, "十一、"),
    ("二﹑x", .han, 2, "二﹑"),
    ("三、 一项", .han, 3, "三、"),
    ("\u{200B}四、x", .han, 4, "四、"),
    ("\u{0C}　　四、x", .han, 4, "四、"),
    ("\u{E004}四、x", .han, 4, "四、"),
    ("一．x", .han, 1, "一．"),
    ("一百、x", .han, 100, "一百、"),
    ("廿一、x", .han, 21, "廿一、"),
    ("〈五）x", .parenHan, 5, "〈五）"),
    ("[二]x", .parenHan, 2, "[二]"),
    ("1）x", .parenArabic, 1, "1）"),
    ("⒉x", .arabic, 2, "⒉"),
    ("⑶x", .parenArabic, 3, "⑶"),
    ("1、2024年x", .arabic, 1, "1、"),
    ("1.2024年x", .arabic, 1, "1."),
    ("其一，x", .ordinalRunIn, 1, "其一，"),
    ("第一：x", .ordinalRunIn, 1, "第一："),
    ("二十三、x", .han, 23, "二十三、"),
    ("(一)毫不動搖", .parenHan, 1, "(一)"),
    ("（一）", .parenHan, 1, "（一）"),
    ("（一）目的", .parenHan, 1, "（一）"),
    ("（一）项目建设", .parenHan, 1, "（一）"),
    ("（一）和谐社会", .parenHan, 1, "（一）"),
    ("（十二）x", .parenHan, 12, "（十二）"),
    ("(一 )x", .parenHan, 1, "(一 )"),
    ("（ 一 ）x", .parenHan, 1, "（ 一 ）"),
    ("（一)x", .parenHan, 1, "（一)"),
    ("〔四〕x", .parenHan, 4, "〔四〕"),
    ("﹙三﹚x", .parenHan, 3, "﹙三﹚"),
    ("㈠x", .parenHan, 1, "㈠"),
    ("㈩", .parenHan, 10, "㈩"),
    ("1.x", .arabic, 1, "1."),
    ("１．x", .arabic, 1, "１．"),
    ("2﹒x", .arabic, 2, "2﹒"),
    ("12. x", .arabic, 12, "12."),
    ("3、x", .arabic, 3, "3、"),
    ("6.“1+3+8”政策体系", .arabic, 6, "6."),
    ("(1) x", .parenArabic, 1, "(1)"),
    ("（１０）x", .parenArabic, 10, "（１０）"),
    ("5.1.2 x", .decimal, 2, "5.1.2"),
    ("5.1　颅脑", .decimal, 1, "5.1"),
    ("①x", .circled, 1, "①"),
    ("⑳", .circled, 20, "⑳"),
    ("三是深度協商議政", .ordinalRunIn, 3, "三是"),
    ("十二是x", .ordinalRunIn, 12, "十二是"),
    ("一要x", .ordinalRunIn, 1, "一要"),
    ("第一，x", .ordinalRunIn, 1, "第一，"),
    ("第二,x", .ordinalRunIn, 2, "第二,"),
    ("第三、x", .ordinalRunIn, 3, "第三、"),
  ]

  static let weak: [(String, HeadingKind, Int?, String)] = [
    ("一", .hanBare, 1, "一"),
    ("一　总则", .hanBare, 1, "一"),
    ("第节造林", .section, nil, "第节"),
    ("第=节中等", .section, nil, "第=节"),
    ("、“八五”计划", .han, nil, "、"),
    ("（三建设", .parenHan, 3, "（三"),
    ("三）建设", .parenHan, 3, "三）"),
    ("5.1颅脑", .decimal, 1, "5.1"),
    ("1 范围", .arabic, 1, "1"),
    ("8.6个重大专项", .arabic, 8, "8."),
    ("2·根据", .arabic, 2, "2·"),
    ("4 ·在", .arabic, 4, "4 ·"),
    ("甲、x", .stem, 1, "甲、"),
    ("（乙）x", .stem, 2, "（乙）"),
    ("首先，x", .ordinalRunIn, 1, "首先，"),
    ("最后，x", .ordinalRunIn, nil, "最后，"),
  ]

  @Test(arguments: weak)
  func aWeakLabelIsReadOnlyWhenAskedFor(
    string: String, kind: HeadingKind, number: Int?, bytes: String
  ) throws {
    let text = SourceText(string)
    #expect(skipLabel(of: text).label == nil)
    let (label, end) = skipLabel(of: text, weakToo: true)
    #expect(label?.series.kind == kind)
    #expect(label?.number == number)
    #expect(label?.isWeak == true)
    #expect(text.string(in: 0..<end).hasSuffix(bytes))
  }

  @Test(arguments: [
    "1.5亿元", "20.9%", "0.5", "2021.3.4 会", "20.06万", "（2021）5号", "甲、乙双方", "一．一正确",
    "1.1.1.1.1.1.1.1.1.1 测试", "999.999.999.999.999.999.999.999 版", "[1] 文献",
    "（一）项规定", "（一）、（二）项", "(1)至(3)", "1)项，", "第目标", "首先要",
  ])
  func numbersAndReferencesAreNotEvenWeakLabels(string: String) {
    #expect(skipLabel(of: SourceText(string), weakToo: true).label == nil)
  }

  @Test(arguments: divisions + items)
  func aLabelIsRead(string: String, kind: HeadingKind, number: Int, bytes: String) throws {
    let text = SourceText(string)
    let range = try #require(text.range(of: bytes))
    let (label, end) = skipLabel(of: text)
    #expect(label?.series.kind == kind)
    #expect(label?.number == number)
    #expect(label?.range == range)
    #expect(label?.isWeak == false)
    #expect(end == range.upperBound)
  }

  @Test(arguments: [
    "", "　　", "统一是", "統一是", "第一是", "第一书记", "第一时间", "第十二届委員會", "第三次会议",
    "一、二、三产业", "一、二和三产业", "一年來，常委会", "(上接第一版)", "“十四五”", "“三农”", "三农",
    "20.9%", "20.9％", "2300萬", "1.5亿元", "2021年", "２０２１年", "1,527座", "0.5", "0. x", "2021.x",
    "2021、2022年", "1、2、3月", "123456789.", "1", "一", "第", "第一", "第章", "第节造林", "(一", "（）",
    "()", "(一二", "(一章)", "附件材料", "附则", "附", "一。", "、一", "〇、x", "各位代表！",
    "——坚持", "两个确立", "\n一、",
  ])
  func otherWordsAreNoLabel(string: String) {
    let (label, end) = skipLabel(of: SourceText(string))
    #expect(label == nil)
    #expect(end == 0)
  }

  @Test(arguments: ["第一、二、三产业", "第一、二、三项规定的情形"])
  func severalOrdinalsInARowAreNoLabel(string: String) {
    #expect(skipLabel(of: SourceText(string)).label == nil)
  }

  private func skipLabel(
    of text: SourceText, weakToo: Bool = false
  ) -> (label: HeadingLabel?, end: Int) {
    text.withBytes { bytes in
      var cursor = UnsafeUTF8Cursor(bytes, in: 0..<bytes.count)
      let label = cursor.skipHeadingLabel(weakToo: weakToo)
      return (label, cursor.position)
    }
  }
}
