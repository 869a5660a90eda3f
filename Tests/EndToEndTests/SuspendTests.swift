import CPseudoTerminal
import Foundation
import Glibc
import Testing

@Suite struct SuspendTests {
  /// A shell with job control in which a command has shown the browser.
  private func shell(running command: String) throws -> EmulatedTerminal {
    let terminal = try #require(
      EmulatedTerminal("/bin/bash", ["--norc", "--noprofile", "-i"], rows: 12, columns: 80))
    terminal.send("PS1='ready> '; clear\n")
    let isReady = terminal.wait { $0.line(0) == "ready>" }
    try #require(isReady)
    terminal.send("\(command)\n")
    let isShown = terminal.wait { $0.line(11).contains("q quit") }
    try #require(isShown)
    return terminal
  }

  @Test func ctrlZSuspendsAndFgComesBack() throws {
    let terminal = try shell(running: Program.path)
    terminal.send("]\u{1A}")
    #expect(terminal.wait { $0.text.contains("Stopped") && !$0.modes.alternate_screen })
    #expect(terminal.modes.cursor_visible)
    #expect(terminal.modes.mouse == 0)

    // A window that changes meanwhile sends no signal to a program that is not in front.
    terminal.resize(rows: 10, columns: 70)
    terminal.send("fg\n")
    #expect(terminal.wait { $0.line(9).hasPrefix(" line 7/93") && $0.line(9).count == 69 })
    #expect(terminal.modes.alternate_screen)
    #expect(!terminal.modes.cursor_visible)
    terminal.send("q")
    #expect(terminal.wait { !$0.modes.alternate_screen && $0.text.contains("ready>") })
    #expect(terminal.modes.cursor_visible)
  }

  @Test func aWholePipelineIsSuspended() throws {
    let terminal = try shell(running: "cat \(Program.sample) | \(Program.path) -")
    terminal.send("\u{1A}")
    #expect(terminal.wait { $0.text.contains("Stopped") && !$0.modes.alternate_screen })
    terminal.send("fg\n")
    #expect(terminal.wait { $0.line(11).contains("q quit") && $0.modes.alternate_screen })
    terminal.send("q")
    #expect(terminal.wait { !$0.modes.alternate_screen })
  }

  @Test func aSignalFromElsewhereSuspendsToo() throws {
    let terminal = try shell(running: Program.path)
    let children = try String(
      contentsOfFile: "/proc/\(terminal.pid)/task/\(terminal.pid)/children", encoding: .utf8)
    let program = try #require(children.split(separator: " ").first.flatMap { pid_t($0) })
    kill(program, SIGTSTP)
    #expect(terminal.wait { $0.text.contains("Stopped") && !$0.modes.alternate_screen })
    terminal.send("fg\n")
    #expect(terminal.wait { $0.line(11).contains("q quit") && $0.modes.alternate_screen })

    // Nobody can catch SIGSTOP: the shell writes over the screen and changes the modes.
    kill(program, SIGSTOP)
    #expect(terminal.wait { $0.text.contains("Stopped") })
    terminal.send("fg\n")
    #expect(terminal.wait { $0.line(11).contains("q quit") && !$0.text.contains("Stopped") })
    terminal.send("q")
    #expect(terminal.wait { !$0.modes.alternate_screen })
  }
}
