import Testing

@testable import ReportKit

@Suite struct CutEndCheckTests {
  private static let prose = "各项工作都取得了新的进展，经济社会发展迈上新台阶。"

  @Test(arguments: [
    "重点工作成效明显。将“", "下一步，要加强领导，", "我们要做好甲、", "要落实好各项政策。同时要继续加强《",
    prose + "我们要继续推进各项",
  ])
  func aTextThatStopsInMidSentenceIsCut(end: String) {
    #expect(
      FindingDump.lines(of: Self.prose + "\n" + end + "\n\n", .cutEnd).hasPrefix("2 cut-end "))
  }

  @Test(arguments: [
    prose, "他说：“要继续努力。”", "二〇二五年一月十五日", "某市人民政府办公室", "附件：1．名单", "（此件公开发布）",
    "上一篇：某市报告 下一篇：某省报告 打印 关闭", "| 项目 | 数量 |", "谢谢大家！", "# 附录", "三、结束语",
    "……", "Total 15", "",
  ])
  func whatEndsDocumentsIsNotCut(end: String) {
    #expect(FindingDump.lines(of: Self.prose + "\n" + end + "\n", .cutEnd) == "")
  }

  @Test func aLongHeadingAtTheEndIsNotCut() {
    let heading = "三、" + String(repeating: "坚持稳中求进", count: 10) + "，推动高质量发展"
    let list = "一、总体情况\n" + Self.prose + "\n二、主要任务\n" + Self.prose + "\n"
    #expect(FindingDump.lines(of: list + heading + "\n", .cutEnd) == "")
    #expect(FindingDump.lines(of: list + heading.dropFirst(2) + "\n", .cutEnd) == "5 cut-end 展")
  }

  @Test func pageDebrisAtTheEndDoesNotCount() {
    #expect(
      FindingDump.lines(of: Self.prose + "要继续推进各项\n\n— 12 —\n", .cutEnd) == "1 cut-end 项")
  }

  @Test func anEmptyTextIsNotCut() {
    #expect(FindingDump.lines(of: "", .cutEnd) == "")
    #expect(FindingDump.lines(of: " \n\n", .cutEnd) == "")
  }
}
