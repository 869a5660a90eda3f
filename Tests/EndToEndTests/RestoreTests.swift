import CPseudoTerminal
import Foundation
import Glibc
import Testing

/// Every way out leaves the terminal as it was.
@Suite struct RestoreTests {
  /// A shell that runs the program and records the modes of the terminal before and after.
  private struct Session {
    let terminal: EmulatedTerminal
    let folder: TemporaryFolder
    let program: pid_t

    init() throws {
      folder = try TemporaryFolder()
      let script = """
        cd '\(folder.path)'; echo before; stty -a > before
        sh -c 'echo $$ > pid; exec "\(Program.path)"'
        echo "status $?"; stty -a > after; echo done
        """
      terminal = try #require(EmulatedTerminal("/bin/sh", ["-c", script]))
      let isShown = terminal.wait { $0.line(11).contains("q quit") }
      try #require(isShown)
      let pid = try String(contentsOfFile: folder.path + "/pid", encoding: .utf8)
      program = try #require(pid_t(pid.trimmingCharacters(in: .whitespacesAndNewlines)))
    }

    func expectRestored(status: Int, sourceLocation: SourceLocation = #_sourceLocation) throws {
      let isDone = terminal.wait { $0.text.contains("done") }
      #expect(isDone, "\(terminal.text)", sourceLocation: sourceLocation)
      #expect(terminal.text.contains("before"), sourceLocation: sourceLocation)
      #expect(
        terminal.text.contains("status \(status)\n"), "\(terminal.text)",
        sourceLocation: sourceLocation)
      let before = try String(contentsOfFile: folder.path + "/before", encoding: .utf8)
      let after = try String(contentsOfFile: folder.path + "/after", encoding: .utf8)
      #expect(before == after, sourceLocation: sourceLocation)
      #expect(!terminal.modes.alternate_screen, sourceLocation: sourceLocation)
      #expect(terminal.modes.cursor_visible, sourceLocation: sourceLocation)
      #expect(terminal.modes.mouse == 0, sourceLocation: sourceLocation)
    }
  }

  @Test func quittingRestoresTheTerminal() throws {
    let session = try Session()
    session.terminal.send("q")
    try session.expectRestored(status: 0)
  }

  @Test func ctrlCQuits() throws {
    let session = try Session()
    session.terminal.send("\u{3}")
    try session.expectRestored(status: 0)
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGUSR1, SIGALRM, SIGPIPE])
  func aSignalRestoresTheTerminalAndIsSeenByTheShell(signal: CInt) throws {
    let session = try Session()
    kill(session.program, signal)
    try session.expectRestored(status: 128 + Int(signal))
  }

  @Test(
    .enabled(if: !Program.diesOfCrashes, "The thread sanitizer takes crashes itself."),
    arguments: [SIGSEGV, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE])
  func aCrashRestoresTheTerminalAndSaysSo(signal: CInt) throws {
    let session = try Session()
    kill(session.program, signal)
    try session.expectRestored(status: 128 + Int(signal))
    #expect(session.terminal.text.contains("gangmu: crashed"))
  }

  @Test func theProgramEndsWithItsTerminal() throws {
    let folder = try TemporaryFolder()
    let pid: pid_t
    do {
      let terminal = try #require(EmulatedTerminal(Program.path))
      #expect(terminal.wait { $0.line(11).contains("q quit") })
      terminal.hangUp()
      pid = terminal.pid
      #expect(terminal.waitForExit() == SIGHUP)
    }
    #expect(kill(pid, 0) == -1)
    withExtendedLifetime(folder) {}
  }
}
