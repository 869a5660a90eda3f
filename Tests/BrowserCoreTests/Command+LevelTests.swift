import Testing

@testable import BrowserCore

@Suite struct CommandLevelTests {
  @Test(arguments: 1...9)
  func eachLevelHasACommand(level: Int) {
    #expect(Command.foldToLevel(level).rawValue == "foldToLevel\(level)")
    #expect(Command.foldToLevel(level).level == level)
  }

  @Test func othersHaveNone() { #expect(Command.fold.level == nil) }
}
