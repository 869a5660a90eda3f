import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct ExportCommandTests {
  private static let text = """
    某市報告 <b>&amp;

    一、甲 * _乙_ [丙](x) `丁`
    1. 不是列表。
    - 也不是 # 標題 \\ &#65; ~~刪~~
      前面有空白。\u{20}
    （一）戊。文 \u{1B}[2J 完。
    二、己
    2025年，情況很好，各單位高價值科技

    成果不斷湧現，創新能力進一步增強。
    """

  private func export(_ arguments: String..., text: String = text) throws -> Program.Result {
    try Program.run(["export", "-"] + arguments, input: Data(text.utf8))
  }

  /// The text without white space, controls as they are shown.
  private func bare(_ text: String) -> String {
    let shown = text.replacingOccurrences(of: "\u{1B}", with: "⟨U+001B⟩")
    return String(shown.unicodeScalars.filter { !$0.properties.isWhitespace })
  }

  /// What a reader of CommonMark shows of the Markdown that is written here.
  private func shown(markdown: String) -> String {
    let lines = markdown.split(separator: "\n").map { line in
      line.hasPrefix("#") ? line.drop { $0 == "#" } : line
    }
    var result = ""
    var rest = lines.joined(separator: "\n")[...]
    while let character = rest.popFirst() {
      if character == "\\", let next = rest.popFirst() {
        result.append(next)
      } else if character == "&", rest.hasPrefix("#32;") {
        result.append(" ")
        rest = rest.dropFirst(4)
      } else {
        result.append(character)
      }
    }
    return result
  }

  @Test func theMarkdownIsTheText() throws {
    for joined in [[], ["--joined"]] {
      for input in [Self.text, try String(contentsOfFile: Program.sample, encoding: .utf8)] {
        let result = try Program.run(
          ["export", "-", "--format", "markdown"] + joined, input: Data(input.utf8))
        #expect(result.status == 0)
        #expect(bare(shown(markdown: result.text)) == bare(input))
      }
    }
    let lines = try export("--format", "markdown").text.split(separator: "\n")
    #expect(lines[0] == "某市報告 \\<b\\>\\&amp;")
    #expect(lines[1] == "# 一、甲 \\* \\_乙\\_ \\[丙\\](x) \\`丁\\`")
    #expect(lines.contains("## （一）戊。"))
    #expect(lines.contains { $0.hasPrefix("1\\. 不是") || $0 == "### 1\\. 不是列表。" })
    #expect(lines.contains { $0.hasPrefix("\\- 也不是 \\# 標題 \\\\ \\&\\#65; \\~\\~刪") })
    #expect(lines.contains { $0.hasPrefix("&#32;&#32;前面") && $0.hasSuffix("。&#32;") })
  }

  /// The characters of a page, and whether all its links lead anywhere.
  private final class Page: NSObject, XMLParserDelegate {
    var text = ""
    var body = ""
    var links: [String] = []
    var names: Set<String> = []
    private var open: [String] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      open.append(name)
      if let link = attributes["href"] { links.append(link) }
      if let id = attributes["id"] { names.insert("#" + id) }
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) {
      open.removeLast()
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
      if open.contains("body"), !open.contains("nav") { body += string }
    }
  }

  @Test func thePageIsWellFormedAndTheText() throws {
    for input in [Self.text, try String(contentsOfFile: Program.sample, encoding: .utf8)] {
      let result = try export("--format", "html", "--joined", text: input)
      #expect(result.status == 0)
      #expect(result.text.hasPrefix("<!DOCTYPE html>\n<html lang=\"zh\">"))
      let page = Page()
      let parser = XMLParser(data: result.output)
      parser.delegate = page
      #expect(parser.parse(), "\(String(describing: parser.parserError))")
      #expect(bare(page.body) == bare(input).replacing("\u{FEFF}", with: ""))
      #expect(!page.links.isEmpty)
      #expect(Set(page.links).isSubset(of: page.names))
    }
  }

  @Test func theJSONHoldsSectionsWithTheirTextsAndRanges() throws {
    let result = try export("--format", "json", "--joined")
    let json = try #require(
      try JSONSerialization.jsonObject(with: result.output) as? [String: Any])
    let sections = try #require(json["sections"] as? [[String: Any]])
    #expect(sections.first?["level"] as? Int == 0)
    #expect(sections.contains { $0["path"] as? String == "二" })
    let bytes = Array(Self.text.utf8)
    for section in sections {
      for paragraph in section["paragraphs"] as? [[String: Any]] ?? [] {
        let ranges = paragraph["utf8Ranges"] as? [[Int]] ?? []
        let text = ranges.map { String(decoding: bytes[$0[0]..<$0[1]], as: UTF8.self) }.joined()
        #expect(paragraph["text"] as? String == text)
      }
    }
  }

  @Test func aSectionIsExportedByItself() throws {
    let result = try export("--format", "markdown", "--section", "一.一")
    #expect(result.text.hasPrefix("# （一）戊。\n") || result.text.contains("戊"))
    let missing = try export("--format", "markdown", "--section", "九")
    #expect(missing.status == 1)
    #expect(missing.errors == "gangmu: there is no section 九.\n")
  }

  @Test func copiesAreLeftOutWithANote() throws {
    let whole = try Program.run(["export", Program.sample, "--format", "markdown", "--joined"])
    let short = try Program.run(
      ["export", Program.sample, "--format", "markdown", "--joined", "--without-duplicates"])
    #expect(short.status == 0)
    #expect(short.text.utf8.count < whole.text.utf8.count * 6 / 10)
    #expect(short.text.contains("characters as from 四"))
    // Nothing but notes stands there that does not stand in the whole.
    for line in short.text.split(separator: "\n") where !line.hasPrefix("*") {
      #expect(whole.text.contains(line.drop { $0 == "#" || $0 == " " }))
    }
  }

  /// The first copy of what stands in the section stays, wherever else it stands.
  @Test func copiesOutsideOfTheSectionDoNotCount() throws {
    let passage = "推動經濟持續回升向好，保持社會大局穩定，加快發展新質生產力，紮實推進各項重點任務。"
    let text = "一、總體\n\(passage)\n二、任務\n\(passage)\n還有別的事情要做。\n\(passage)\n"
    let result = try export(
      "--format", "markdown", "--section", "二", "--without-duplicates", text: text)
    #expect(
      result.text == """
        # 二、任務

        \(passage)

        還有別的事情要做。

        *\\[41 characters as from 二 on\\]*

        """)
  }

  @Test func theDocumentItselfIsNeverOverwritten() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("a.txt", containing: Data(Self.text.utf8))
    try FileManager.default.linkItem(atPath: file, toPath: folder.path + "/b.txt")
    for other in ["a.txt", "b.txt"] {
      let result = try Program.run([
        "export", file, "--format", "json", "--force", "-o", "\(folder.path)/\(other)",
      ])
      #expect(result.status == 1)
      #expect(result.errors.contains("is the document itself"), "\(result.errors)")
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == Data(Self.text.utf8))
  }

  @Test func nothingIsOverwrittenUnasked() throws {
    let folder = try TemporaryFolder()
    let file = folder.path + "/out.md"
    #expect(try export("--format", "markdown", "-o", file).status == 0)
    let first = try Data(contentsOf: URL(fileURLWithPath: file))
    #expect(first == (try export("--format", "markdown").output))
    let again = try export("--format", "json", "-o", file)
    #expect(again.status == 1)
    #expect(again.errors.contains("--force"))
    #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == first)
    // It says so before it reads anything, which may take long.
    let unread = try Program.run(["export", "/no/report", "--format", "json", "-o", file])
    #expect(unread.errors.contains("--force"))
    #expect(try export("--format", "json", "-o", file, "--force").status == 0)
    #expect(try Data(contentsOf: URL(fileURLWithPath: file)) != first)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["out.md"])
    #expect(try export("--format", "json", "-o", "/dev/null").status == 0)
    #expect(try export("--format", "json", "-o", folder.path + "/no/x").status == 1)
    #expect(try export("--format", "json", "-o", folder.path).status == 1)
  }
}
