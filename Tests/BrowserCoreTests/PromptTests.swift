import Testing

@testable import BrowserCore

struct PromptTests {
  @Test func whatIsTypedIsTheAnswer() {
    var prompt = Prompt(sign: ":")
    #expect(prompt.sign == ":")
    #expect(prompt.type("四.二 ") == .open)
    #expect(prompt.input == "四.二 ")
    #expect(prompt.press(.enter) == .entered("四.二 "))
  }

  @Test func enterLeavesAnEmptyPrompt() {
    var prompt = Prompt(sign: ":")
    #expect(prompt.press(.enter) == .cancelled)
  }

  @Test(arguments: [Key.escape, .control("C")])
  func thePromptCanBeLeft(key: Key) {
    var prompt = Prompt(sign: ":")
    prompt.type("120")
    #expect(prompt.press(key) == .cancelled)
  }

  @Test(arguments: [
    ("ab", "a"), ("四二", "四"), ("ae\u{301}", "a"), ("e\u{301}", ""), ("a👨\u{200D}👩\u{200D}👧", "a"),
    ("a🇨🇳", "a"), ("葛\u{E0100}", ""), ("a\u{1112}\u{1161}\u{11AB}", "a"), ("a ", "a"),
  ])
  func backspaceRemovesOneCharacterWithItsMarks(typed: String, left: String) {
    var prompt = Prompt(sign: ":")
    prompt.type(typed)
    #expect(prompt.press(.backspace) == .open)
    #expect(prompt.input == left)
  }

  @Test func backspaceLeavesAnEmptyPrompt() {
    var prompt = Prompt(sign: ":")
    prompt.type("a")
    #expect(prompt.press(.backspace) == .open)
    #expect(prompt.press(.backspace) == .cancelled)
  }

  @Test func controlUClearsThePrompt() {
    var prompt = Prompt(sign: ":")
    prompt.type("120")
    #expect(prompt.press(.control("U")) == .open)
    #expect(prompt.input == "")
    #expect(prompt.press(.control("U")) == .open)
    #expect(prompt.type("45%") == .open)
    #expect(prompt.press(.enter) == .entered("45%"))
  }

  @Test(arguments: [
    Key.up, .down, .left, .right, .pageUp, .pageDown, .home, .end, .tab, .control("A"),
  ])
  func otherKeysChangeNothing(key: Key) {
    var prompt = Prompt(sign: ":")
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
