import ReportKit
import Testing

@testable import BrowserCore

@Suite struct FirstLineIndentTests {
  private let report = Report(
    name: "r",
    text: SourceText("某市工作報告\n\n一、總體情況\n經濟平穩。\n　　社會安定。\n三是民生。持續改善。\n \u{A0}末。\n"))

  private func cells(_ indent: FirstLineIndent = .on, columns: Int = 40) -> [Int] {
    (0..<report.paragraphs.count).map {
      indent.cells(of: report.paragraphs[$0], in: report, columns: columns)
    }
  }

  @Test func bodyParagraphsAreIndentedAndOthersStandAsTheyAre() {
    // Title, heading, body, body with its own indent, run-in heading, body with its own indent.
    #expect(cells() == [0, 0, 4, 0, 4, 0])
  }

  @Test func aNarrowPaneAndTheSettingSwitchItOff() {
    #expect(cells(columns: 20) == cells())
    #expect(cells(columns: 19) == [0, 0, 0, 0, 0, 0])
    #expect(cells(.off) == [0, 0, 0, 0, 0, 0])
  }

  @Test func theScreenShowsIt() {
    let text = "一、甲\n" + String(repeating: "正文", count: 12) + "\n"
    let indented = Pilot(text, rows: 6, columns: 40)
    #expect(indented.row(2) == "     " + String(repeating: "正文", count: 8) + "正")
    #expect(indented.row(3) == " 文" + String(repeating: "正文", count: 3))
    let plain = Pilot(text, rows: 6, columns: 40, indent: .off)
    #expect(plain.row(2) == " " + String(repeating: "正文", count: 9) + "正")
  }

  @Test func blankThatHasNoRoomIsNotDrawn() {
    let words = String(repeating: "文", count: 19)
    let pilot = Pilot(" " + words + "\t  字", rows: 6, columns: 40)
    #expect(pilot.row(1) == "  " + words)
    #expect(pilot.row(2) == " 字")
  }
}
