import CPseudoTerminal
import Foundation
import Testing

/// The program while its text is still coming.
@Suite struct LoadingTests {
  /// A program that reads from a pipe, and the end of the pipe to write to.
  private func opened() throws -> (terminal: EmulatedTerminal, source: FileHandle) {
    let pipe = Pipe()
    // Else the program itself would keep it open.
    _ = fcntl(pipe.fileHandleForWriting.fileDescriptor, F_SETFD, FD_CLOEXEC)
    let terminal = try #require(
      EmulatedTerminal(
        Program.path, rows: 8, columns: 70, input: pipe.fileHandleForReading.fileDescriptor))
    try pipe.fileHandleForReading.close()
    return (terminal, pipe.fileHandleForWriting)
  }

  @Test func aSourceThatStallsIsReadAsFarAsItHasCome() throws {
    let (terminal, source) = try opened()
    #expect(terminal.wait { $0.text.contains("Waiting for the text") })
    try source.write(contentsOf: Data("某市報告\n\n一、總體\n經濟平穩運行，社會大局穩定，民生持續改善。\n".utf8))
    #expect(terminal.wait { $0.text.contains("經濟平穩運行") && $0.line(7).contains("reading") })
    // Nothing more comes, and keys are answered all the same.
    terminal.send("]")
    #expect(terminal.wait { $0.line(0).hasSuffix("一、總體") }, "\(terminal.text)")
    terminal.send("/总体\r")
    #expect(terminal.wait { $0.line(7).contains("1/1") }, "\(terminal.text)")
    terminal.send("G")
    #expect(terminal.wait { $0.line(7).contains("Goes to the end when") })
    let lines = (1...50).map { "第\($0)句話。\n" }.joined()
    try source.write(contentsOf: Data("二、任務\n\(lines)".utf8))
    #expect(terminal.wait { $0.text.contains("二、任務") })
    #expect(!terminal.text.contains("第50句話"))
    try source.close()
    #expect(terminal.wait { $0.text.contains("第50句話") }, "\(terminal.text)")
    terminal.send("q")
    #expect(terminal.waitForExit() == 0)
  }

  @Test func aCharacterThatIsCutByAPauseIsNotBroken() throws {
    let (terminal, source) = try opened()
    let bytes = Array("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地".utf8)
    try source.write(contentsOf: Data(bytes[..<68]))
    #expect(terminal.wait { $0.text.contains("戌亥") && !$0.text.contains("天") })
    try source.write(contentsOf: Data(bytes[68...]))
    #expect(terminal.wait { $0.text.contains("戌亥天地") }, "\(terminal.text)")
    #expect(!terminal.text.contains("\u{FFFD}"))
  }

  @Test func whoQuitsDoesNotWaitForTheSource() throws {
    let (terminal, source) = try opened()
    try source.write(contentsOf: Data("一、總體\n經濟平穩運行，社會大局穩定，民生持續改善。\n".utf8))
    #expect(terminal.wait { $0.text.contains("經濟平穩運行") })
    terminal.send("q")
    #expect(terminal.waitForExit() == 0)
    try source.close()
  }
}
