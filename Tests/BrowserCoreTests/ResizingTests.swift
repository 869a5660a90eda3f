import ReportKit
import Testing

@testable import BrowserCore

@Suite struct ResizingTests {
  private func sample(rows: Int, columns: Int) throws -> Pilot {
    Pilot(try Self.sampleText(), rows: rows, columns: columns)
  }

  static func sampleText() throws -> String {
    let text = try Sample.report().text
    return text.string(in: 0..<text.count)
  }

  @Test func theSameParagraphStaysOnTop() throws {
    var pilot = try sample(rows: 30, columns: 100)
    for _ in 0..<17 { pilot.press(" ") }
    pilot.press("jjj")
    let before = pilot.screen
    let paragraph = try #require(pilot.state.text.rows.first).paragraph
    for (rows, columns) in [(20, 60), (12, 40), (5, 20), (1, 1), (60, 200)] {
      pilot.resize(rows: rows, columns: columns)
      #expect(pilot.state.text.rows.first?.paragraph == paragraph)
    }
    pilot.resize(rows: 30, columns: 100)
    #expect(pilot.screen == before)
  }

  @Test func everySmallSizeIsDrawnWithoutACrash() throws {
    for columns in 1...24 {
      for rows in 1...8 {
        var pilot = try sample(rows: rows, columns: columns)
        for keys in ["jj", "G", "]", "o", "?", "G", "q", ":", "99", "x"] {
          pilot.press(keys)
          #expect(pilot.picture.size == Size(rows: rows, columns: columns))
        }
        pilot.press(.enter, .tab, .down, .left, .right, .enter)
        #expect(pilot.screen.split(separator: "\n", omittingEmptySubsequences: false).count == rows)
      }
    }
  }

  @Test func anEmptyDocumentSaysSo() {
    var pilot = Pilot("\n \n", rows: 5, columns: 64, name: "空.txt")
    #expect(
      pilot.screen == """
         空.txt
        >空.txt               │ There is no text in this document.
                              │
                              │
         line 1/2 │ 100%          / search  Tab outline  ? help  q quit
        """)
    pilot.press("jk gG[]{}^d1:")
    pilot.press("50%")
    pilot.press(.enter, .tab, .down, .up, .left, .right, .enter)
    #expect(pilot.row(1) == ">空.txt               │ There is no text in this document.")
  }

  @Test func controlsInTheTextAreShownInTheirVisibleForm() {
    let pilot = Pilot("一、甲\u{1B}[31m乙\n\u{200B}丙\u{7}\n", rows: 6, columns: 64)
    #expect(pilot.row(0) == " report.txt › 一、甲⟨U+001B⟩[31m乙")
    #expect(pilot.row(1).hasSuffix("│ 一、甲⟨U+001B⟩[31m乙"))
    #expect(pilot.row(2).hasSuffix("│     ⟨U+200B⟩丙⟨U+0007⟩"))
  }

  @Test func theRightEdgeIsStraightInBothWidths() throws {
    for ambiguous in [AmbiguousWidth.narrow, .wide] {
      var pilot = Pilot(
        try Self.sampleText(), rows: 30, columns: 100, ambiguous: ambiguous)
      pilot.press("]]]]")
      let buffer = pilot.picture
      let column = try #require((0..<100).first { buffer[1, $0].style == .divider })
      for row in 1..<29 { #expect(buffer[row, column].scalar == "│") }
    }
  }
}
