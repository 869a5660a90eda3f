import CPseudoTerminal
import Foundation
import Glibc
import Testing

/// Nothing that others wrote reaches the terminal raw: see the threat model in the documentation.
@Suite struct NoWayInTests {
  private static let report = """
    \(Intruders.text)報告\(Intruders.text)

    一、甲\(Intruders.text)乙
    發展\(Intruders.text)的文字很長很長，\(Intruders.text)為此說了又說，說得足夠二十四個字才算數。
    三、丙\(Intruders.text)
    發展\(Intruders.text)的文字很長很長，\(Intruders.text)為此說了又說，說得足夠二十四個字才算數。
    “未完\(Intruders.text)的萃萃一是甲；二是乙\(Intruders.text)
    """

  /// A hostile report with a hostile name in a hostile folder.
  private func file(_ folder: TemporaryFolder) throws -> String {
    let home = folder.path + "/" + Intruders.name
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
    let path = home + "/a\(Intruders.name).txt"
    // Bytes of C1 that are no UTF-8, too.
    try (Data(Self.report.utf8) + [0x9B, 0x37, 0x37, 0x0A, 0xC2]).write(
      to: URL(fileURLWithPath: path))
    return path
  }

  private func expectNothing(
    _ terminal: EmulatedTerminal, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    terminal.drain()
    #expect(
      Intruders.found(in: terminal.output) == [], "\(terminal.text)",
      sourceLocation: sourceLocation)
  }

  /// Else none of the tests below could fail.
  @Test func whatIsRawIsFound() {
    for scalar in Intruders.text.unicodeScalars where scalar.value > 0x7E || scalar == "\u{7}" {
      #expect(Intruders.found(in: Array(String(scalar).utf8)).count == 1, "\(scalar.value)")
    }
    #expect(Intruders.found(in: Array(Intruders.text.utf8)).count == 16)
    #expect(Intruders.found(in: [0x9B]) == ["no UTF-8"])
    #expect(Intruders.found(in: Array("\u{1B}[2;3H\u{1B}]52;c;abc=\u{7}文\r\n".utf8)).isEmpty)
  }

  @Test func theBrowserShowsHostileTextNameAndSettingsInTheirVisibleForm() throws {
    let folder = try TemporaryFolder()
    let path = try file(folder)
    let home = folder.path + "/" + Intruders.name
    try FileManager.default.createDirectory(
      atPath: home + "/gangmu", withIntermediateDirectories: true)
    try Data(
      "theme = \"\\u001b]0;77777\\u0007\"\n\"\\u009b77777l\" = 1\n".utf8
    ).write(to: URL(fileURLWithPath: home + "/gangmu/config.toml"))
    let terminal = try #require(
      EmulatedTerminal(
        Program.path, [path, path], rows: 24, columns: 100,
        environment: [
          "TERM=xterm-256color", "LC_ALL=C.UTF-8", "XDG_CONFIG_HOME=\(home)",
          "XDG_STATE_HOME=\(home)", "EDITOR=/no/editor", "COLORFGBG=\(Intruders.text)",
        ]))
    #expect(terminal.wait { $0.text.contains("⟨U+001B⟩]0;77777⟨U+0007⟩") })
    let screens = [
      ("?", "Keys"), ("K", "Documents"), ("D", "1"), ("&", "1"), ("!", "1"), ("w", "1"),
      ("B", "Bookmarks"),
    ]
    for (key, words) in screens {
      terminal.send("/發展\r\(key)")
      #expect(terminal.wait { $0.text.contains(words) }, "\(key): \(terminal.text)")
      // The second one and what follows are one sequence, which means nothing: so no key after it is taken for its end.
      terminal.send("\u{1B}\u{1B}\u{C}")
      #expect(terminal.wait { $0.line(23).contains("q quit") }, "\(key): \(terminal.text)")
    }
    // What is pasted into prompts, and comes back in messages.
    for prompt in ["/", ":", "f"] {
      terminal.send("\(prompt)\u{1B}[200~\(Intruders.text)發\u{1B}[201~\r")
      terminal.send("jk")
    }
    terminal.send("\u{C}ixJyp")
    #expect(terminal.wait { $0.line(23).contains("sent to the terminal") }, "\(terminal.text)")
    terminal.send("v")
    #expect(terminal.wait { $0.line(23).contains("Cannot start") }, "\(terminal.text)")
    terminal.send("G\u{12}")
    #expect(terminal.wait { $0.line(23).contains("read again") }, "\(terminal.text)")
    terminal.send("z=")
    terminal.send("\u{3}")
    // The settings that are wrong are told again at the end.
    terminal.expectEnd(0)
    #expect(terminal.text.contains("⟨U+001B⟩]0;77777"), "\(terminal.text)")
    expectNothing(terminal)
  }

  @Test(arguments: [
    "", "outline", "outline --explain --inline", "search 發展", "search 發展 --context 2",
    "search 發展 --count",
    "check", "duplicates", "duplicates --similarity 1", "outline --format json",
    "search 發展 --format json", "duplicates --format json", "check --format json",
    "export --format markdown", "export --format html", "export --format json",
    "export --format markdown --joined --without-duplicates",
  ])
  func commandsPrintItInTheirVisibleForm(command: String) throws {
    let folder = try TemporaryFolder()
    let words = command.split(separator: " ").map(String.init)
    let path = try file(folder)
    // A browser would show it; cat stands for another terminal.
    let terminal = try #require(
      words.isEmpty
        ? EmulatedTerminal("/bin/sh", ["-c", "'\(Program.path)' \"$0\" | cat", path])
        : EmulatedTerminal(Program.path, words + [path], rows: 24, columns: 200))
    _ = terminal.waitForExit()
    terminal.drain()
    #expect(terminal.output.count > 2)
    expectNothing(terminal)
  }

  @Test(arguments: [
    ["outline", "NAME"], ["search", "NAME", "NAME"], ["duplicates", "NAME"], ["check", "NAME"],
    ["export", "NAME", "--format", "html"],
    ["export", "FILE", "--format", "html", "-o", "NAME/NAME"],
    ["export", "FILE", "--format", "NAME"],
    ["export", "FILE", "--format", "html", "--section", "NAME"],
    ["NAME"], ["NAME", "NAME"], ["--NAME"], ["--encoding", "NAME"], ["--theme", "NAME"],
    ["--at", "NAME", "NAME"], ["check", "--rule", "NAME", "FILE"],
    ["search", "--regex", "(NAME", "FILE"],
    ["duplicates", "--min-length", "NAME", "FILE"], ["--lang", "NAME"],
    ["export", "FILE", "--format", "html", "-o", "FILE"],
  ])
  func messagesPrintItInItsVisibleForm(arguments: [String]) throws {
    let folder = try TemporaryFolder()
    let path = try file(folder)
    let terminal = try #require(
      EmulatedTerminal(
        Program.path,
        arguments.map {
          $0.replacing("NAME", with: "/no" + Intruders.name).replacing("FILE", with: path)
        }, rows: 24, columns: 200,
        environment: [
          "TERM=\(Intruders.text)", "LANG=\(Intruders.text)", "HOME=/\(Intruders.name)",
        ]))
    let status = try #require(terminal.waitForExit())
    #expect(status >> 8 == 1 || status >> 8 == 2, "\(status)")
    terminal.drain()
    #expect(terminal.output.count > 20)
    expectNothing(terminal)
  }
}
