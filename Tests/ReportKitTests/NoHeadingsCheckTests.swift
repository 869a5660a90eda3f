import Testing

@testable import ReportKit

@Suite struct NoHeadingsCheckTests {
  private static let prose = String(repeating: "各项工作都取得了新的进展，经济社会发展迈上新台阶。\n", count: 90)

  @Test func aLongTextWithoutHeadingsIsFound() {
    #expect(
      FindingDump.lines(of: "某市工作总结\n" + Self.prose, .noHeadings)
        == "1 no-headings 某市工作总结")
  }

  @Test func aShortTextNeedsNone() {
    #expect(FindingDump.lines(of: String(Self.prose.prefix(1000)), .noHeadings) == "")
    #expect(FindingDump.lines(of: "", .noHeadings) == "")
  }

  @Test func aLongTextWithHeadingsIsRight() {
    #expect(
      FindingDump.lines(of: "一、甲项工作\n\(Self.prose)二、乙项工作\n\(Self.prose)", .noHeadings) == "")
  }
}
