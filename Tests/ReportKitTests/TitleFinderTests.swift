import Testing

@testable import ReportKit

struct TitleFinderTests {
  @Test(arguments: [
    ("政府工作报告", "政府工作报告"),
    ("\n\n　　政府工作报告　\n\n一、", "政府工作报告"),
    ("\u{FEFF}政府工作报告\r\n", "政府工作报告"),
    ("政 府 工 作 报 告", "政 府 工 作 报 告"),
    ("“十四五”规划（草案）", "“十四五”规划（草案）"),
    ("2025年政府工作报告\n正文。", "2025年政府工作报告"),
    ("# 中华人民共和国民法典\n", "中华人民共和国民法典"), ("— 1 —\n工作报告\n", "工作报告"),
  ])
  func theFirstParagraphIsTheTitle(string: String, expected: String) throws {
    let text = SourceText(string)
    let title = try #require(self.title(of: text))
    #expect(text.string(in: title) == expected)
    #expect(title == text.range(of: expected))
  }

  @Test(arguments: [
    "", "\n　\n", "各位代表：\n报告", "各位代表！", "我代表省人民政府作报告。", "一是；", "现在，", "何為?",
    "完了。　", "一、总则", "第一章 总则\n报告", "　（一）x",
    "<!-- 网页 -->", "目录\n一、总则", "目　錄", "【法宝引证码】 CLI.12.1",
  ])
  func aLabelOrASentenceIsNoTitle(string: String) {
    #expect(title(of: SourceText(string)) == nil)
  }

  @Test func onlyTheFirstParagraphIsLookedAt() {
    #expect(title(of: SourceText("各位代表：\n政府工作报告")) == nil)
  }

  @Test func aTitleHasAtMostSixtyCharacters() {
    let title = String(repeating: "政", count: 60)
    #expect(self.title(of: SourceText(title)) == 0..<180)
    #expect(self.title(of: SourceText(title + "府")) == nil)
  }

  @Test(arguments: ["　", String(repeating: " ", count: 40)])
  func blankAroundATitleIsNotCounted(blank: String) {
    let title = String(repeating: "政", count: 60)
    let start = blank.utf8.count
    #expect(self.title(of: SourceText(blank + title)) == start..<start + 180)
    #expect(self.title(of: SourceText(title + blank)) == 0..<180)
  }

  private func title(of text: SourceText) -> Range<Int>? {
    TitleFinder.title(of: text, paragraphs: ParagraphList(text, lines: LineIndex(text)))
  }
}
