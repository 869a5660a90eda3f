import CPseudoTerminal
import Foundation
import Glibc
import Testing

/// Where nothing can be written there is a sentence, the status says so, and nothing is half done.
@Suite struct FullDiskTests {
  /// Every way to write, with its status: 2 where 1 would say that nothing was found.
  private static let commands: [(words: String, status: Int32)] = [
    ("--help", 1), ("--version", 1), ("--print-config", 1), ("FILE", 1), ("outline FILE", 1),
    ("outline FILE --format json", 1), ("search 發展 FILE", 2), ("search 發展 FILE --count", 2),
    ("duplicates FILE", 1), ("check FILE", 2), ("check --list-rules", 2),
    ("export FILE --format html", 1), ("export FILE --format html -o /dev/full", 1),
  ]

  @Test(arguments: commands.indices)
  func aFullDiskIsASentence(index: Int) throws {
    let (words, status) = Self.commands[index]
    let arguments = words.split(separator: " ").map { $0 == "FILE" ? Program.sample : String($0) }
    let result = try Self.shell("exec \"$@\" > /dev/full", arguments)
    #expect(result.status == status, "\(words)")
    let place = arguments.contains("-o") ? " “/dev/full”" : ""
    #expect(result.errors == "gangmu: cannot write\(place): the disk is full.\n", "\(words)")
  }

  /// The system would end a program that makes a file longer than allowed, leaving a half of it.
  @Test func anExportThatMayNotGrowLeavesNothing() throws {
    let folder = try TemporaryFolder()
    try expectTooLarge(folder.path + "/a.html", "")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
  }

