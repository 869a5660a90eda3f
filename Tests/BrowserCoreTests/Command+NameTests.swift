import Testing

@testable import BrowserCore

@Suite struct CommandNameTests {
  /// Names that settings of readers may hold: a command must not be renamed without a thought for these.
  @Test(arguments: [
    (Command.lineDown, "line-down"), (.halfPageUp, "half-page-up"),
    (.foldToLevel(3), "fold-to-level-3"),
    (.search, "search"), (.toggleInlineOrdinals, "toggle-inline-ordinals"),
    (.goToMark, "go-to-mark"),
    (.quit, "quit"), (.help, "help"), (.openSection, "open-section"),
  ])
  func aCommandHasAName(command: Command, name: String) {
    #expect(command.name == name)
    #expect(Command(name: name) == command)
  }

  @Test(arguments: [
    "", "-", "line", "lineDown", "line-Down", "line--down", "-quit", "quit-", "fold-to-level3",
    "fold-to-level-0", "Quit", "退出",
  ])
  func noOtherNameIsOne(name: String) { #expect(Command(name: name) == nil) }

  @Test func noTwoCommandsShareOne() {
    let commands = Set(KeyTable.rows.flatMap(\.bindings).map(\.command))
    #expect(Set(commands.map(\.name)).count == commands.count)
    for command in commands {
      #expect(Command(name: command.name) == command)
      #expect(
        command.name.unicodeScalars.allSatisfy {
          ("a"..."z").contains($0) || ("1"..."9").contains($0) || $0 == "-"
        })
    }
  }
}
