import CPseudoTerminal
import Foundation
import Glibc
import Testing

@Suite struct TakeOutTests {
  private static let text = "一、甲\n正文甲。\n（一）乙\n正文；$(touch pwned) `x` '乙'。\n二、丙\n正文丙。\n"

  private func opened(
    _ arguments: [String], environment: [String] = ["TERM=xterm-256color"]
  ) throws -> EmulatedTerminal {
    let terminal = try #require(
      EmulatedTerminal(
        Program.path, arguments, rows: 12, columns: 80,
        environment: environment + ["LC_ALL=C.UTF-8"]))
    let isShown = terminal.wait { $0.line(11).contains("q quit") }
    try #require(isShown)
    return terminal
  }

  private func quit(_ terminal: EmulatedTerminal) {
    terminal.send("q")
    #expect(terminal.waitForExit() == 0)
  }

  @Test func whatIsCopiedIsSentToTheTerminal() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("a.txt", containing: Data(Self.text.utf8))
    let terminal = try opened([file, "--at", "一.一"])
    #expect(terminal.wait { $0.line(0).contains("（一）乙") })
    terminal.send("ys")
    #expect(terminal.wait { $0.line(11).contains("characters sent to the terminal") })
    let section = "（一）乙\n正文；$(touch pwned) `x` '乙'。"
    let sequence = "\u{1B}]52;c;\(Data(section.utf8).base64EncodedString())\u{07}"
    #expect(String(decoding: terminal.output, as: UTF8.self).contains(sequence))
    terminal.send("j")
    quit(terminal)
  }

  @Test func screenIsToldInPiecesAndUnknownTerminalsAreNot() throws {
    let screen = try opened([], environment: ["TERM=xterm-256color", "STY=1.x"])
    screen.send("ys")
    #expect(screen.wait { $0.line(11).contains("sent to the terminal") })
    let output = String(decoding: screen.output, as: UTF8.self)
    #expect(output.contains("\u{1B}P\u{1B}]52;c;"))
    quit(screen)
    let linux = try opened([], environment: ["TERM=linux"])
    linux.send("yp")
    #expect(linux.wait { $0.line(11).contains("TERM=linux") })
    #expect(!String(decoding: linux.output, as: UTF8.self).contains("]52;"))
    quit(linux)
  }

  @Test func aCommandReadsTheSectionAndNothingOfItIsObeyed() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("a.txt", containing: Data(Self.text.utf8))
    let terminal = try opened([file, "--at=一.一"])
    #expect(terminal.wait { $0.line(0).contains("（一）乙") })
    terminal.send("|cat > \(folder.path)/out; echo done; exit 3\r")
    #expect(terminal.wait { $0.text.contains("status 3") && !$0.modes.alternate_screen })
    #expect(terminal.text.contains("done"))
    let output = try String(contentsOfFile: folder.path + "/out", encoding: .utf8)
    #expect(output == "（一）乙\n正文；$(touch pwned) `x` '乙'。")
    #expect(!FileManager.default.fileExists(atPath: "pwned"))
    terminal.send("\r")
    #expect(terminal.wait { $0.modes.alternate_screen && $0.line(11).contains("status 3") })
    #expect(terminal.line(0).contains("（一）乙"))
    // A command that Ctrl-C ends does not take the browser with it.
    terminal.send("|echo rea''dy; exec sleep 100\r")
    #expect(terminal.wait { !$0.modes.alternate_screen && $0.text.contains("ready") })
    terminal.send("\u{3}")
    #expect(terminal.wait { $0.text.contains("signal 2") })
    terminal.send("\r")
    #expect(terminal.wait { $0.modes.alternate_screen && $0.line(11).contains("signal 2") })
    quit(terminal)
  }

  @Test func aCommandThatDoesNotReadEndsToo() throws {
    let folder = try TemporaryFolder()
    let long = "一、甲\n" + String(repeating: "長文很長。\n", count: 60_000)
    let file = try folder.file("a.txt", containing: Data(long.utf8))
    let terminal = try opened([file])
    terminal.send("|true\r")
    #expect(terminal.wait { $0.text.contains("The command has ended. Enter") })
    terminal.send("\r")
    #expect(terminal.wait { $0.modes.alternate_screen })
    quit(terminal)
  }

  @Test func anEditorGetsTheLineAndTheFileIsReadAgain() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("a $(x) 'b'.txt", containing: Data(Self.text.utf8))
    let script = try folder.script(
      "edit", "printf '%s|' \"$@\" > \"${0%/*}/args\"\nsed -i '1i 新的一行。' \"$3\"")
    let terminal = try opened(
      [file, "+5"], environment: ["TERM=xterm-256color", "VISUAL=\(script) -n"])
    #expect(terminal.wait { $0.line(0).hasSuffix("二、丙") })
    terminal.send("v")
    #expect(terminal.wait { $0.line(11).contains("read again") && $0.modes.alternate_screen })
    let arguments = try String(contentsOfFile: folder.path + "/args", encoding: .utf8)
    #expect(arguments == "-n|+5|\(file)|")
    #expect(terminal.line(0).hasSuffix("二、丙"))
    terminal.send("j")
    #expect(terminal.wait { $0.line(11).contains("/7") })
    quit(terminal)
  }

  @Test func aNameThatLooksLikeAnOptionIsNone() throws {
    let folder = try TemporaryFolder()
    _ = try folder.file("-c.txt", containing: Data(Self.text.utf8))
    let terminal = try #require(
      EmulatedTerminal(
        "/bin/sh", ["-c", "cd '\(folder.path)'; exec '\(Program.path)' -- -c.txt"], rows: 12,
        columns: 80,
        environment: [
          "TERM=xterm-256color", "LC_ALL=C.UTF-8", "EDITOR=printf '%s|' > args",
        ]))
    #expect(terminal.wait { $0.line(11).contains("q quit") }, "\(terminal.text)")
    terminal.send("v")
    #expect(terminal.wait { $0.line(11).contains("read again") }, "\(terminal.text)")
    let arguments = try String(contentsOfFile: folder.path + "/args", encoding: .utf8)
    #expect(arguments.hasSuffix("|./-c.txt|"), "\(arguments)")
    quit(terminal)
  }

  @Test func whereThereIsNoFileOrNoEditorThatIsSaid() throws {
    let sample = try opened([], environment: ["TERM=xterm-256color", "EDITOR=true"])
    sample.send("v")
    #expect(sample.wait { $0.line(11).contains("sample") })
    quit(sample)
    let none = try opened([Program.sample])
    none.send("v")
    #expect(none.wait { $0.line(11).contains("VISUAL") })
    quit(none)
    let missing = try opened(
      [Program.sample], environment: ["TERM=xterm-256color", "EDITOR=/no/such/editor"])
    missing.send("v")
    #expect(missing.wait { $0.line(11).contains("Cannot start") })
    quit(missing)
  }

  @Test func aPlaceCanBeNamedOnTheCommandLine() throws {
    let percent = try opened(["--at", "50%", Program.sample])
    #expect(percent.wait { $0.line(11).contains("line 51/93") })
    quit(percent)
    let missing = try #require(
      EmulatedTerminal(Program.path, ["--at", "九九"], rows: 12, columns: 80))
    #expect(missing.wait { $0.line(11).contains("There is no section 九九.") })
    quit(missing)
    let printed = try Program.run([Program.sample, "+3"])
    #expect(printed.status == 2)
    #expect(printed.errors.contains("terminal"))
  }
}
