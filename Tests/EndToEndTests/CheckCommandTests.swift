import Foundation
import Testing

@Suite struct CheckCommandTests {
  private static let faulty = Data("一、甲\u{1B}[2J項\n正文。\n三、乙項\n任務“明確。\n".utf8)

  @Test func findingsArePrintedAsCompilersDo() throws {
    let result = try Program.run(["check", "-"], input: Self.faulty)
    #expect(result.status == 1)
    #expect(result.errors == "")
    #expect(
      result.text == """
        -:3:1: warning: “三、” follows “一、”; 2 is missing. [numbering-gap]
        -:4:3: error: The mark “ is never closed. [unclosed-mark]

        """)
  }

  @Test(arguments: [
    ("zh_CN.UTF-8", "-:3:1: 警告: “一、”后面是“三、”，缺二。 [numbering-gap]\n"),
    ("zh_TW.UTF-8", "-:3:1: 警告: 「一、」後面是「三、」，缺二。 [numbering-gap]\n"),
  ])
  func theLanguageIsThatOfTheReader(locale: String, line: String) throws {
    let result = try Program.run(
      ["check", "-", "--rule", "numbering-gap"], input: Self.faulty, locale: locale)
    #expect(result.text == line)
  }

  @Test func rulesCanBeChosen() throws {
    func rules(_ arguments: String...) throws -> [Substring] {
      let output = try Program.run(["check"] + arguments, input: Self.faulty).text
      return output.split(separator: "\n").compactMap { $0.split(separator: "[").last }
    }
    #expect(try rules("--rule", "unclosed-mark") == ["unclosed-mark]"])
    #expect(try rules("--except", "unclosed-mark") == ["numbering-gap]"])
    #expect(
      try rules("--rule", "unclosed-mark", "--rule", "numbering-gap")
        == ["numbering-gap]", "unclosed-mark]"])
    #expect(try rules("--rule", "no-headings") == [])
  }

  @Test func theJSONIsThatOfTheDesign() throws {
    let result = try Program.run(["check", Program.sample, "--format", "json"])
    #expect(result.status == 1)
    let object = try #require(
      try JSONSerialization.jsonObject(with: result.output) as? [String: Any])
    let findings = try #require(object["findings"] as? [[String: Any]])
    #expect(findings.count == 39)
    let first = try #require(findings.first)
    #expect(first["file"] as? String == Program.sample)
    #expect(first["rule"] as? String == "numbering-gap")
    #expect(first["severity"] as? String == "warning")
    #expect(first["line"] as? Int == 7)
    #expect(first["column"] as? Int == 1)
    #expect(first["utf8Range"] as? [Int] == [110, 116])
    #expect(first["section"] as? String == "三")
    #expect(
      first["message"] as? String == "The numbering begins at “三是”; 1 and 2 are missing.")
    #expect(findings.last?["line"] as? Int == 93)
    #expect(findings.last?["column"] as? Int == 27)
  }

  @Test func theOtherPlacesOfAParagraphStandInTheJSON() throws {
    let text = Data("任务“明确（一点。\n完成“任务。\n".utf8)
    let result = try Program.run(["check", "-", "--format", "json"], input: text)
    let object = try #require(
      try JSONSerialization.jsonObject(with: result.output) as? [String: Any])
    let findings = try #require(object["findings"] as? [[String: Any]])
    #expect(findings.map { $0["utf8Range"] as? [Int] } == [[6, 9], [34, 37]])
    #expect(findings.map { $0["others"] as? [[Int]] } == [[[15, 18]], nil])
  }

  /// 8 MB of quotation marks had 1.5 GB of findings.
  @Test func aMillionMarksInOneParagraphAreOneFinding() throws {
    let text = Data(String(repeating: "“", count: 1_000_000).utf8)
    let result = try Program.run(["check", "-", "--rule", "unclosed-mark"], input: text)
    #expect(
      result.text
        == "-:1:1: error: The mark “ is never closed, nor are 999999 more in this paragraph. [unclosed-mark]\n"
    )
  }

  @Test func theStatusSaysWhatWasFound() throws {
    let folder = try TemporaryFolder()
    let right = try folder.file("right", containing: Data("一、甲\n正文。\n".utf8))
    let wrong = try folder.file("wrong", containing: Self.faulty)
    let found = try Program.run(["check", right])
    #expect(found.status == 0)
    #expect(found.text == "")
    #expect(try Program.run(["check", right, "--format", "json"]).text == "{\"findings\":[]}\n")
    #expect(try Program.run(["check", right, wrong]).status == 1)
    // The other files are checked all the same.
    let trouble = try Program.run(["check", folder.path + "/none", wrong])
    #expect(trouble.status == 2)
    #expect(trouble.text.contains("[numbering-gap]"))
    #expect(trouble.errors.hasPrefix("gangmu: cannot read “"))
    #expect(try Program.run(["check", folder.path]).status == 2)
  }

  @Test func theExampleOfTheReadmeIsTrue() throws {
    let readme = try String(
      contentsOf: Program.package.appendingPathComponent("README.md"), encoding: .utf8)
    let example = try #require(readme.range(of: "$ cat draft.txt\n"))
    let parts = readme[example.upperBound...].components(separatedBy: "$ gangmu check draft.txt\n")
    let shown = try #require(parts[1].components(separatedBy: "```").first)
    let result = try Program.run(["check", "-"], input: Data(parts[0].utf8))
    #expect(result.text.replacingOccurrences(of: "-:", with: "draft.txt:") == shown)
    for line in try Program.run(["check", "--list-rules"]).text.split(separator: "\n") {
      let rule = try #require(line.split(separator: " ").first)
      #expect(readme.contains("| `\(rule)` |"))
    }
  }

  @Test func rulesAreListed() throws {
    let result = try Program.run(["check", "--list-rules"])
    #expect(result.status == 0)
    #expect(
      result.text.hasPrefix(
        "numbering-gap      warning: a number is missing in a run of headings\n"))
    #expect(result.text.split(separator: "\n").count == 11)
  }

  @Test(arguments: [
    ["--rule", "no-such-rule"], ["--rule", "cut-end", "--except", "cut-end"], ["--format", "xml"],
    ["--rule"],
  ])
  func wrongUsageIsStatusTwo(arguments: [String]) throws {
    let result = try Program.run(["check", "-"] + arguments)
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
  }

  @Test func placesInOneLongLineAreCountedInCharacters() throws {
    let line = String(repeating: "任務明確。\u{20BB7}", count: 5) + "“甲。" + "）乙"
    let result = try Program.run(["check", "-", "--rule", "unclosed-mark"], input: Data(line.utf8))
    #expect(
      result.text == """
        -:1:31: error: The mark “ is never closed. [unclosed-mark]
        -:1:34: error: The mark ） closes what was not opened. [unclosed-mark]

        """)
  }

  @Test func otherEncodingsAreRead() throws {
    let big5 = Data([0xA4, 0x40, 0xA1, 0x42, 0xA5, 0xD2, 0x0A])
    let result = try Program.run(["check", "-", "--encoding", "Big5-HKSCS"], input: big5)
    #expect(result.status == 0)
  }
}
