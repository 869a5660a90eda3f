import Testing

@testable import ReportKit

@Suite struct NumberingRunsTests {
  private func previous(_ text: String) -> [Int] {
    let report = Report(name: "test", text: SourceText(text))
    return NumberingRuns(report.outline, of: report.text).previous
  }

  @Test func siblingsOfOneKindAreARun() {
    let text = "一、甲\n（一）子\n正文。\n（二）丑\n正文。\n二、乙\n（一）子\n正文。\n（二）丑\n正文。\n"
    let report = Report(name: "test", text: SourceText(text))
    let runs = NumberingRuns(report.outline, of: report.text)
    #expect(runs.previous == [-1, -1, 1, 0, -1, 4])
    #expect(runs.next == [3, 2, -1, -1, 5, -1])
  }

  @Test func ordinalsOfTwoFormsAreTwoRuns() {
    #expect(
      previous("一是做好甲。其他照旧。\n二是做好乙。其他照旧。\n一要做好丙。其他照旧。\n二要做好丁。其他照旧。\n")
        == [-1, 0, -1, 2])
  }
}
