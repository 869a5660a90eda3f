import Testing

@testable import BrowserCore

@Suite struct KeyNameTests {
  @Test func everyKeyOfTheTableIsFoundByItsName() {
    for (key, _) in KeyTable.rows.flatMap(\.bindings) { #expect(Key(name: key.name) == key) }
  }

  @Test(arguments: [
    ("Up", Key.up), ("Down", .down), ("Left", .left), ("Right", .right), ("↑", .up),
    ("Space", .character(" ")), ("Backspace", .backspace), ("Ctrl-A", .control("A")),
    ("四", .character("四")), ("-", .character("-")),
  ])
  func aKeyHasAName(name: String, key: Key) { #expect(Key(name: name) == key) }

  @Test(arguments: ["", " ", "space", "Ctrl-", "Ctrl-a", "Ctrl-AB", "jj", "\u{1B}", "F1", "Ctrl-四"])
  func nothingElseIsAKey(name: String) { #expect(Key(name: name) == nil) }
}
