import Testing

@testable import ReportKit

@Suite struct ParagraphLookTests {
  /// `title` or `prose`, with `,` where it has clauses and `.` where its last character ends a sentence.
  private static let looks: [(String, String)] = [
    ("今年工作安排", "title"),
    ("　今年工作安排　", "title"),
    ("奋发有为，扎实工作", "title,"),
    ("2021年工作安排", "title"),
    ("GDP 2021 12.5", ""),
    ("GDP 2021 12.5 人均", ""),
    ("GDP人均产值", "title"),
    ("今年工作安排。", "prose."),
    ("各位代表：", "."),
    ("各位代表！", "."),
    ("（1955年）", "."),
    ("——某省省长", ""),
    ("主要数据;", "."),
    (String(repeating: "长", count: 30), "title"),
    (String(repeating: "长", count: 31), ""),
    (String(repeating: "长", count: 60), ""),
    (String(repeating: "长", count: 61), "prose"),
    (String(repeating: "长", count: 60) + "。", "prose."),
    ("", ""),
  ]

  @Test(arguments: looks)
  func aParagraphLooks(string: String, expected: String) throws {
    // A paragraph follows, so that there is one even where the string is empty.
    let report = outlinedReport(string + "\n\n" + "后面还有一段。")
    try #require(string.isEmpty || report.paragraphs.count == 2)
    if string.isEmpty { return }
    let look = report.text.withBytes { ParagraphLook(report.paragraphs[0], in: $0) }
    let kind = look.isTitle ? "title" : look.isProse ? "prose" : ""
    let comma = look.hasComma ? "," : ""
    #expect(kind + comma + (look.endsSentence ? "." : "") == expected)
  }

  @Test func aTitleIsOnePiece() {
    let text = SourceText("某县人民政府\n工作报告")
    let pieces = [
      Paragraph.Fragment(range: 0..<18, line: 1, join: nil),
      Paragraph.Fragment(range: 19..<31, line: 2, join: .wrap),
    ]
    func look(_ pieces: ArraySlice<Paragraph.Fragment>) -> ParagraphLook {
      text.withBytes { ParagraphLook(Paragraph(fragments: pieces, isDebris: false), in: $0) }
    }
    #expect(!look(pieces[...]).isTitle)
    #expect(look(pieces.prefix(1)).isTitle)
  }

  @Test func itsWordsHaveNoBlankAround() {
    let report = outlinedReport("　　今年 安排　 \n")
    let look = report.text.withBytes { ParagraphLook(report.paragraphs[0], in: $0) }
    #expect(report.text.string(in: look.words) == "今年 安排")
  }

  @Test(arguments: [
    ("任务如下：", true), ("任务如下:　", true), ("任务如下︰", true), ("任务如下", false), ("：任务", false),
    ("", false),
  ])
  func aColonAnnounces(string: String, expected: Bool) {
    #expect(
      SourceText(string).withBytes { ParagraphLook.announces(0..<$0.count, in: $0) } == expected)
  }

  @Test(arguments: [
    ("```", true), ("```swift", true), ("~~~", true), ("``", false), ("`~`", false),
    (" ```", false),
    ("---", false),
  ])
  func aFenceOfMarkdown(string: String, expected: Bool) {
    #expect(
      SourceText(string).withBytes { ParagraphLook.isFence(0..<$0.count, in: $0) } == expected)
  }
}
