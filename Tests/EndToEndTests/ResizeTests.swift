import CPseudoTerminal
import Testing

@Suite struct ResizeTests {
  @Test func noneOfTwoHundredResizesIsLost() throws {
    let terminal = try #require(EmulatedTerminal(Program.path, rows: 12, columns: 80))
    #expect(terminal.wait { $0.line(11).contains("q quit") })
    var lost = 0
    for round in 0..<200 {
      let columns = 50 + round % 37
      let rows = 8 + round % 5
      terminal.resize(rows: rows, columns: columns)
      // The hint stands one cell from the right edge of the last row.
      let isDrawn = terminal.wait(5) {
        $0.line(rows - 1).hasPrefix(" line 3/93") && $0.line(rows - 1).count == columns - 1
      }
      if !isDrawn { lost += 1 }
    }
    #expect(lost == 0)
    terminal.send("q")
    #expect(terminal.waitForExit() == 0)
  }
}
