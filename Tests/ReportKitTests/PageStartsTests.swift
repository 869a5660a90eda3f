import Testing

@testable import ReportKit

@Suite struct PageStartsTests {
  @Test(arguments: [
    ("", []), ("甲\n", []), ("甲\n\u{C}乙\n", [0, 5]), ("甲\u{C}", []), ("甲\u{C}\n ", []),
    ("甲\u{C}\u{C}乙", [0, 4, 5]), ("\u{C}甲", [0, 1]), ("甲\u{C}乙\u{C}\n", [0, 4]),
  ])
  func formFeedsEndPages(text: String, starts: [Int]) {
    #expect(PageStarts.find(in: SourceText(text)) == starts)
  }

  @Test func aPlaceIsOnThePageBehindTheFormFeedsBeforeIt() {
    let report = Report(name: "t", text: SourceText("甲\n\u{C}乙\n\u{C}丙\n"))
    #expect(report.pageCount == 3 && [0, 4, 5, 10].map { report.page(at: $0) } == [1, 1, 2, 3])
    #expect(report.place(ofPage: 2) == 5 && report.place(ofPage: 4) == nil)
    #expect(Report(name: "t", text: SourceText("甲")).place(ofPage: 1) == nil)
  }
}
