import CPseudoTerminal
import Foundation
import Testing

@Suite struct EncodingTests {
  private static let corpus = Program.package.appendingPathComponent("../shared/corpus").path
  private static var hasCorpus: Bool { FileManager.default.fileExists(atPath: corpus) }

  @Test(
    .enabled(if: hasCorpus, "there is no ../shared/corpus beside the package"),
    arguments: [
      ("prov2025_hainan_utf16.txt", "UTF-16LE", "一、2024年工作回顾"),
      ("tw_labor_standards_big5.txt", "Big5-HKSCS", "第 一 章 總則"),
      ("nat2003.txt", "GB18030", "一、过去五年政府工作的回顾"),
    ])
  func outlineSaysTheEncodingAndTheHeadings(
    name: String, encoding: String, heading: String
  ) throws {
    let file = "\(Self.corpus)/\(name)"
    let tree = try Program.run(["outline", file])
    #expect(tree.status == 0)
    #expect(tree.text.contains(heading), "\(tree.text.prefix(300))")
    let json = try Program.run(["outline", file, "--format", "json"])
    #expect(json.text.contains("\"encoding\":\"\(encoding)\""))
    let given = try Program.run(["outline", "--encoding", encoding, "--format", "json", file])
    #expect(given.text == json.text)
    let wrong = try Program.run(["outline", "--encoding", "utf-8", "--format", "json", file])
    #expect(wrong.status == 0)
    #expect(wrong.text.contains("\"encoding\":\"UTF-8\""))
    #expect(!wrong.text.contains(heading))
  }

  /// 工作報告 in Big5.
  private static let big5 = Data([0xA4, 0x75, 0xA7, 0x40, 0xB3, 0xF8, 0xA7, 0x69, 0x0A])

  @Test func theTextIsPrintedInUTF8() throws {
    #expect(try Program.run(["-"], input: Self.big5).text == "工作報告\n")
    #expect(try Program.run(["-", "--encoding", "big5"], input: Self.big5).text == "工作報告\n")
    let wrong = try Program.run(["--encoding", "GBK"], input: Self.big5)
    #expect(wrong.status == 0)
    #expect(wrong.text != "工作報告\n")
  }

  @Test func aPipeIsReadAsAFileIs() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("big5.txt", containing: Self.big5)
    let result = try Program.run(
      ["-c", "cat \"$0\" | \"$1\" -", file, Program.path], of: "/bin/sh")
    #expect(result.text == "工作報告\n", "\(result.errors)")
  }

  @Test func anUnknownNameIsToldTheNames() throws {
    let result = try Program.run(["outline", "-", "--encoding", "latin1"], input: Self.big5)
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    for name in ["latin1", "UTF-8", "GB18030", "Big5-HKSCS", "UTF-16LE", "UTF-16BE"] {
      #expect(result.errors.contains(name))
    }
  }

  @Test func theLastRowSaysTheEncoding() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("big5.txt", containing: Self.big5)
    let terminal = try #require(
      EmulatedTerminal(Program.path, [file], rows: 12, columns: 80))
    #expect(terminal.wait { $0.line(11).hasPrefix(" line 1/1 │ 100% │ Big5-HKSCS ") })
    #expect(terminal.line(0) == " 工作報告")
  }
}
