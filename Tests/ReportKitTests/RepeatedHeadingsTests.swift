import TestSupport
import Testing

@testable import ReportKit

struct RepeatedHeadingsTests {
  private static func places(_ text: String) -> [String] {
    let report = Report(name: "", text: SourceText(text))
    var repeated = RepeatedHeadings(report)
    while repeated.step(1) {}
    return report.outline.headings.indices.map { node in
      repeated.place(of: node).map { "\($0.ordinal)/\($0.count)" } ?? "-"
    }
  }

  @Test func headingsWithTheSameWordsAreNumberedInAnyForms() {
    let text = "一、發揮作用\n甲。\n二、總結\n乙。\n一、发挥 作用\n丙。\n二、總結\n丁。\n三、別的\n戊。\n一、發揮作用\n己。\n"
    #expect(Self.places(text) == ["1/3", "1/2", "2/3", "2/2", "-", "3/3"])
  }

  @Test func anotherLabelOrTitleIsAnotherHeading() {
    #expect(Self.places("一、甲\n文。\n二、甲\n文。\n三、乙\n文。\n") == ["-", "-", "-"])
    #expect(Self.places("").isEmpty)
  }

  @Test func nothingIsSaidBeforeAllHeadingsAreKnown() {
    let report = Report(name: "", text: SourceText("一、甲\n文。\n一、甲\n文。\n一、甲\n文。\n"))
    var repeated = RepeatedHeadings(report)
    #expect(repeated.step(2) == true)
    #expect(repeated.place(of: 0) == nil)
    #expect(repeated.step(2) == false)
    #expect(repeated.place(of: 0)?.count == 3)
    #expect(repeated.place(of: 3) == nil)
  }

  @Test func theSampleHasFiveThatStandMoreThanOnce() throws {
    let report = Report(name: "seed", text: try SourceText(path: PackageFiles.sample))
    var repeated = RepeatedHeadings(report)
    repeated.step(.max)
    for node in report.outline.headings.indices {
      let same = report.outline.headings.indices.filter {
        Self.folded($0, report) == Self.folded(node, report)
      }
      let place = repeated.place(of: node)
      #expect(place?.count ?? 1 == same.count)
      #expect(place?.ordinal ?? 1 == (same.firstIndex(of: node) ?? -1) + 1)
    }
  }

  private static func folded(_ node: Int, _ report: Report) -> [UInt32] {
    report.words(of: report.outline.headings[node]).unicodeScalars
      .compactMap { FoldTable.all.fold($0.value) }
  }
}
