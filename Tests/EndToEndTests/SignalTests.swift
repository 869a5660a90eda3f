import CPseudoTerminal
import Foundation
import Glibc
import TestSupport
import Testing

/// Signals at any moment: the program ends by the signal, and the terminal is as it was.
@Suite struct SignalTests {
  @Test(arguments: Scene.allCases)
  func whatAsksTheProgramToEndEndsIt(scene: Scene) throws {
    for signal in [SIGTERM, SIGHUP, SIGINT, SIGQUIT] {
      // While another program has the terminal, its keys are for that one.
      let isLent = [.command, .pressEnter, .editor, .quietCommand].contains(scene)
      if isLent, signal == SIGINT || signal == SIGQUIT { continue }
      let folder = try TemporaryFolder()
      let (terminal, source) = try scene.open(folder)
      kill(terminal.pid, signal)
      terminal.expectEnd(signal, "\(scene) \(signal)")
      try source?.close()
    }
  }

  /// The moment is a number of bytes that the program has written, so no clock is needed.
  @Test(arguments: 0..<20)
  func atAnyMomentTheTerminalComesBack(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let folder = try TemporaryFolder()
    let file = try folder.file("long.txt", containing: Data(Scene.longReport.utf8))
    let terminal = try #require(
      EmulatedTerminal(Program.path, ["--no-state", file], rows: 12, columns: 80))
    let keys = ["/發展\r", "n", "D", "\u{1B}", " ", "?", "q", ":四\r", "]", "\u{7F}", "G", "z", "="]
    for key in (0..<20).map({ _ in random.pick(keys) }) where key != "q" { terminal.send(key) }
    let moment = Int.random(in: 0...12_000, using: &random)
    _ = terminal.wait(1) { $0.output.count >= moment || $0.hasEnded }
    let signal = random.pick([SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGUSR1, SIGPIPE])
    kill(terminal.pid, signal)
    terminal.expectEnd(signal, "after \(moment) bytes")
  }

  @Test func aProgramOfAnotherProgramIsAskedToEndToo() throws {
    for scene in [Scene.command, .editor, .quietCommand] {
      let folder = try TemporaryFolder()
      let (terminal, _) = try scene.open(folder)
      let children = try String(
        contentsOfFile: "/proc/\(terminal.pid)/task/\(terminal.pid)/children", encoding: .utf8)
      let child = try #require(children.split(separator: " ").first.flatMap { pid_t($0) })
      kill(terminal.pid, SIGTERM)
      terminal.expectEnd(SIGTERM, "\(scene)")
      #expect(terminal.wait { _ in kill(child, 0) != 0 }, "\(scene)")
    }
  }

  /// Sends a signal to a thread that does not draw.
  private func crashOtherThread(of terminal: EmulatedTerminal, _ signal: CInt) throws {
    let threads = try FileManager.default.contentsOfDirectory(
      atPath: "/proc/\(terminal.pid)/task"
    ).compactMap { pid_t($0) }
    let other = try #require(threads.first { $0 != terminal.pid })
    #expect(cpt_signal_thread(terminal.pid, other, signal) == 0)
  }

  /// A thread that reads, or looks for duplicates, may crash as well as the one that draws.
  @Test(.enabled(if: !Program.diesOfCrashes, "The thread sanitizer takes crashes itself."))
  func aCrashOfAnotherThreadRestoresTheTerminalToo() throws {
    for signal in [SIGSEGV, SIGTRAP, SIGABRT] {
      let folder = try TemporaryFolder()
      let (terminal, source) = try Scene.loading.open(folder)
      try crashOtherThread(of: terminal, signal)
      terminal.expectEnd(signal)
      #expect(terminal.text.contains("gangmu: crashed"), "\(terminal.text)")
      try source?.close()
    }
  }

  /// The one that draws goes on drawing until the program is dead; none of that is to be seen.
  @Test(.enabled(if: !Program.diesOfCrashes, "The thread sanitizer takes crashes itself."))
  func aCrashOfAnotherThreadEndsTheDrawing() throws {
    for round in 0..<20 {
      let folder = try TemporaryFolder()
      let (terminal, source) = try Scene.loading.open(folder)
      // Each of these has all of the screen cleared and drawn again.
      terminal.send(String(repeating: "\u{C}", count: 60))
      let before = terminal.output.count
      _ = terminal.wait(1) { $0.output.count > before }
      try crashOtherThread(of: terminal, SIGSEGV)
      terminal.expectEnd(SIGSEGV, "\(round)")
      let lines = terminal.text.split(separator: "\n").filter { $0.contains { $0 != " " } }
      #expect(lines.first?.hasPrefix("gangmu: crashed") == true, "\(round): \(terminal.text)")
      #expect(lines.count <= 2, "\(round): \(terminal.text)")
      try source?.close()
    }
  }

  @Test(arguments: 0..<4 as Range<UInt64>)
  func suspendingAndGoingOnAtAnyMomentLosesNothing(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("long.txt", containing: Data(Scene.longReport.utf8))
    let terminal = try #require(
      EmulatedTerminal(
        "/bin/bash", ["--norc", "--noprofile", "-i"], rows: 12, columns: 80,
        environment: ["TERM=xterm-256color", "LC_ALL=C.UTF-8", "PS1=ready> "]))
    #expect(terminal.wait { $0.text.contains("ready>") })
    terminal.send("\(Program.path) --no-state \(file)\n")
    #expect(terminal.wait { $0.line(11).contains("q quit") })
    let children = try String(
      contentsOfFile: "/proc/\(terminal.pid)/task/\(terminal.pid)/children", encoding: .utf8)
    let program = try #require(children.split(separator: " ").first.flatMap { pid_t($0) })
    var random = SeededGenerator(seed: seed)
    for round in 0..<20 {
      terminal.send(random.pick(["/發展", ":四\r", "?", "D", " n", "\u{1B}"]))
      let moment = terminal.output.count + Int.random(in: 0...500, using: &random)
      _ = terminal.wait(0) { $0.output.count >= moment }
      // Nobody can catch SIGSTOP.
      kill(program, random.pick([SIGTSTP, SIGTSTP, SIGSTOP]))
      let before = terminal.output.count
      let isStopped = terminal.wait {
        Self.isStopped(program)
          && String(decoding: $0.output[before...], as: UTF8.self).contains("ready>")
      }
      try #require(isStopped, "\(round): \(terminal.text)")
      // What the program has not read the shell reads now: that is taken away first.
      let stopped = terminal.output.count
      terminal.send("\u{15}\u{15}fg\n")
      // Behind SIGSTOP the screen is still the program's; it is back when it has asked for the mouse again.
      let isBack = terminal.wait {
        $0.modes.alternate_screen && !Self.isStopped(program)
          && String(decoding: $0.output[stopped...], as: UTF8.self).contains("\u{1B}[?1006;")
      }
      try #require(isBack, "\(round): \(terminal.text)")
    }
    // The last one would be the beginning of what follows: so it is that of a key that means nothing.
    terminal.send("\u{1B}\u{1B}\u{1B}\u{1B}\u{C}")
    #expect(terminal.wait { $0.line(11).contains("q quit") }, "\(terminal.text)")
    terminal.send(":7\r")
    #expect(terminal.wait { $0.line(11).contains("line 7/") }, "\(terminal.text)")
    terminal.send("q")
    #expect(terminal.wait { !$0.modes.alternate_screen && kill(program, 0) != 0 })
    terminal.send("exit\n")
    terminal.expectEnd(0)
  }

  private static func isStopped(_ pid: pid_t) -> Bool {
    (try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8))?.contains(") T ") == true
  }
}
