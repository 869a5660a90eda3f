import Testing

@testable import ReportKit

/// What the file says of its paragraphs is evidence, and no verdict.
@Suite struct StructureEvidenceTests {
  /// A report of lines, each with what the file says of it.
  private func report(_ lines: [(String, Int, SourceStructure.Traits)], title: String? = nil)
    -> Report
  {
    var structure = SourceStructure()
    structure.statedTitle = title
    var text = ""
    for (words, level, traits) in lines {
      structure.append(
        .init(
          start: text.utf8.count, style: level > 0 ? "Heading \(level)" : nil, outlineLevel: level,
          traits: traits))
      text += words + "\n"
    }
    return Report(name: "t", text: SourceText(text), structure: structure)
  }

  private let prose = "经济社会发展取得新的成绩，人民生活水平稳步提高，各项事业全面进步。"

  private func dump(_ report: Report) -> String { OutlineDump.tree(of: report) }

  @Test func aStyledLineWithoutALabelIsAHeadingAtItsLevel() {
    let report = report([
      ("年度报告", 0, .isTitle), ("公司概况", 1, []), (prose, 0, []), ("主要业务", 2, []), (prose, 0, []),
      ("财务情况", 1, []), (prose, 0, []),
    ])
    #expect(
      dump(report) == """
        1  年度报告
        2    公司概况
        4      主要业务
        6    财务情况

        """)
    #expect(
      report.outline.headings[0].evidence.signs.contains(.styled)
        && report.outline.headings[0].kind == .plain)
  }

  @Test func aDocumentThatIsAllHeadingsFoolsNobody() {
    let all = (0..<10).map { _ in (prose, 1, SourceStructure.Traits()) }
    let report = report([("一、总体要求", 1, [])] + all + [("二、主要任务", 1, [])] + all)
    #expect(dump(report) == " 1    一、总体要求\n12    二、主要任务\n")
  }

  @Test func rowsNotesAndContentsAreNoHeadings() {
    let report = report([
      ("一、甲\t乙", 0, .isTableRow), ("①注", 0, .isNote), ("一、总则\t1", 0, .isContents), ("一、总则", 0, []),
      (prose, 0, []), ("二、附则", 0, []),
      (prose, 0, []),
    ])
    #expect(report.outline.headings.map { report.lines.line(at: $0.range.lowerBound) } == [4, 6])
  }

  @Test func littleThatIsBoldStandsOutAndMuchDoesNot() {
    let few = report([
      ("年度报告", 0, .isTitle), ("发展成就", 0, .isBold), (prose, 0, []), (prose, 0, []),
      ("重点工作", 0, .isBold), (prose, 0, []), (prose, 0, []), (prose, 0, []),
    ])
    #expect(few.outline.count == 2 && few.outline.headings[1].evidence.signs.contains(.emphasized))
    let much = report([
      ("发展成就：", 0, .isBold), (prose, 0, .isBold), (prose, 0, .isBold), (prose, 0, []),
    ])
    #expect(much.outline.count == 0)
  }

  @Test func theTitleIsWhatTheFileMakesItOrTheTextBearsOut() {
    func title(_ report: Report) -> String? { report.outline.title.map { report.words(in: $0) } }
    let lines: [(String, Int, SourceStructure.Traits)] = [
      ("某省文件", 0, []), ("工作报告", 0, []), (prose, 0, []),
    ]
    #expect(title(report(lines, title: "工作 报告")) == "工作报告")
    #expect(title(report(lines, title: "别的题目")) == "某省文件")
    let divided: [(String, Int, SourceStructure.Traits)] = [
      ("首页", 0, []), ("国务院办公厅关于推进", 0, [.isCentered, .isBold]),
      ("政务新媒体发展的意见", 0, [.isCentered, .isBold]), (prose, 0, []), (prose, 0, []), (prose, 0, []),
      (prose, 0, []),
    ]
    let page = report(divided, title: "国务院办公厅关于推进政务新媒体发展的意见_某网")
    #expect(title(page) == "国务院办公厅关于推进" && page.outline.count == 0)
    #expect(
      title(report([("某省文件", 0, []), ("工作报告", 0, [.isLarge, .isCentered]), (prose, 0, [])]))
        == "工作报告")
    #expect(title(report([("首页", 0, .isFurniture), ("工作报告", 1, []), (prose, 0, [])])) == "工作报告")
  }

  @Test func aLineThatItsAuthorEndedGoesOnOnlyInMidSentence() {
    let broken = report([
      ("健全党管农村工作领导体制机。经济社会全面发展，各项事业不断进步", 0, []), ("制和党内法规，确保党在农村工作中始终总揽全局。", 0, .isContinued),
    ])
    #expect(broken.paragraphs.count == 1)
    let address = report([("某某省人民政府", 0, []), ("二〇二五年一月一日", 0, .isContinued)])
    #expect(address.paragraphs.count == 2)
    let apart = report([
      ("健全党管农村工作领导体制机。经济社会全面发展，各项事业不断进步", 0, []), ("制和党内法规，确保党在农村工作中始终总揽全局。", 0, []),
    ])
    #expect(apart.paragraphs.count == 2)
  }

  @Test func aPlaceHasThePageThatTheFileGivesIt() {
    var structure = SourceStructure()
    for start in [0, 4, 8] { structure.append(.init(start: start)) }
    structure.beginPage(at: 0)
    structure.beginPage(at: 4)
    structure.beginPage(at: 4)
    let report = Report(name: "t", text: SourceText("甲\n乙\n丙\n"), structure: structure)
    #expect([0, 3, 4, 9].map { report.page(at: $0) } == [1, 1, 3, 3])
    #expect(Report(name: "t", text: SourceText("甲")).page(at: 0) == nil)
  }
}
