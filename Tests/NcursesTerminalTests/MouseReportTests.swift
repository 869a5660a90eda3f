import BrowserCore
import Testing

@testable import NcursesTerminal

@Suite struct MouseReportTests {
  @Test(arguments: [
    ("[<0;10;5M", Event.click(Position(row: 4, column: 9))),
    ("[<4;10;5M", .click(Position(row: 4, column: 9))),
    ("[<16;10;5M", .click(Position(row: 4, column: 9))),
    ("[M *%", .click(Position(row: 4, column: 9))),
    ("[<64;200;60M", .wheel(Position(row: 59, column: 199), rows: -3)),
    ("[<65;1;1M", .wheel(Position(row: 0, column: 0), rows: 3)),
    ("[Ma!!", .wheel(Position(row: 0, column: 0), rows: 3)),
    // Beyond column 95 the bytes are no ASCII.
    ("[M \u{F0}!", .click(Position(row: 0, column: 207))),
  ])
  func theFormsOfXterm(sequence: String, event: Event) throws {
    let report = try #require(MouseReport(sequence))
    #expect("\(try #require(report.event))" == "\(event)")
  }

  @Test(arguments: ["[<0;10;5m", "[<2;10;5M", "[<32;10;5M", "[M#*%"])
  func otherReportsMeanNothing(sequence: String) throws {
    #expect(try #require(MouseReport(sequence)).event.map { "\($0)" } == nil)
  }

  @Test(arguments: [
    "[<0;10M", "[<0;10;5", "[<;;M", "[<0;-1;5M", "[<0;0;5M", "[<0;5;0M", "[<0;1;2;3M", "[<a;1;1M",
    "[M", "[M  ",
    "[M   ", "[<99999999999999999999;1;1M", "[5;3R", "",
  ])
  func whatIsNoReportIsNone(sequence: String) { #expect(MouseReport(sequence) == nil) }
}
