import Testing

@testable import ReportKit

@Suite struct BrokenParagraphCheckTests {
  private let first = "建立了新的机制，推动各项工作取得进展。关于科技智库研究基地建设和促进高价值科技"
  private let second = "成果在省内转化等建议得到了高度重视，有关部门认真研究。"

  @Test func aParagraphThatBlankLinesCutIsFound() {
    #expect(
      FindingDump.lines(of: "\(first)\n\n\(second)\n", .brokenParagraph)
        == "1 broken-paragraph 技|成")
  }

  @Test func aParagraphThatAPageNumberCutsIsFound() {
    #expect(
      FindingDump.lines(of: "\(first)\n— 3 —\n\(second)\n", .brokenParagraph)
        == "1 broken-paragraph 技|— 3 —|成")
  }

  @Test func allGapsOfAParagraphAreOneFinding() {
    #expect(
      FindingDump.lines(
        of: "\(first)\n\n\(first)\n— 3 —\n\(first)\n\n\(second)\n", .brokenParagraph)
        == "1 broken-paragraph 技|建 +2")
  }

  @Test func twoWholeParagraphsAreRight() {
    #expect(FindingDump.lines(of: "\(first)成果。\n\n\(second)\n", .brokenParagraph) == "")
  }

  @Test func linesOfAFixedWidthAreRight() {
    let line = "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十\n"
    let text = String(repeating: String(repeating: line, count: 4) + "到此为止。\n", count: 4)
    #expect(Report(name: "test", text: SourceText(text)).paragraphs[0].fragments.count == 5)
    #expect(FindingDump.lines(of: text, .brokenParagraph) == "")
  }
}
