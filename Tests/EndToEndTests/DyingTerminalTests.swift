import CPseudoTerminal
import Foundation
import Glibc
import TestSupport
import Testing

/// A terminal that goes away, takes nothing, or has another size every moment.
@Suite struct DyingTerminalTests {
  private func opened(_ folder: TemporaryFolder) throws -> EmulatedTerminal {
    let file = try folder.file("long.txt", containing: Data(Scene.longReport.utf8))
    let terminal = try #require(
      EmulatedTerminal(
        Program.path, [file], rows: 24, columns: 100,
        environment: [
          "TERM=xterm-256color", "LC_ALL=C.UTF-8", "XDG_STATE_HOME=\(folder.path)/state",
        ]))
    let isShown = terminal.wait {
      $0.line(1).contains("Contents 300") && !$0.line(23).contains("reading")
    }
    try #require(isShown, "\(terminal.text)")
    return terminal
  }

  @Test(arguments: 0..<6)
  func closedWhileItIsWrittenToTheProgramEndsAndKeepsThePlace(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let folder = try TemporaryFolder()
    let terminal = try opened(folder)
    terminal.send(":30%\r")
    #expect(terminal.wait { $0.line(23).contains(" line 9") }, "\(terminal.text)")
    for _ in 0..<40 { terminal.send(random.pick([" ", "b", "d", "n", "?", "q", "/發\r"])) }
    let moment = terminal.output.count + Int.random(in: 0...4_000, using: &random)
    _ = terminal.wait(1) { $0.output.count >= moment || $0.hasEnded }
    terminal.hangUp()
    let end = terminal.waitForExit()
    #expect(end == SIGHUP || end == 0, "\(String(describing: end))")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/state/gangmu")
    #expect(files.contains { $0 != "lock" }, "\(files)")
  }

  /// A terminal whose other side is asleep: the first signal waits for the picture, the second does not.
  @Test func aTerminalThatTakesNothingDoesNotKeepTheProgram() throws {
    let folder = try TemporaryFolder()
    let terminal = try opened(folder)
    // A picture that is larger than what the system keeps for a terminal; nobody reads it.
    terminal.resize(rows: 200, columns: 400)
    func isWriting() -> Bool {
      // The number of `write` on x86-64 and on others.
      let call = try? String(contentsOfFile: "/proc/\(terminal.pid)/syscall", encoding: .utf8)
      return call?.hasPrefix("1 ") == true || call?.hasPrefix("64 ") == true
    }
    let deadline = ContinuousClock.now + .seconds(20)
    while !isWriting(), ContinuousClock.now < deadline {}
    #expect(isWriting())
    kill(terminal.pid, SIGTERM)
    kill(terminal.pid, SIGTERM)
    kill(terminal.pid, SIGHUP)
    var status: CInt = 0
    while waitpid(terminal.pid, &status, WNOHANG) == 0, ContinuousClock.now < deadline {}
    #expect(status == SIGTERM || status == SIGHUP, "\(status)")
  }

  @Test(arguments: 0..<3)
  func aStormOfSizesEndsInTheLastOne(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let folder = try TemporaryFolder()
    let pipe = Pipe()
    _ = fcntl(pipe.fileHandleForWriting.fileDescriptor, F_SETFD, FD_CLOEXEC)
    let terminal = try #require(
      EmulatedTerminal(
        Program.path, ["--no-state"], rows: 24, columns: 80,
        input: pipe.fileHandleForReading.fileDescriptor))
    try pipe.fileHandleForReading.close()
    var bytes = Data(Scene.longReport.utf8)
    let keys = ["/發", "\u{7F}", "\r", ":四", "?", "D", "&", "J", "\u{1B}", "f", " ", "b", "K", "="]
    for step in 0..<60 {
      terminal.resize(
        rows: Int.random(in: 1...40, using: &random),
        columns: Int.random(in: 1...120, using: &random))
      terminal.send(random.pick(keys))
      // The text comes meanwhile, cut anywhere.
      if step < 60 {
        let piece = bytes.prefix(12_345)
        bytes = bytes.dropFirst(12_345)
        try pipe.fileHandleForWriting.write(contentsOf: piece)
      }
      let moment = terminal.output.count + Int.random(in: 0...500, using: &random)
      _ = terminal.wait(0) { $0.output.count >= moment }
    }
    try pipe.fileHandleForWriting.close()
    terminal.send("\u{1B}\u{1B}\u{1B}\u{1B}\u{1B}\u{1B}")
    terminal.resize(rows: 12, columns: 90)
    #expect(
      terminal.wait { $0.line(11).hasPrefix(" ") && $0.line(11).count == 89 }, "\(terminal.text)")
    // A prompt would take a q; this ends the program from everywhere.
    terminal.send("\u{3}")
    terminal.expectEnd(0)
    withExtendedLifetime(folder) {}
  }
}
