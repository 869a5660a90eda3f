import CPseudoTerminal
import Foundation
import Glibc
import Testing

/// Odd surroundings: streams that are closed, end nowhere or never, and too little memory.
@Suite struct SurroundingsTests {
  @Test(arguments: [
    ("TERM=", "TERM is not set"),
    ("TERM=../../etc/passwd", "the terminal “../../etc/passwd” is not known"),
    ("TERM=\u{1B}]0;x\u{7}", "the terminal “⟨U+001B⟩]0;x⟨U+0007⟩” is not known"),
    ("TERM=dumb", "this terminal cannot place the cursor"),
  ])
  func aTerminalWithoutANameIsRefused(variable: String, words: String) throws {
    let terminal = try #require(
      EmulatedTerminal(Program.path, columns: 150, environment: [variable, "LC_ALL=C"]))
    terminal.expectEnd(1 << 8, variable)
    #expect(terminal.text.contains("gangmu: \(words)"), "\(terminal.text)")
  }

  @Test func aReaderThatGoesAwayEndsItQuietly() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("long.txt", containing: Data(Scene.longReport.utf8))
    for command in ["outline", "search 發展", "duplicates", "check", "export --format html", ""] {
      let result = try FullDiskTests.shell(
        "(\"$0\" \(command) \"$1\"; echo $? >&2) | true; exit 0".replacingOccurrences(
          of: "\"$0\"", with: "'\(Program.path)'"
        ).replacingOccurrences(of: "\"$1\"", with: "'\(file)'"), [])
      // 141: it has died of SIGPIPE, as others do. What fits into the pipe is no trouble.
      #expect(["141\n", "0\n", "1\n"].contains(result.errors), "\(command): \(result.errors)")
    }
    let long = try FullDiskTests.shell("('\(Program.path)' '\(file)'; echo $? >&2) | head -1", [])
    #expect(long.errors == "141\n" && long.text == "1.第1項關於發展的工作\n")
  }

  /// Else a file would get the number of a closed stream, and messages be written into it.
  @Test func closedStreamsAreNotTakenForFiles() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("a.txt", containing: Data("一、甲\n文。\n".utf8))
    let output = try FullDiskTests.shell("exec \"$@\" >&-", ["outline", file])
    #expect(output.status == 1 && output.errors.hasPrefix("gangmu: cannot write: "))
    let input = try FullDiskTests.shell("exec \"$@\" <&-", ["outline", "-"])
    #expect(input.status == 1 && input.errors.hasPrefix("gangmu: cannot read standard input: "))
    let exported = folder.path + "/a.json"
    let errors = try FullDiskTests.shell(
      "exec \"$@\" <&- >&- 2>&-", ["export", file, "--format", "json", "-o", exported])
    #expect(errors.status == 0)
    _ = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: exported)))
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "一、甲\n文。\n")
  }

  @Test func inputThatEndsInsideACharacterIsReadToThere() throws {
    let bytes = Data("一、甲\n文字".utf8.dropLast())
    #expect(try Program.run([], input: bytes).text == "一、甲\n文\u{FFFD}")
    let folder = try TemporaryFolder()
    let pipe = Pipe()
    try pipe.fileHandleForWriting.write(contentsOf: bytes)
    try pipe.fileHandleForWriting.close()
    let terminal = try #require(
      EmulatedTerminal(
        Program.path, ["--no-state"], input: pipe.fileHandleForReading.fileDescriptor))
    #expect(terminal.wait { $0.text.contains("文\u{FFFD}") }, "\(terminal.text)")
    terminal.send("q")
    terminal.expectEnd(0)
    withExtendedLifetime(folder) {}
  }

  /// `yes 發展 | gangmu`: it is read, searched and left while more and more comes.
  @Test func inputThatNeverEndsKeepsNobodyWaiting() throws {
    let terminal = try #require(
      EmulatedTerminal(
        "/bin/sh", ["-c", "yes 發展第一。 | exec '\(Program.path)' --no-state"], rows: 12, columns: 80))
    #expect(terminal.wait { $0.text.contains("發展第一") && $0.line(11).contains("reading") })
    terminal.send("/第一")
    #expect(terminal.wait { $0.line(11).contains(" 1/") }, "\(terminal.text)")
    terminal.send("\r")
    terminal.send("q")
    terminal.expectEnd(0)
  }

  /// How much the system lets it have, in KiB.
  ///
  /// With little it does not even start, or says that it is not enough.
  @Test(
    .enabled(if: !Program.needsMuchMemory, "A sanitizer needs far more memory."),
    arguments: [60_000, 66_000, 72_000, 80_000, 95_000])
  func withTooLittleMemoryItEndsWithASentence(limit: Int) throws {
    let limits = "ulimit -v \(limit)"
    let folder = try TemporaryFolder()
    let file = try folder.file(
      "long.txt", containing: Data(String(repeating: Scene.longReport, count: 3).utf8))
    let terminal = try #require(
      EmulatedTerminal(
        "/bin/sh", ["-c", "\(limits); exec '\(Program.path)' --no-state '\(file)'"],
        rows: 12, columns: 150))
    _ = terminal.wait {
      $0.hasEnded || $0.line(11).contains("q quit") && !$0.line(11).contains("reading")
    }
    // Duplicates are looked for behind the screen, which takes most.
    _ = terminal.wait(2) { $0.hasEnded }
    terminal.send("\u{3}")
    _ = terminal.wait { $0.hasEnded }
    let left = terminal.leftovers
    #expect(left.isEmpty, "\(left)")
    let hasSpoken = ["not enough memory", "error while loading", "could not be set up"].contains {
      terminal.text.contains($0)
    }
    #expect(terminal.exitStatus == 0 || hasSpoken, "\(terminal.exitStatus ?? -1)\n\(terminal.text)")
    for command in ["outline", "duplicates"] {
      let result = try FullDiskTests.shell("\(limits); exec \"$@\"", [command, file])
      #expect(
        result.status <= 1 || result.errors.contains("memory")
          || result.errors.contains("error while loading"),
        "\(command): \(result.status) \(result.errors)")
    }
  }
}
