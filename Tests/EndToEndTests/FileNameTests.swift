import CPseudoTerminal
import Foundation
import Testing

/// Files whose names are bytes that are no UTF-8, as archives from Windows have them.
@Suite struct FileNameTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    _ = try folder.file("report.txt", containing: Data("一、總體\n平穩。\n二、任務\n發展。\n".utf8))
  }

  /// Runs a script in the folder, in which $name is 报告.txt in GBK, the name of the report, and $0 is the program.
  private func run(_ script: String) throws -> Program.Result {
    let whole =
      "cd '\(folder.path)'; name=$(printf '\\261\\250\\270\\346.txt'); mv report.txt \"$name\"; "
    return try Program.run(["-c", whole + script, Program.path], of: "/bin/sh")
  }

  @Test func suchAFileIsRead() throws {
    #expect(try run("\"$0\" outline \"$name\"").text.contains("一、總體"))
    let both = try run("\"$0\" search 發展 \"$name\" \"./$name\"")
    #expect(both.status == 0, "\(both.errors)")
    #expect(both.text.contains("⟨B1⟩⟨A8⟩⟨B8⟩⟨E6⟩.txt"))
  }

  @Test func aNameThatIsMissingIsShown() throws {
    let result = try run("\"$0\" check \"no-$name\"")
    #expect(
      result.errors
        == "gangmu: cannot read “no-⟨B1⟩⟨A8⟩⟨B8⟩⟨E6⟩.txt”: there is no such file. Check the name.\n"
    )
  }

  @Test(arguments: ["-o \"$out\"", "--output=\"$out\"", "-o \"$out\" --force"])
  func suchAFileIsWritten(option: String) throws {
    let result = try run(
      "out=$(printf '\\270\\346.md'); \"$0\" export \"$name\" --format markdown \(option) && cat \"$out\"; ls | wc -l"
    )
    #expect(result.text.contains("# 一、總體"), "\(result.errors)")
    #expect(result.text.hasSuffix("2\n"))
  }

  @Test func suchAFileIsEditedAndReadAgain() throws {
    let terminal = try #require(
      EmulatedTerminal(
        "/bin/sh",
        [
          "-c",
          "cd '\(folder.path)'; name=$(printf '\\261.txt'); mv report.txt \"$name\"; exec \"$0\" \"$name\"",
          Program.path,
        ], rows: 12, columns: 80,
        environment: [
          "TERM=xterm-256color", "LC_ALL=C.UTF-8", "XDG_STATE_HOME=\(folder.path)/state",
          "EDITOR=f() { echo 三、保障 >> \"$2\"; }; f",
        ]))
    #expect(terminal.wait { $0.text.contains("發展") }, "\(terminal.text)")
    terminal.send("v")
    #expect(terminal.wait { $0.text.contains("三、保障") }, "\(terminal.text)")
    terminal.send("q")
    terminal.expectEnd(0)
  }
}
