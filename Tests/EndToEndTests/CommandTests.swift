import Foundation
import Testing

@Suite struct CommandTests {
  @Test func outlinePrintsATree() throws {
    let result = try Program.run(["outline", Program.sample])
    #expect(result.status == 0)
    #expect(
      result.text.hasPrefix(
        """
         3  中國人民政治協商會議遼寧省第十二屆委員會常務委員會工作報告
         7    三是深度協商議政
         9    四是發揮委員作用
        13      (一)毫不動搖堅持黨的全面領導，確保人民政協正確政治方向

        """))
  }

  @Test func outlineSaysWhyInTheLanguageOfTheLocale() throws {
    let draft = Data("一、總則\n話說：一是甲；二是乙。\n二、任務\n".utf8)
    let english = try Program.run(["outline", "-", "--explain", "--inline"], input: draft)
    #expect(
      english.text == """
        1    一、總則
                 96 % sure: opens a run with number 1; “二、” in line 3 goes on from it; \
        has its line for itself; ends without a stop
        2      一是甲
                   82 % sure: opens a run with number 1; stands in the middle of a paragraph
        2      二是乙
                   82 % sure: goes on from “一是” in line 2; stands in the middle of a paragraph
        3    二、任務
                 98 % sure: goes on from “一、” in line 1; has its line for itself; ends without a stop

        """)
    let chinese = try Program.run(
      ["outline", "-", "--explain"], input: draft, locale: "zh_TW.UTF-8")
    #expect(chinese.text.hasSuffix("把握 98%：編號接第 1 行的「一、」；獨占一行；末尾沒有標點\n"))
  }

  @Test func outlinePrintsTheJSONOfTheDesign() throws {
    let result = try Program.run(["outline", "-", "--format", "json"], input: sampleBytes())
    let object = try #require(
      try JSONSerialization.jsonObject(with: result.output) as? [String: Any])
    #expect(object["file"] as? String == "-")
    #expect(object["encoding"] as? String == "UTF-8")
    #expect(object["title"] as? String == "中國人民政治協商會議遼寧省第十二屆委員會常務委員會工作報告")
    let sections = try #require(object["sections"] as? [[String: Any]])
    #expect(sections.count == 15)
    #expect(sections[0]["utf8Range"] as? [Int] == [110, 137])
    #expect(sections[0]["label"] as? String == "三是")
    #expect(sections[0]["title"] as? String == "深度協商議政")
    #expect(sections[0]["kind"] as? String == "ordinal-run-in")
    #expect(
      sections.compactMap { $0["path"] as? String } == [
        "三", "四", "四.一", "四.二", "四.三", "四.四", "五", "五.一", "五.二", "五#2", "五#2.一", "五#2.二",
        "五#3", "五#3.一", "五#3.二",
      ])
  }

  @Test func withoutATerminalTheTextIsPrintedAsItStands() throws {
    #expect(try Program.run([Program.sample]).output == sampleBytes())
    #expect(try Program.run(["-"], input: sampleBytes()).output == sampleBytes())
    #expect(try Program.run([], input: Data("管道\n".utf8)).text == "管道\n")
  }

  @Test func controlsArePrintedInTheirVisibleForm() throws {
    let hostile = Data("甲\u{1B}]0;x\u{7}乙\u{202E}丙\u{200B}\n".utf8)
    #expect(
      try Program.run(["-"], input: hostile).text == "甲⟨U+001B⟩]0;x⟨U+0007⟩乙⟨U+202E⟩丙⟨U+200B⟩\n")
    let heading = Data("一、甲\u{1B}[2J乙\n".utf8)
    #expect(try Program.run(["outline", "-"], input: heading).text == "1    一、甲⟨U+001B⟩[2J乙\n")
    let json = try Program.run(["outline", "-", "--format", "json"], input: heading)
    #expect(json.text.contains(#""title":"甲\u001b[2J乙""#))
  }

  /// Runs that need no escape are copied in one piece; whatever stands at their ends is in the title all the same.
  @Test func jsonHasEveryCharacterOfATitle() throws {
    let ranges = [0x20...0x7E, 0x80...0xFF, 0x2000...0x206F, 0x3000...0x303F, 0xFE00...0xFFFD]
    let words = (ranges.joined() + [0x09, 0x4E00, 0x9FA5, 0x1F600])
      .filter { $0 != 0x3002 }
      .compactMap { Unicode.Scalar(UInt32($0)) }
      .map { "字\($0)乙\"\\丙" }
    let text = "報告\n" + words.map { "# \($0)\n" }.joined()
    let result = try Program.run(["outline", "-", "--format", "json"], input: Data(text.utf8))
    let json = try #require(
      try JSONSerialization.jsonObject(with: result.output) as? [String: Any])
    let sections = try #require(json["sections"] as? [[String: Any]])
    let titles = sections.compactMap { $0["title"] as? String }
    #expect(titles.map { Array($0.unicodeScalars) } == words.map { Array($0.unicodeScalars) })
  }

  @Test func troubleIsASentenceAndStatusOne() throws {
    let folder = try TemporaryFolder()
    let missing = try Program.run(["outline", folder.path + "/no\u{1B}[31mthing"])
    #expect(missing.status == 1)
    #expect(missing.output.isEmpty)
    #expect(missing.errors.hasPrefix("gangmu: cannot read “"))
    #expect(missing.errors.contains("⟨U+001B⟩[31m"))
    #expect(missing.errors.hasSuffix("there is no such file. Check the name.\n"))
    let directory = try Program.run([folder.path], locale: "zh_TW.UTF-8")
    #expect(directory.status == 1)
    #expect(directory.errors == "gangmu: 「\(folder.path)」 是資料夾。請給出其中的文字檔。\n")
  }

  @Test(arguments: [
    ["--no-such-option"], ["outline"], ["outline", "a", "b"], ["outline", "a", "--format", "xml"],
    ["--ambiguous-width", "broad"], ["--indent", "maybe"], ["--encoding", "latin1"],
    ["outline", "a", "--encoding", "UTF-16"], ["a", "--encoding"],
  ])
  func wrongUsageIsStatusTwo(arguments: [String]) throws {
    let result = try Program.run(arguments)
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("Usage:"))
  }

  @Test func helpAndVersionArePrinted() throws {
    let help = try Program.run(["--help"])
    #expect(help.status == 0)
    #expect(help.text.contains("gangmu outline <file>"))
    #expect(help.errors.isEmpty)
    let version = try Program.run(["--version"])
    #expect(version.status == 0)
    #expect(version.text.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
  }

  @Test func anEmptyFileHasAnEmptyOutline() throws {
    let result = try Program.run(["outline", "-"])
    #expect(result.status == 0)
    #expect(result.text == "")
  }

  private func sampleBytes() throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: Program.sample))
  }
}
