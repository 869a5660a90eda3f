import Testing

@testable import BrowserCore

@Suite struct MouseTests {
  private func opened(rows: Int = 8) -> Pilot {
    Pilot(chapters, rows: rows, columns: 64, language: .english)
  }

  @Test func aClickSelectsAndOpensASection() {
    var pilot = opened()
    pilot.click(row: 6, column: 8)
    #expect(pilot.row(0).hasSuffix("二、主要任務"))
    #expect(pilot.row(1).hasSuffix("二、主要任務"))
    #expect(pilot.state.focus == .text)
  }

  @Test func aClickOnTheSignFoldsAndUnfolds() {
    var pilot = opened()
    pilot.click(row: 3, column: 1)
    #expect(pilot.row(3).hasPrefix(" ▸ 一、總體情況"))
    #expect(pilot.row(4).hasPrefix(" ▾ 二、主要任務"))
    #expect(pilot.row(1).hasSuffix("某市工作報告"))
    pilot.click(row: 3, column: 1)
    #expect(pilot.row(3).hasPrefix(" ▾ 一、總體情況"))
  }

  @Test func aClickInTheTextGivesItTheKeys() {
    var pilot = opened()
    pilot.press(.tab)
    #expect(pilot.state.focus == .outline)
    pilot.click(row: 4, column: 40)
    #expect(pilot.state.focus == .text)
  }

  @Test func aClickInTheTextSelectsTheSectionThere() {
    var pilot = opened()
    pilot.press("]]")
    // The heading above stands for the section that is folded away, and goes on to while the outline has the keys.
    pilot.press(.tab)
    pilot.press("19")
    #expect(pilot.state.outline.selectedNode == 0)
    pilot.click(row: 4, column: 40)
    #expect(pilot.state.outline.selectedNode == 1)
    #expect(pilot.row(1).hasSuffix("（一）經濟"))
  }

  @Test func theWheelScrollsThePaneUnderIt() {
    var pilot = opened()
    pilot.turnWheel(row: 4, column: 40, by: 3)
    #expect(pilot.row(1).hasSuffix("（一）經濟"))
    let text = pilot.row(1).split(separator: "│").last
    pilot.turnWheel(row: 4, column: 3, by: 3)
    #expect(pilot.row(2).hasPrefix("     （二）社會"))
    #expect(pilot.row(1).split(separator: "│").last == text)
    // The next key brings the selected row back into view.
    pilot.turnWheel(row: 4, column: 3, by: -3)
    pilot.press("j")
    #expect(pilot.screen.contains(">    （一）經濟"))
  }

  @Test func clicksOnNothingDoNothing() {
    var pilot = opened(rows: 14)
    let before = pilot.screen
    for position in [(0, 5), (1, 5), (12, 5), (4, 22), (13, 3), (99, 99)] {
      pilot.click(row: position.0, column: position.1)
    }
    #expect(pilot.screen == before)
  }
}
