import Testing

@testable import ReportKit

@Suite struct DocumentBeginningTests {
  /// Whether a document begins right before the last line of a text.
  private func begins(_ lines: [String], after previous: Int = -1) -> Bool {
    let report = outlinedReport(lines.joined(separator: "\n"))
    return report.text.withBytes { bytes in
      DocumentBeginning.stands(
        before: report.paragraphs.count - 1, after: previous, in: report.paragraphs, title: nil,
        bytes)
    }
  }

  @Test(arguments: [
    "中华人民共和国公司法", "某省工作报告", "第十四个五年规划纲要", "關於防疫的通知", "城市管理辦法",
  ])
  func aTitleNamesADocument(title: String) {
    #expect(begins(["前一部法律到此结束。", title, "第一章　总则"]))
  }

  @Test(arguments: ["张三", "公司的组织机构", "办法", "本法", "本办法自公布之日起施行。", "依照公司法："])
  func otherLinesNameNone(line: String) {
    #expect(!begins(["前一部法律到此结束。", line, "第一章　总则"]))
  }

  @Test func datesAndSignaturesMayStandBetween() {
    let front = (1...6).map { "（2021年\($0)月通过）" }
    #expect(begins(["某某管理办法"] + front + front + ["第一章　总则"]))
    #expect(!begins(["某某管理办法"] + front + front + front + front + ["第一章　总则"]))
  }

  @Test func aHeadingBetweenThemEndsTheSearch() {
    let lines = ["某某管理办法", "一、甲项。", "说明一段。", "第一章　总则"]
    #expect(begins(lines))
    #expect(!begins(lines, after: 1))
  }

  /// Two statutes bound together: the second has its chapters at the same level.
  @Test func aSecondStatuteBeginsAtTheTop() {
    #expect(
      outlineTree(
        of: """
          道路管理办法
          第一章　总则
          第一条　为了管理道路，制定本办法。
          第二章　附则
          第二条　本办法自公布之日起施行。
          桥梁管理办法
          第一章　总则
          第一条　为了管理桥梁，制定本办法。
          第二章　附则
          第二条　本办法自公布之日起施行。
          """) == """
           1  道路管理办法
           2    第一章　总则
           3      第一条　为了管理道路，制定本办法
           4    第二章　附则
           5      第二条　本办法自公布之日起施行
           7    第一章　总则
           8      第一条　为了管理桥梁，制定本办法
           9    第二章　附则
          10      第二条　本办法自公布之日起施行

          """)
  }
}
