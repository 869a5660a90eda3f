import Testing

@testable import BrowserCore

@Suite struct GoToTests {
  private func opened() -> Pilot {
    Pilot(chapters, rows: 6, columns: 64, language: .english)
  }

  /// The words on top of the text and the message after something was typed at the colon.
  private func answer(to words: String) -> (top: String, message: String) {
    var pilot = opened()
    pilot.press(":")
    pilot.press(words)
    pilot.press(.enter)
    return (String(pilot.row(1).split(separator: "│").last ?? "").trimmed, pilot.row(5).trimmed)
  }

  @Test(arguments: [
    ("7", "社會安定。"), ("１２", "（二）第二項"), ("15", "丙。"), ("1", "某市工作報告"),
    ("0%", "某市工作報告"), ("50%", "二、主要任務"), ("50％", "二、主要任務"), ("100%", "（二）第二項"),
    ("一", "一、總體情況"), ("二.二", "（二）第二項"), ("二.2", "（二）第二項"), ("三", "三、保障措施"), ("p1", "某市工作報告"),
    ("P３", "（一）經濟"), ("第四段", "經濟平穩。"),
  ])
  func aPlaceIsReached(words: String, top: String) {
    #expect(answer(to: words).top.hasPrefix(top))
  }

  @Test(arguments: [
    ("0", "There is no line 0: the lines are 1 to 15."),
    ("16", "There is no line 16: the lines are 1 to 15."),
    ("p0", "There is no paragraph 0: the paragraphs are 1 to 14."),
    ("p15", "There is no paragraph 15: the paragraphs are 1 to 14."),
    ("pp", "pp is no place: type a line (120"),
    ("101%", "A percentage is from 0% to 100%."),
    ("四", "There is no section 四."), ("二.九", "There is no section 二.九."),
    ("x", "x is no place: type a line (120), a percenta…"),
    ("%", "% is no place: type a line (120), a percenta…"),
    ("二.", "二. is no place: type a line (120), a percen…"),
    ("\u{202E}x", "⟨U+202E⟩x is no place: type a line (120), a…"),
  ])
  func whatIsNoPlaceIsSaidAndNothingMoves(words: String, message: String) {
    let answer = answer(to: words)
    #expect(answer.top == "某市工作報告")
    #expect(answer.message.hasPrefix(String(message.prefix(30))))
  }

  @Test func aPathThatFitsSeveralSectionsLeadsToTheFirstAndSaysSo() {
    var pilot = Pilot("一、甲\n一、乙\n一、丙\n", rows: 6, columns: 70)
    pilot.press(":")
    pilot.press("一")
    pilot.press(.enter)
    #expect(pilot.row(5).trimmed == "There are several: this is the first 一. The next is 一#2.")
    pilot.press(":")
    pilot.press("一#3")
    pilot.press(.enter)
    #expect(pilot.row(0).trimmed == "report.txt › 一、丙")
  }

  @Test func thePromptShowsWhatIsTypedAndTheCaret() {
    var pilot = opened()
    pilot.press(":")
    #expect(pilot.row(5) == ":                                          120  45%  p12  四.二")
    #expect(pilot.picture.caret == Position(row: 5, column: 1))
    pilot.press("四.二")
    #expect(pilot.row(5).hasPrefix(":四.二 "))
    #expect(pilot.picture.caret == Position(row: 5, column: 6))
    pilot.press(.backspace)
    #expect(pilot.picture.caret == Position(row: 5, column: 4))
    pilot.press(.escape)
    #expect(pilot.picture.caret == nil)
    #expect(pilot.row(5).hasPrefix(" line 1/15"))
  }

  @Test func inThePromptNoKeyIsACommandButRedrawAndSuspend() {
    var pilot = opened()
    pilot.press(":")
    pilot.press("q?o")
    #expect(pilot.effect == nil)
    #expect(pilot.row(5).hasPrefix(":q?o"))
    pilot.press(.control("Z"))
    #expect(pilot.effect == .suspend)
    pilot.press(.control("L"))
    #expect(pilot.effect == .redraw)
    pilot.press(.escape)
    #expect(pilot.effect == nil)
    #expect(pilot.row(5).hasPrefix(" line 1/15"))
  }

  @Test func aLongInputShowsItsEnd() {
    var pilot = Pilot(chapters, rows: 6, columns: 20)
    pilot.press(":")
    pilot.press("一二三四五六七八九十百")
    #expect(pilot.row(5) == "…三四五六七八九十百")
    #expect(pilot.picture.caret == Position(row: 5, column: 19))
  }
}
