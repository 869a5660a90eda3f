import CPseudoTerminal
import Foundation
import Glibc
import Testing

/// What is remembered of a document, by the real program.
@Suite struct MemoryTests {
  private let home: TemporaryFolder
  private let file: String

  init() throws {
    home = try TemporaryFolder()
    file = try home.file(
      "report.txt", containing: Data(contentsOf: URL(fileURLWithPath: Program.sample)))
  }

  private var folder: String { home.path + "/state/gangmu" }

  private func opened(_ arguments: [String], input: CInt = -1) throws -> EmulatedTerminal {
    let terminal = try #require(
      EmulatedTerminal(
        Program.path, arguments, rows: 12, columns: 90,
        environment: [
          "TERM=xterm-256color", "LC_ALL=C.UTF-8", "XDG_STATE_HOME=\(home.path)/state",
        ], input: input))
    let isShown = terminal.wait { $0.line(11).count > 5 }
    try #require(isShown)
    return terminal
  }

  /// Reads 四, sets a mark and a bookmark there, and ends at 四.二.
  private func readOnce() throws {
    let terminal = try opened([file])
    terminal.send(":四\rmxBa\r\u{1B}")
    #expect(terminal.wait { $0.line(11).contains("line 9/93") }, "\(terminal.text)")
    terminal.send(":四.二\r")
    #expect(terminal.wait { $0.line(11).contains("line 19/93") }, "\(terminal.text)")
    terminal.send("q")
    #expect(terminal.waitForExit() == 0)
  }

  /// The files of the folder, but for the lock.
  private func files() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0 != "lock" }.sorted()
  }

  private func record() throws -> String {
    let name = try #require(try files().first)
    return try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
  }

  @Test func aDocumentOpensWhereItWasLeft() throws {
    try readOnce()
    #expect(try files().count == 1)
    let terminal = try opened([file])
    #expect(terminal.wait { $0.line(11).hasPrefix(" Back in line 19") }, "\(terminal.text)")
    #expect(terminal.line(0).contains("(二)緊緊圍繞"))
    terminal.send("'x")
    #expect(terminal.wait { $0.line(11).contains("line 9/93") })
    terminal.send("gB")
    #expect(terminal.wait { $0.text.contains(" Bookmarks 1 ") && $0.text.contains("四是發揮委員作用") })
  }

  @Test func nobodyElseCanReadIt() throws {
    try readOnce()
    func mode(_ path: String) throws -> Int {
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      return try #require(attributes[.posixPermissions] as? Int)
    }
    #expect(try mode(folder) == 0o700)
    for name in try files() + ["lock"] { #expect(try mode(folder + "/" + name) == 0o600) }
    chmod(folder, 0o755)
    try readOnce()
    #expect(try mode(folder) == 0o700)
  }

  @Test func theTextCountsNotItsNameOrEncoding() throws {
    try readOnce()
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let wide = try #require(text.data(using: .utf16LittleEndian))
    let renamed = try home.file("renamed.txt", containing: wide)
    try FileManager.default.removeItem(atPath: file)
    let terminal = try opened([renamed])
    #expect(terminal.wait { $0.line(11).hasPrefix(" Back in line 19") }, "\(terminal.text)")
    let other = try home.file("other.txt", containing: Data((text + "完").utf8))
    let fresh = try opened([other])
    #expect(fresh.wait { $0.line(11).hasPrefix(" line 3/93") }, "\(fresh.text)")
  }

  @Test func aDocumentOfAPipeIsRemembered() throws {
    try readOnce()
    let pipe = Pipe()
    let data = try Data(contentsOf: URL(fileURLWithPath: file))
    pipe.fileHandleForWriting.write(data)
    try pipe.fileHandleForWriting.close()
    let terminal = try opened([], input: pipe.fileHandleForReading.fileDescriptor)
    #expect(terminal.wait { $0.line(11).hasPrefix(" Back in line 19") }, "\(terminal.text)")
  }

  @Test func twoProgramsLoseNothing() throws {
    let first = try opened([file])
    let second = try opened([file])
    first.send(":四\rma")
    #expect(first.wait { $0.line(11).contains("Marked") })
    second.send(":三\rmb")
    #expect(second.wait { $0.line(11).contains("Marked") })
    first.send("mc")
    #expect(first.wait { $0.line(11).contains("' c") })
    for terminal in [first, second] {
      terminal.send("q")
      #expect(terminal.waitForExit() == 0)
    }
    let record = try record()
    for letter in ["a", "b", "c"] { #expect(record.contains("mark\t\(letter)\t"), "\(record)") }
  }

  @Test func aMarkOutlivesAProgramThatIsKilled() throws {
    let terminal = try opened([file])
    terminal.send(":四\rma")
    #expect(terminal.wait { $0.line(11).contains("Marked") })
    // The next key is taken after the mark was written.
    terminal.send("j")
    #expect(terminal.wait { $0.line(11).contains("line ") })
    kill(terminal.pid, SIGKILL)
    #expect(terminal.waitForExit() == SIGKILL)
    #expect(try record().contains("mark\ta\t"))
  }

  /// The keys arrive with the first screen, when most of the text is still to be read.
  @Test func aReaderWhoQuitsWhileMuchIsReadKeepsMarks() throws {
    let sample = try Data(contentsOf: URL(fileURLWithPath: file))
    let long = try home.file("long.txt", containing: Data((0..<3_000).flatMap { _ in sample }))
    for letter in ["a", "b"] {
      let terminal = try #require(
        EmulatedTerminal(
          Program.path, [long], rows: 12, columns: 90,
          environment: [
            "TERM=xterm-256color", "LC_ALL=C.UTF-8", "XDG_STATE_HOME=\(home.path)/state",
          ]))
      terminal.send(":9\rm\(letter)q")
      #expect(terminal.waitForExit() == 0)
      #expect(!terminal.text.contains("not kept"))
    }
    let record = try record()
    for letter in ["a", "b"] { #expect(record.contains("mark\t\(letter)\t"), "\(record)") }
  }

  @Test func aReaderWhoQuitsBeforeTheEndOfAPipeIsToldThatMarksAreLost() throws {
    let pipe = Pipe()
    _ = fcntl(pipe.fileHandleForWriting.fileDescriptor, F_SETFD, FD_CLOEXEC)
    try pipe.fileHandleForWriting.write(contentsOf: Data(contentsOf: URL(fileURLWithPath: file)))
    let terminal = try opened([], input: pipe.fileHandleForReading.fileDescriptor)
    terminal.send("maq")
    #expect(terminal.waitForExit() == 0)
    terminal.drain()
    #expect(terminal.text.contains("the text was not read to its end"), "\(terminal.text)")
    #expect(!FileManager.default.fileExists(atPath: home.path + "/state"))
    try pipe.fileHandleForWriting.close()
  }

  @Test func aSignalKeepsThePlace() throws {
    let terminal = try opened([file])
    terminal.send(":四\r")
    #expect(terminal.wait { $0.line(11).contains("line 9/93") })
    kill(terminal.pid, SIGTERM)
    #expect(terminal.waitForExit() == SIGTERM)
    #expect(try record().contains("place\t"))
  }

  @Test func withoutStateNothingIsReadOrWritten() throws {
    let terminal = try opened([file, "--no-state"])
    terminal.send(":四\rma")
    #expect(terminal.wait { $0.line(11).contains("Marked") })
    terminal.send("q")
    #expect(terminal.waitForExit() == 0)
    #expect(!FileManager.default.fileExists(atPath: home.path + "/state"))
    try readOnce()
    let again = try opened([file, "--no-state"])
    #expect(again.wait { $0.line(11).hasPrefix(" line 3/93") })
  }

  @Test func whoDoesNothingLeavesNothing() throws {
    let terminal = try opened([file])
    terminal.send("q")
    #expect(terminal.waitForExit() == 0)
    #expect(!FileManager.default.fileExists(atPath: home.path + "/state"))
  }

  /// A file in the place of the folder: nobody, not even root, can write below it.
  @Test func whereNothingCanBeWrittenItSaysSoOnce() throws {
    _ = try home.file("state", containing: Data())
    let terminal = try opened([file])
    #expect(terminal.wait { $0.line(11).contains("are not kept") }, "\(terminal.text)")
    terminal.send(":四\rma")
    #expect(terminal.wait { $0.line(11).contains("Marked") })
    terminal.send("j'a")
    #expect(terminal.wait { $0.line(11).contains("line 9/93") })
    terminal.send("q")
    #expect(terminal.waitForExit() == 0)
    #expect(!terminal.text.contains("are not kept"))
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/sys"), "there is no /sys"))
  func whereNoFolderCanBeMadeItSaysWhy() throws {
    let terminal = try #require(
      EmulatedTerminal(
        Program.path, [file], rows: 12, columns: 120,
        environment: ["TERM=xterm-256color", "LC_ALL=C.UTF-8", "XDG_STATE_HOME=/sys"]))
    #expect(terminal.wait { $0.line(11).count > 5 })
    terminal.send("ma")
    #expect(terminal.wait { $0.line(11).contains("are not kept: ") }, "\(terminal.text)")
    #expect(!terminal.text.contains("no such file"))
    terminal.send("q")
    #expect(terminal.waitForExit() == 0)
  }

  @Test func aLinkIsNeitherReadNorWritten() throws {
    try readOnce()
    let name = try #require(try files().first)
    let victim = try home.file("victim", containing: Data("mine\n".utf8))
    try FileManager.default.removeItem(atPath: folder + "/" + name)
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/" + name, withDestinationPath: victim)
    let terminal = try opened([file])
    #expect(terminal.wait { $0.line(11).contains("it is a link") }, "\(terminal.text)")
    terminal.send("Gma")
    #expect(terminal.wait { $0.line(11).contains("Marked") })
    terminal.send("q")
    #expect(terminal.waitForExit() == 0)
    #expect(try String(contentsOfFile: victim, encoding: .utf8) == "mine\n")
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: folder + "/" + name) == victim)
  }

  @Test func aDamagedFileIsSetAside() throws {
    try readOnce()
    let name = try #require(try files().first)
    let damaged = try record().replacingOccurrences(of: "place\t", with: "place\tx")
    try damaged.write(toFile: folder + "/" + name, atomically: false, encoding: .utf8)
    let terminal = try opened([file])
    #expect(terminal.wait { $0.line(11).contains("is damaged") }, "\(terminal.text)")
    // What could be read is used.
    terminal.send("'x")
    #expect(terminal.wait { $0.line(11).contains("line 9/93") })
    terminal.send("q")
    #expect(terminal.waitForExit() == 0)
    #expect(try files() == [name, name + ".damaged"])
    #expect(
      try String(contentsOfFile: folder + "/" + name + ".damaged", encoding: .utf8) == damaged)
    #expect(try record().contains("mark\tx\t"))
  }

  @Test func whatWasSetAsideBeforeStaysWhenAnotherIs() throws {
    try readOnce()
    let name = try #require(try files().first)
    for (number, words) in ["first", "second", "third"].enumerated() {
      try words.write(toFile: folder + "/" + name, atomically: false, encoding: .utf8)
      let terminal = try opened([file])
      #expect(terminal.wait { $0.line(11).contains("is damaged") }, "\(terminal.text)")
      terminal.send("q")
      #expect(terminal.waitForExit() == 0)
      let kept = folder + "/" + name + ".damaged" + (number == 0 ? "" : "-\(number + 1)")
      #expect(try String(contentsOfFile: kept, encoding: .utf8) == words)
    }
    let first = try String(contentsOfFile: folder + "/" + name + ".damaged", encoding: .utf8)
    #expect(first == "first")
  }

  @Test func aLaterVersionIsLeftAlone() throws {
    try readOnce()
    let name = try #require(try files().first)
    let later = "gangmu-memory\t99\nplace\t1\n"
    try later.write(toFile: folder + "/" + name, atomically: false, encoding: .utf8)
    let terminal = try opened([file])
    #expect(terminal.wait { $0.line(11).contains("a later version") }, "\(terminal.text)")
    terminal.send("Gmaq")
    #expect(terminal.waitForExit() == 0)
    #expect(try record() == later)
  }
}
