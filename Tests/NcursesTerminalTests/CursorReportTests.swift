import Testing

@testable import NcursesTerminal

@Suite struct CursorReportTests {
  @Test(arguments: [("[2;3R", 2, 3), ("[24;80R", 24, 80), ("[1;1R", 1, 1)])
  func aReportIsRead(sequence: String, row: Int, column: Int) {
    #expect(CursorReport(sequence)?.row == row)
    #expect(CursorReport(sequence)?.column == column)
  }

  @Test(arguments: [
    "", "[", "[R", "[2R", "[2;R", "[;3R", "[2;3", "[2;3H", "O2;3R", "[2;3;4R", "[?2;3R", "[-2;3R",
    "[2;99999999999999999999R", "[２;3R",
  ])
  func anythingElseIsNoReport(sequence: String) {
    #expect(CursorReport(sequence) == nil)
  }
}
