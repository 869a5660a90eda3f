import Testing

@testable import BrowserCore

struct KeyTests {
  static let names: [(Key, String)] = [
    (.character("j"), "j"), (.character("G"), "G"), (.character(" "), "Space"),
    (.character("^"), "^"), (.character("四"), "四"), (.control("L"), "Ctrl-L"), (.up, "↑"),
    (.down, "↓"), (.left, "←"), (.right, "→"), (.pageUp, "PgUp"), (.pageDown, "PgDn"),
    (.home, "Home"), (.end, "End"), (.enter, "Enter"), (.tab, "Tab"), (.escape, "Esc"),
    (.backspace, "Backspace"),
  ]

  @Test(arguments: names)
  func aKeyHasTheNameThatHelpWrites(key: Key, name: String) {
    #expect(key.name == name)
  }

  @Test func keysAreToldApart() {
    let keys = Self.names.map(\.0) + [.character("J"), .character("L"), .control("J")]
    #expect(Set(keys).count == keys.count)
    #expect(Set(keys.map(\.name)).count == keys.count)
  }
}
