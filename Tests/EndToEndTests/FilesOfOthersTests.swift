import CPseudoTerminal
import Foundation
import Glibc
import Testing

/// Files that are written: only where they should be, and readable for whom they should be.
@Suite struct FilesOfOthersTests {
  private func opened(_ folder: TemporaryFolder, umask mask: String = "022") throws
    -> EmulatedTerminal
  {
    let file = try folder.file("a.txt", containing: Data("一、甲\n文。\n二、乙\n文二。\n".utf8))
    let terminal = try #require(
      EmulatedTerminal(
        "/bin/sh", ["-c", "umask \(mask); exec '\(Program.path)' '\(file)'"], rows: 12, columns: 80,
        environment: [
          "TERM=xterm-256color", "LC_ALL=C.UTF-8", "XDG_STATE_HOME=\(folder.path)/state",
        ]))
    let isShown = terminal.wait { $0.text.contains("文二") }
    try #require(isShown)
    return terminal
  }

  private func mode(_ path: String) -> UInt32 {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & 0o7777 : 0
  }

  /// Whatever the umask allows, and whoever has made the folder.
  @Test func whatIsRememberedIsForItsOwnerAlone() throws {
    let folder = try TemporaryFolder()
    let terminal = try opened(folder, umask: "000")
    terminal.send("ma")
    #expect(terminal.wait { $0.line(11).contains("Marked") })
    terminal.send("q")
    terminal.expectEnd(0)
    let state = folder.path + "/state/gangmu"
    #expect(mode(folder.path + "/state") == 0o700 && mode(state) == 0o700)
    let names = try FileManager.default.contentsOfDirectory(atPath: state)
    #expect(names.count == 2)
    for name in names { #expect(mode(state + "/" + name) == 0o600, "\(name)") }
  }

  /// All names that are written in the folder lead elsewhere.
  @Test func noLinkLeadsOutOfTheFolder() throws {
    let folder = try TemporaryFolder()
    let first = try opened(folder)
    first.send("ma")
    #expect(first.wait { $0.line(11).contains("Marked") })
    first.send("q")
    first.expectEnd(0)
    let state = folder.path + "/state/gangmu"
    let manager = FileManager.default
    let name = try #require(
      try manager.contentsOfDirectory(atPath: state).first { $0 != "lock" })
    let victim = try folder.file("victim", containing: Data("mine\n".utf8))
    for (letter, link) in [("b", name + ".new"), ("c", "lock")] {
      try? manager.removeItem(atPath: state + "/" + link)
      try manager.createSymbolicLink(atPath: state + "/" + link, withDestinationPath: victim)
      let terminal = try opened(folder)
      terminal.send("]m\(letter)")
      // The lock is a link: nothing is written. The new file takes the place of a link.
      #expect(
        terminal.wait { $0.line(11).contains(link == "lock" ? "it is a link" : "Marked") },
        "\(terminal.text)")
      terminal.send("q")
      terminal.expectEnd(0)
      #expect(try String(contentsOfFile: victim, encoding: .utf8) == "mine\n", "\(link)")
    }
  }

  @Test(arguments: [("022", 0o644), ("077", 0o600), ("002", 0o664)])
  func anExportFollowsTheUmask(mask: String, expected: UInt32) throws {
    let folder = try TemporaryFolder()
    let file = folder.path + "/a.html"
    for force in ["", "--force"] {
      let result = try FullDiskTests.shell(
        "umask \(mask); exec \"$@\" \(force)",
        ["export", Program.sample, "--format", "html", "-o", file])
      #expect(result.status == 0, "\(result.errors)")
      #expect(mode(file) == expected)
    }
  }

  /// Neither a link nor what it leads to, nor a link to nothing, nor a file that comes meanwhile.
  @Test func anExportWritesThroughNoLink() throws {
    let folder = try TemporaryFolder()
    let victim = try folder.file("victim", containing: Data("mine\n".utf8))
    let file = folder.path + "/a.html"
    let arguments = ["export", Program.sample, "--format", "html", "-o", file]
    for target in [victim, folder.path + "/nothing"] {
      try? FileManager.default.removeItem(atPath: file)
      try FileManager.default.createSymbolicLink(atPath: file, withDestinationPath: target)
      let result = try Program.run(arguments)
      #expect(result.status == 1 && result.errors.contains("is there already"), "\(result.errors)")
      #expect(try String(contentsOfFile: victim, encoding: .utf8) == "mine\n")
      #expect(!FileManager.default.fileExists(atPath: folder.path + "/nothing"))
    }
    let forced = try Program.run(arguments + ["--force"])
    #expect(forced.status == 0)
    #expect(try String(contentsOfFile: victim, encoding: .utf8) == "mine\n")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == [
        "a.html", "victim",
      ])
  }

  /// Killed while it writes, for which no program can prepare.
  @Test(arguments: [[], ["--force"]])
  func anExportThatIsKilledLeavesNothing(options: [String]) throws {
    let folder = try TemporaryFolder()
    let file = try folder.file(
      "a.txt", containing: Data(String(repeating: Scene.longReport, count: 10).utf8))
    let out = folder.path + "/out"
    try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: false)
    let export = Process()
    export.executableURL = URL(fileURLWithPath: Program.path)
    export.arguments = ["export", file, "--format", "html", "-o", out + "/a.html"] + options
    try export.run()
    let descriptors = "/proc/\(export.processIdentifier)/fd"
    var isWriting = false
    while export.isRunning, !isWriting {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: descriptors)) ?? []
      isWriting = names.contains {
        let target = try? FileManager.default.destinationOfSymbolicLink(
          atPath: descriptors + "/" + $0)
        return target?.hasPrefix(out + "/") == true
      }
    }
    kill(export.processIdentifier, SIGKILL)
    export.waitUntilExit()
    #expect(isWriting && export.terminationReason == .uncaughtSignal)
    #expect(try FileManager.default.contentsOfDirectory(atPath: out) == [])
  }
}
