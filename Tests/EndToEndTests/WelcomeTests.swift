import CPseudoTerminal
import Foundation
import Testing

/// What somebody is told who has never used the browser, by the real program.
@Suite struct WelcomeTests {
  private let home: TemporaryFolder

  init() throws { home = try TemporaryFolder() }

  private func opened(_ arguments: String...) throws -> EmulatedTerminal {
    let terminal = try #require(
      EmulatedTerminal(
        Program.path, [Program.sample] + arguments, rows: 12, columns: 90,
        environment: [
          "TERM=xterm-256color", "LC_ALL=C.UTF-8", "XDG_STATE_HOME=\(home.path)/state",
        ]))
    let isShown = terminal.wait { $0.line(11).count > 5 }
    try #require(isShown)
    return terminal
  }

  @Test func theFirstTimeTheLastLineSaysHowToGetHelp() throws {
    let terminal = try opened()
    #expect(
      terminal.wait { $0.line(11) == " Welcome: ? shows all keys, q quits." }, "\(terminal.text)")
    terminal.send("j")
    #expect(terminal.wait { $0.line(11).hasPrefix(" line ") }, "\(terminal.text)")
    terminal.send("q")
    #expect(terminal.waitForExit() == 0)
  }

  @Test func whoHasReadSomethingIsNotWelcomedAgain() throws {
    let first = try opened()
    first.send("Gq")
    #expect(first.waitForExit() == 0)
    let other = try opened("--encoding", "GB18030")
    #expect(!other.text.contains("Welcome"))
    #expect(other.line(11).contains("q quit"), "\(other.text)")
  }

  @Test func withoutStateNobodyIsWelcomed() throws {
    let terminal = try opened("--no-state")
    #expect(terminal.line(11).contains("q quit"), "\(terminal.text)")
  }
}
