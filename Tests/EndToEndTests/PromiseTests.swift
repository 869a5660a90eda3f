import CPseudoTerminal
import Foundation
import Glibc
import Testing

/// What the README promises that Gangmu never does.
@Suite struct PromiseTests {
  /// All that the system says of a file, but for when it was read.
  private struct Facts: Equatable {
    let bytes: Data
    let inode: UInt
    let mode: UInt32
    let links: UInt
    let modified: [Int]
    let changed: [Int]

    init(_ path: String) throws {
      var status = stat()
      #expect(stat(path, &status) == 0)
      bytes = try Data(contentsOf: URL(fileURLWithPath: path))
      (inode, mode, links) = (UInt(status.st_ino), status.st_mode, UInt(status.st_nlink))
      modified = [status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
      changed = [status.st_ctim.tv_sec, status.st_ctim.tv_nsec]
    }
  }

  /// Every key of the table and then some, each in the browser as the last ones have left it.
  private static let keys =
    (0x20...0x7E).compactMap { Unicode.Scalar($0).map { String(Character($0)) } }
    + (1...26).filter { ![3, 26].contains($0) }.compactMap {
      Unicode.Scalar($0).map { String(Character($0)) }
    } + ["\u{1B}[A", "\u{1B}[B", "\u{1B}[C", "\u{1B}[D", "\u{1B}[5~", "\u{1B}[6~", "\u{1B}"]

  /// Presses all keys but those that end the program or start another one, which is asked for by itself.
  private func pressAllKeys(_ terminal: EmulatedTerminal) {
    for key in Self.keys where !["q", "v", "|"].contains(key) {
      // A prompt, a list, or the letter of a mark: whatever is asked for is answered, and then closed. The second Escape
      // and what follows it are one sequence, which means nothing.
      terminal.send(key + "a\r" + "\u{1B}\u{1B}\u{C}")
    }
    #expect(terminal.wait { $0.line(23).contains("q quit") }, "\(terminal.text)")
    terminal.send("|cat\r")
    #expect(terminal.wait { $0.text.contains("The command has ended.") }, "\(terminal.text)")
    terminal.send("\r")
    #expect(terminal.wait { $0.modes.alternate_screen }, "\(terminal.text)")
    terminal.send("v")
    #expect(terminal.wait { $0.line(23).contains("read again") }, "\(terminal.text)")
    terminal.send("q")
    terminal.expectEnd(0)
  }

  private func opened(_ folder: TemporaryFolder, _ file: String) throws -> EmulatedTerminal {
    let terminal = try #require(
      EmulatedTerminal(
        Program.path, [file], rows: 24, columns: 100,
        environment: [
          "TERM=xterm-256color", "LC_ALL=C.UTF-8", "XDG_STATE_HOME=\(folder.path)/state",
          "EDITOR=true",
        ], isOffline: true))
    let isShown = terminal.wait { $0.line(23).contains("q quit") }
    try #require(isShown)
    return terminal
  }

  @Test func noDocumentIsChanged() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file(
      "a.txt", containing: Data(contentsOf: URL(fileURLWithPath: Program.sample)))
    chmod(file, 0o640)
    let before = try Facts(file)
    let terminal = try opened(folder, file)
    pressAllKeys(terminal)
    #expect(try Facts(file) == before)
    for command in ["outline", "duplicates", "check", "search 發展", "export --format html"] {
      let words = command.split(separator: " ").map(String.init)
      _ = try Program.run(words + [file])
      #expect(try Facts(file) == before, "\(command)")
    }
    // Nor does an export take the document for its file.
    let export = try Program.run(["export", file, "--format", "html", "-o", file])
    #expect(export.status == 1)
    #expect(try Facts(file) == before)
    #expect(
      Set(try FileManager.default.contentsOfDirectory(atPath: folder.path)) == ["a.txt", "state"])
  }

  /// The system ends the program at the first attempt to make a socket; nothing goes online without one.
  @Test func nothingGoesOnline() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file(
      "a.txt", containing: Data(contentsOf: URL(fileURLWithPath: Program.sample)))
    pressAllKeys(try opened(folder, file))
    // The system does so: bash makes a socket for /dev/tcp.
    let proof = try #require(
      EmulatedTerminal("/bin/bash", ["-c", "true > /dev/tcp/127.0.0.1/9"], isOffline: true))
    #expect(proof.waitForExit().map { $0 & 0x7F } == SIGSYS)
    for command in ["outline", "duplicates", "check", "search 發展", "export --format html"] {
      let words = command.split(separator: " ").map(String.init)
      let terminal = try #require(EmulatedTerminal(Program.path, words + [file], isOffline: true))
      let status = try #require(terminal.waitForExit())
      #expect(status & 0x7F == 0, "\(command)")
    }
  }
}