  @Test func anExportThatFailsKeepsTheOldFile() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("a.html", containing: Data("old\n".utf8))
    try expectTooLarge(file, "--force")
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "old\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.html"])
  }

  /// In a terminal, where no signal is blocked as it is for what Foundation starts; and without a folder in which the thread
  /// sanitizer would make a file of its own, beyond the limit.
  private func expectTooLarge(_ file: String, _ option: String) throws {
    let export = "'\(Program.path)' export '\(Program.sample)' --format html \(option) -o '\(file)'"
    let terminal = try #require(
      EmulatedTerminal("/bin/sh", ["-c", "ulimit -f 8; TMPDIR=/proc exec \(export)"], columns: 200))
    terminal.expectEnd(1 << 8)
    #expect(terminal.text.contains("a.html”: the file is too large."), "\(terminal.text)")
  }

  /// While the disk is full a mark cannot be kept; what was kept before stays, and all of it is when there is room.
  @Test func whatIsRememberedOutlivesAFullDisk() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file(
      "a.txt", containing: Data(contentsOf: URL(fileURLWithPath: Program.sample)))
    let first = try opened(file, folder)
    first.send(":四\rma")
    #expect(first.wait { $0.line(11).contains("Marked") })
    first.send("q")
    first.expectEnd(0)
    let limited = try opened(file, folder)
    setLimit(of: limited.pid, to: 0)
    limited.send(":三\rmb")
    #expect(
      limited.wait { $0.line(11).contains("are not kept: the file is too large") },
      "\(limited.text)")
    setLimit(of: limited.pid, to: .max)
    limited.send("q")
    limited.expectEnd(0)
    let again = try opened(file, folder)
    again.send("g'b")
    #expect(again.wait { $0.line(11).contains("line 7/93") }, "\(again.text)")
    again.send("g'a")
    #expect(again.wait { $0.line(11).contains("line 9/93") }, "\(again.text)")
    again.send("q")
    again.expectEnd(0)
  }

  /// A disk of its own, of 64 KiB, which is full.
  private static let fullDisk = """
    mount -t tmpfs -o size=64k tmpfs "$0" && mkdir "$0/state" && head -c 99999 /dev/zero > "$0/fill" 2>/dev/null
    """

  private static let hasDisksOfItsOwn =
    (try? Program.run(["-rm", "true"], of: "/usr/bin/unshare").status) == 0

  @Test(.enabled(if: hasDisksOfItsOwn, "The system gives no namespace of file systems."))
  func onADiskThatIsFullAllIsSaidAndNothingIsLeft() throws {
    let folder = try TemporaryFolder()
    let export = try Program.run(
      [
        "-rm", "/bin/sh", "-c",
        Self.fullDisk + "\n\"$1\" export \"$2\" --format html -o \"$0/a.html\"; echo $?; ls \"$0\"",
        folder.path, Program.path, Program.sample,
      ], of: "/usr/bin/unshare")
    #expect(
      export.errors
        == "gangmu: cannot write “\(folder.path)/a.html”: the disk is full.\n")
    #expect(export.text == "1\nfill\nstate\n")
    let terminal = try #require(
      EmulatedTerminal(
        "/usr/bin/unshare",
        [
          "-rm", "/bin/sh", "-c",
          Self.fullDisk + "\nXDG_STATE_HOME=\"$0/state\" exec \"$1\" \"$2\"",
          folder.path, Program.path, Program.sample,
        ]))
    #expect(terminal.wait { $0.line(11).contains("q quit") }, "\(terminal.text)")
    terminal.send(":三\rma")
    #expect(
      terminal.wait { $0.line(11).contains("are not kept: the disk is full") }, "\(terminal.text)")
    terminal.send("q")
    terminal.expectEnd(0)
  }

  /// Another program that works in the folder, and was stopped there.
  @Test func aLockThatIsNeverGivenBackDoesNotKeepTheReader() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("a.txt", containing: Data("一、甲\n文。\n".utf8))
    let state = folder.path + "/state/gangmu"
    try FileManager.default.createDirectory(atPath: state, withIntermediateDirectories: true)
    let lock = open(state + "/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    #expect(flock(lock, LOCK_EX) == 0)
    let terminal = try opened(file, folder)
    terminal.send("ma")
    #expect(terminal.wait { $0.line(11).contains("keeps it locked") }, "\(terminal.text)")
    terminal.send("q")
    terminal.expectEnd(0)
    close(lock)
  }

  @Test func aFolderThatCannotBeWrittenToIsTold() throws {
    let folder = try TemporaryFolder()
    // Nobody, not even root, makes a file in /proc.
    let result = try Program.run([
      "export", Program.sample, "--format", "json", "-o", "/proc/a.json",
    ])
    #expect(result.status == 1)
    #expect(result.errors.hasPrefix("gangmu: cannot write “/proc/a.json”: "))
    let file = try folder.file("a.txt", containing: Data("一、甲\n文。\n".utf8))
    let terminal = try #require(
      EmulatedTerminal(
        Program.path, [file], rows: 12, columns: 80,
        environment: [
          "TERM=xterm-256color", "LC_ALL=C.UTF-8", "XDG_STATE_HOME=/proc", "XDG_CONFIG_HOME=/proc",
        ]))
    #expect(terminal.wait { $0.line(11).contains("q quit") })
    terminal.send("ma")
    #expect(terminal.wait { $0.line(11).contains("are not kept") }, "\(terminal.text)")
    terminal.send("q")
    terminal.expectEnd(0)
  }

  private func opened(_ file: String, _ folder: TemporaryFolder) throws -> EmulatedTerminal {
    let terminal = try #require(
      EmulatedTerminal(
        Program.path, [file], rows: 12, columns: 90,
        environment: [
          "TERM=xterm-256color", "LC_ALL=C.UTF-8", "XDG_STATE_HOME=\(folder.path)/state",
        ]))
    let isShown = terminal.wait { $0.line(11).count > 5 && $0.line(11).hasPrefix(" ") }
    try #require(isShown)
    return terminal
  }

  /// How long files may be that a process writes.
  private func setLimit(of pid: pid_t, to bytes: UInt) {
    #expect(cpt_limit_file_size(pid, bytes) == 0)
  }

  /// Runs the program under a shell that prepares something.
  static func shell(_ script: String, _ arguments: [String]) throws -> Program.Result {
    try Program.run(["-c", script, "sh", Program.path] + arguments, of: "/bin/sh")
  }
}
