import Foundation
import Testing

@Suite struct SearchCommandTests {
  @Test func hitsArePrintedAsGrepDoes() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("r.txt", containing: Data(Self.text.utf8))
    let result = try Program.run(["search", "发展", file])
    #expect(result.status == 0)
    #expect(
      result.text == """
        \(file):1::某市發展報告
        \(file):4:一:甲说发展，再说發展。
        \(file):10:二:丁说发展。\t完

        """)
  }

  @Test func aHitOverABreakHasTheLinesItJoins() throws {
    let result = try Program.run(["search", "高价值科技成果", "-"], input: Data(Self.text.utf8))
    #expect(result.text == "-:5:一:乙没有。乙是高價值科技成果，是二。\n")
  }

  @Test func linesOfContextAndGapsAreMarked() throws {
    let result = try Program.run(
      ["search", "没有", "--context", "1"], input: Data(Self.text.utf8))
    #expect(
      result.text == """
        --4-一-甲说发展，再说發展。
        -:5:一:乙没有。乙是高價值科技
        --7-一-成果，是二。

        """)
    let two = try Program.run(["search", "说", "--context", "1"], input: Data(Self.text.utf8))
    #expect(two.text.split(separator: "\n").contains("--"))
  }

  @Test(arguments: [
    (["发展"], "23\n"), (["發展"], "23\n"), (["发展", "--exact"], "4\n"),
    (["高價值科技成果", "--exact"], "3\n"),
    (["會議"], "42\n"), (["龘"], "0\n"),
  ])
  func hitsAreCounted(arguments: [String], count: String) throws {
    let result = try Program.run(["search", "--count"] + arguments + [Program.sample])
    #expect(result.text == count)
    #expect(result.status == (count == "0\n" ? 1 : 0))
    let both = try Program.run(
      ["search", "--count"] + arguments + [Program.sample, Program.sample])
    #expect(both.text == "\(Program.sample):\(count)\(Program.sample):\(count)")
  }

  @Test func theJSONIsThatOfTheDesign() throws {
    let result = try Program.run(["search", "发展", Program.sample, "--format", "json"])
    #expect(
      result.text.hasPrefix(
        """
        {"query":"发展","count":23,"spellings":{"發展":19,"发展":4},"matches":[{"file":"\(Program.sample)",\
        "line":7,"column":54,"utf8Range":[269,275],"section":"三","text":"發展"},
        """))
    let object = try #require(
      try JSONSerialization.jsonObject(with: result.output) as? [String: Any])
    #expect((object["matches"] as? [Any])?.count == 23)
    let count = try Program.run(
      ["search", "发展", Program.sample, Program.sample, "--format", "json", "--count"])
    #expect(count.text == #"{"query":"发展","count":46,"spellings":{"發展":38,"发展":8}}"# + "\n")
    let none = try Program.run(["search", "龘", Program.sample, "--format", "json"])
    #expect(none.text == #"{"query":"龘","count":0,"spellings":{},"matches":[]}"# + "\n")
    #expect(none.status == 1)
  }

  @Test func whatATerminalWouldObeyIsShown() throws {
    let hostile = Data("甲\u{1B}[31m發展\u{7}\u{202E}\n".utf8)
    let result = try Program.run(["search", "發展"], input: hostile)
    #expect(result.text == "-:1::甲⟨U+001B⟩[31m發展⟨U+0007⟩⟨U+202E⟩\n")
    let folder = try TemporaryFolder()
    let file = try folder.file("a\u{1B}[2J", containing: hostile)
    #expect(!(try Program.run(["search", "發展", file]).text.contains("\u{1B}")))
  }

  @Test func troubleIsStatusTwoAndOtherFilesAreSearched() throws {
    let result = try Program.run(["search", "发展", "/no/such/file", Program.sample, "--count"])
    #expect(result.status == 2)
    #expect(result.text == "\(Program.sample):23\n")
    #expect(result.errors.contains("/no/such/file"))
    let blank = try Program.run(["search", " 　", Program.sample])
    #expect(blank.status == 2)
    #expect(blank.output.isEmpty)
    #expect(blank.errors.hasPrefix("gangmu: there is nothing to look for"))
  }

  @Test(arguments: [
    ["search"], ["search", "a", "--context", "-1"], ["search", "a", "--context", "2", "--count"],
    ["search", "a", "--context", "2", "--format", "json"], ["search", "a", "--format", "xml"],
  ])
  func wrongUsageIsStatusTwo(arguments: [String]) throws {
    let result = try Program.run(arguments)
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("Usage:"))
  }

  private static let text = """
    某市發展報告

    一、總體
    甲说发展，再说發展。
    乙没有。乙是高價值科技

    成果，是二。
    二、其他
    丙。
    丁说发展。\t完
    """
}
