import ReportKit
import Testing

@testable import BrowserCore

struct PromptTests {
  @Test func whatIsTypedIsTheAnswer() {
    var prompt = Prompt(.place)
    #expect(prompt.purpose == .place)
    #expect(prompt.type("四.二 ") == .open)
    #expect(prompt.input == "四.二 ")
    #expect(prompt.press(.enter) == .entered("四.二 "))
  }

  /// A screen of one row has it for the prompt, without the line between the panes.
  @Test func aPromptTakesTheOnlyRow() {
    var pilot = Pilot(chapters, rows: 1, columns: 70)
    let text = pilot.screen
    #expect(text.contains("│"))
    pilot.press("/經")
    #expect(pilot.screen.hasPrefix("/經") && !pilot.screen.contains("│"))
    #expect(pilot.picture.caret == Position(row: 0, column: 3))
    pilot.press(.escape)
    #expect(pilot.screen == text)
  }

  @Test func enterLeavesAnEmptyPrompt() {
    var prompt = Prompt(.place)
    #expect(prompt.press(.enter) == .cancelled)
  }

  @Test func thePromptCanBeLeft() {
    var prompt = Prompt(.place)
    prompt.type("120")
    #expect(prompt.press(.escape) == .cancelled)
  }

  @Test(arguments: [
    ("ab", "a"), ("四二", "四"), ("ae\u{301}", "a"), ("e\u{301}", ""), ("a👨\u{200D}👩\u{200D}👧", "a"),
    ("a🇨🇳", "a"), ("葛\u{E0100}", ""), ("a\u{1112}\u{1161}\u{11AB}", "a"), ("a ", "a"),
  ])
  func backspaceRemovesOneCharacterWithItsMarks(typed: String, left: String) {
    var prompt = Prompt(.place)
    prompt.type(typed)
    #expect(prompt.press(.backspace) == .open)
    #expect(prompt.input == left)
  }

  @Test func backspaceLeavesAnEmptyPrompt() {
    var prompt = Prompt(.place)
    prompt.type("a")
    #expect(prompt.press(.backspace) == .open)
    #expect(prompt.press(.backspace) == .cancelled)
  }

  @Test func controlUClearsThePrompt() {
    var prompt = Prompt(.place)
    prompt.type("120")
    #expect(prompt.press(.control("U")) == .open)
    #expect(prompt.input == "")
    #expect(prompt.press(.control("U")) == .open)
    #expect(prompt.type("45%") == .open)
    #expect(prompt.press(.enter) == .entered("45%"))
  }

  @Test func earlierInputsComeBack() {
    var prompt = Prompt(.search, history: ["一", "二"])
    prompt.type("三")
    var seen: [String] = []
    for key in [Key.up, .up, .up, .down, .down, .down] {
      #expect(prompt.press(key) == .open)
      seen.append(prompt.input)
    }
    #expect(seen == ["二", "一", "一", "二", "三", "三"])
    _ = prompt.press(.up)
    prompt.type("十")
    #expect(prompt.press(.enter) == .entered("二十"))
  }

  @Test func onlyASearchMayBeExact() {
    var search = Prompt(.search)
    search.type("发")
    #expect(search.pattern == SearchPattern("发"))
    _ = search.press(.control("E"))
    #expect(search.pattern == SearchPattern("发", kinds: []))
    _ = search.press(.control("E"))
    #expect(search.pattern == SearchPattern("发"))
    var place = Prompt(.place)
    _ = place.press(.control("E"))
    #expect(!place.isExact)
  }

  @Test(arguments: [
    Key.up, .down, .left, .right, .pageUp, .pageDown, .home, .end, .tab, .control("A"),
  ])
  func otherKeysChangeNothing(key: Key) {
    var prompt = Prompt(.place)
    prompt.type("12")
    let before = prompt
    #expect(prompt.press(key) == .open)
    #expect(prompt == before)
  }
}

extension Prompt {
  @discardableResult
  fileprivate mutating func type(_ string: String) -> Outcome {
    var outcome = Outcome.open
    for scalar in string.unicodeScalars { outcome = press(.character(scalar)) }
    return outcome
  }
}
