import Testing

@testable import ReportKit

@Suite struct HeadingLabelNumbersTests {
  private static func label(_ string: String) -> HeadingLabel? {
    SourceText(string).withBytes { buffer in
      var cursor = UnsafeUTF8Cursor(buffer, in: 0..<buffer.count)
      return cursor.skipHeadingLabel(weakToo: true)
    }
  }

  /// A text, the series and number of its label with `?` where it is weak, and its bytes.
  private static let labels: [(String, String, String)] = [
    ("（十二]工作", "parenHan 12", "（十二]"),
    ("（3］工作", "parenArabic 3", "（3］"),
    ("（甲）工作", "parenStem 1?", "（甲）"),
    ("（三工作", "parenHan 3?", "（三"),
    ("（一）项目建设", "parenHan 1", "（一）"),
    ("（一）、工作", "parenHan 1", "（一）"),
    ("12)工作", "halfParenArabic 12", "12)"),
    ("12﹒工作", "arabic 12", "12﹒"),
    ("3 ·工作", "arabic 3?", "3 ·"),
    ("3 工作", "arabicBare 3?", "3"),
    ("5.1.2.3　工作", "decimal4 3", "5.1.2.3"),
    ("5.1. 工作", "decimal2 1", "5.1."),
    ("5.12工作", "decimal2 12?", "5.12"),
    ("8.6个重大专项", "arabic 8?", "8."),
    ("九十九、工作", "han 99", "九十九、"),
    ("廿一、工作", "han 21", "廿一、"),
    ("一．工作", "han 1", "一．"),
    ("十二要工作", "mustOrdinal 12", "十二要"),
    ("丁、工作", "stem 4?", "丁、"),
    ("⑾工作", "parenArabic 11", "⑾"),
    ("⒉工作", "arabic 2", "⒉"),
    ("㈥工作", "parenHan 6", "㈥"),
    ("⑫工作", "circled 12", "⑫"),
    ("、工作", "han lost?", "、"),
  ]

  @Test(arguments: labels)
  func aLabelIsRead(string: String, picture: String, bytes: String) {
    let label = Self.label(string)
    let number = label?.number.map(String.init) ?? "lost"
    #expect(label.map { "\($0.series) \(number)\($0.isWeak ? "?" : "")" } == picture)
    #expect(label.map { SourceText(string).string(in: $0.range) } == bytes)
  }

  @Test(arguments: [
    "（200）工作", "（三年来）", "（一）项，", "（一）至（三）", "(2021)5号", "1000.工作", "0.工作", "1.0 工作",
    "1.5亿元", "2021.3.4 会", "20.9%", "1、2、3月", "一、二、三产业", "一和二", "甲、乙双方",
    "3工作", "3 apples", "0.5", "1000、工作", "二〇二一年",
  ])
  func otherNumbersAreNoLabel(string: String) {
    #expect(Self.label(string) == nil)
  }

  @Test func theNumbersBeforeTheLastAreOneValue() {
    #expect(Self.label("5.1.2　工作")?.prefix == 5001)
    #expect(Self.label("5.1　工作")?.prefix == 5)
    #expect(Self.label("5.　工作")?.prefix == 0)
  }
}
