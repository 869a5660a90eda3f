import CPseudoTerminal
import Foundation
import Glibc
import Testing

/// Several documents, and files that change, in the real program.
@Suite struct DocumentsTests {
  private static let one = "甲報告\n\n一、開頭\n甲文。\n二、中間\n甲文二。\n三、結尾\n甲完。\n"
  private static let two = "乙報告\n\n一、起\n乙文。\n"

  private func opened(_ arguments: [String], input: CInt = -1) throws -> EmulatedTerminal {
    let terminal = try #require(
      EmulatedTerminal(
        Program.path, ["--no-state"] + arguments, rows: 12, columns: 80, input: input))
    let isShown = terminal.wait { $0.line(11).count > 5 }
    try #require(isShown)
    return terminal
  }

  private func quit(_ terminal: EmulatedTerminal) {
    terminal.send("q")
    #expect(terminal.waitForExit() == 0)
  }

  @Test func severalDocumentsAreReadOneByOne() throws {
    let folder = try TemporaryFolder()
    let one = try folder.file("one.txt", containing: Data(Self.one.utf8))
    let two = try folder.file("two.txt", containing: Data(Self.two.utf8))
    let pipe = Pipe()
    pipe.fileHandleForWriting.write(Data("丙報告\n\n丙文。\n".utf8))
    try pipe.fileHandleForWriting.close()
    let terminal = try opened(
      [one, two, "-", "+5"], input: pipe.fileHandleForReading.fileDescriptor)
    #expect(terminal.wait { $0.line(0).hasSuffix("二、中間") && $0.line(11).contains("document 1/3") })
    terminal.send(")")
    #expect(terminal.wait { $0.text.contains("乙文。") }, "\(terminal.text)")
    terminal.send(")")
    #expect(terminal.wait { $0.text.contains("丙文。") }, "\(terminal.text)")
    terminal.send("K")
    #expect(terminal.wait { $0.text.contains("*3") && $0.text.contains("乙報告") })
    terminal.send("gx")
    #expect(terminal.wait { $0.text.contains("Documents 2") && !$0.text.contains("甲報告") })
    terminal.send("g\r")
    #expect(terminal.wait { $0.line(11).contains("Document 1 of 2: 乙報告") }, "\(terminal.text)")
    quit(terminal)
  }

  /// Who writes into the pipe is told that nobody reads it any more.
  @Test func aDocumentThatIsClosedIsReadNoFurther() throws {
    let folder = try TemporaryFolder()
    let one = try folder.file("one.txt", containing: Data(Self.one.utf8))
    let script = """
      cd '\(folder.path)'; mkfifo endless; (yes 乙文。 > endless; touch ended) 2>/dev/null &
      exec '\(Program.path)' --no-state '\(one)' endless
      """
    let terminal = try #require(
      EmulatedTerminal("/bin/sh", ["-c", script], rows: 12, columns: 80))
    #expect(terminal.wait { $0.text.contains("甲文。") }, "\(terminal.text)")
    terminal.send(")")
    #expect(terminal.wait { $0.text.contains("乙文。") }, "\(terminal.text)")
    terminal.send("K")
    #expect(terminal.wait { $0.text.contains("*2") }, "\(terminal.text)")
    terminal.send("x")
    let hasEnded = terminal.wait { _ in
      FileManager.default.fileExists(atPath: folder.path + "/ended")
    }
    #expect(hasEnded)
    terminal.send("\u{1B}")
    #expect(terminal.wait { $0.text.contains("甲文。") }, "\(terminal.text)")
    quit(terminal)
  }

  @Test func aFileThatIsMissingDoesNotKeepTheOthersBack() throws {
    let folder = try TemporaryFolder()
    let two = try folder.file("two.txt", containing: Data(Self.two.utf8))
    let terminal = try opened(["\(folder.path)/no", two])
    #expect(terminal.wait { $0.text.contains("乙文。") && $0.line(11).contains("cannot read") })
    quit(terminal)
    let none = try #require(
      EmulatedTerminal(
        Program.path, ["\(folder.path)/no", "\(folder.path)/neither"], rows: 12, columns: 80))
    let status = try #require(none.waitForExit())
    #expect(status >> 8 == 1)
    let isTold = none.wait {
      let told = $0.text.replacingOccurrences(of: "\n", with: "")
      return told.contains("/no”") && told.contains("/neither”")
    }
    #expect(isTold, "\(none.text)")
    let twice = try Program.run(["-", "-"])
    #expect(twice.status == 2 && twice.errors.contains("once"))
  }

  @Test func withoutATerminalAllArePrinted() throws {
    let folder = try TemporaryFolder()
    let one = try folder.file("one.txt", containing: Data(Self.one.utf8))
    let two = try folder.file("two.txt", containing: Data(Self.two.utf8))
    let result = try Program.run([one, "\(folder.path)/no", two])
    #expect(result.text == Self.one + Self.two)
    #expect(result.status == 1 && result.errors.contains("/no”"))
  }

  @Test func aChangedFileIsToldOfAndReadAgain() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("one.txt", containing: Data(Self.one.utf8))
    let terminal = try opened([file, "+7"])
    #expect(terminal.wait { $0.line(0).hasSuffix("三、結尾") })
    terminal.send("/甲文\r:7\r")
    #expect(terminal.wait { $0.line(0).hasSuffix("三、結尾") }, "\(terminal.text)")
    let changed = Self.one.replacingOccurrences(of: "甲文。", with: "新句。\n甲文。\n新句。")
      .replacingOccurrences(of: "甲完", with: "甲終")
    _ = try folder.file("one.txt", containing: Data(changed.utf8))
    // Keys are looked after once a second.
    #expect(
      terminal.wait {
        if !$0.line(11).contains("changed") { $0.send("\u{C}") }
        return $0.line(11).contains("changed")
      }, "\(terminal.text)")
    terminal.send("\u{12}")
    #expect(terminal.wait { $0.line(11).contains("read again") }, "\(terminal.text)")
    #expect(terminal.line(0).hasSuffix("三、結尾") && terminal.line(1).contains("三、結尾"))
    terminal.send("n")
    #expect(terminal.wait { $0.line(11).contains("After the last hit") }, "\(terminal.text)")
    terminal.send("n")
    #expect(terminal.wait { $0.line(11).contains("2/2") }, "\(terminal.text)")
    try FileManager.default.removeItem(atPath: file)
    terminal.send("\u{12}")
    #expect(terminal.wait { $0.line(11).contains("cannot be read again") }, "\(terminal.text)")
    terminal.send("g")
    #expect(terminal.wait { $0.text.contains("新句") })
    quit(terminal)
  }

  @Test func whatIsRememberedGoesOnWithTheChangedText() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("one.txt", containing: Data(Self.one.utf8))
    func started(_ arguments: [String]) throws -> EmulatedTerminal {
      let terminal = try #require(
        EmulatedTerminal(
          Program.path, arguments, rows: 12, columns: 80,
          environment: [
            "TERM=xterm-256color", "LC_ALL=C.UTF-8", "XDG_STATE_HOME=\(folder.path)/state",
          ]))
      let isShown = terminal.wait { $0.text.contains("甲完") || $0.text.contains("甲終") }
      try #require(isShown)
      return terminal
    }
    let first = try started([file, "+7"])
    #expect(first.wait { $0.line(0).hasSuffix("三、結尾") })
    first.send("ma")
    #expect(first.wait { $0.line(11).contains("Marked") })
    let changed = "新句。\n" + Self.one.replacingOccurrences(of: "甲完", with: "甲終")
    _ = try folder.file("one.txt", containing: Data(changed.utf8))
    first.send("\u{12}")
    #expect(first.wait { $0.line(11).contains("read again") }, "\(first.text)")
    first.send("g'a")
    #expect(first.wait { $0.line(11).contains("line 8/9") }, "\(first.text)")
    quit(first)
    // The changed text has the mark; the text before has it where it was.
    for (text, line) in [(changed, "line 8/9"), (Self.one, "line 7/8")] {
      _ = try folder.file("one.txt", containing: Data(text.utf8))
      let again = try started([file])
      again.send("g'a")
      #expect(again.wait { $0.line(11).contains(line) }, "\(again.text)")
      quit(again)
    }
  }

  @Test func whatIsNoFileIsNotReadAgain() throws {
    let terminal = try opened([])
    terminal.send("\u{12}")
    #expect(terminal.wait { $0.line(11).contains("sample in the program") }, "\(terminal.text)")
    quit(terminal)
  }
}
