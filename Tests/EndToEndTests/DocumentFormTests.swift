import Foundation
import TestSupport
import Testing

/// Documents that are no text, in every command.
@Suite struct DocumentFormTests {
  private static let word = Data(
    StoredZip.archive([
      "word/document.xml": """
      <w:document><w:body><w:p><w:pPr><w:pStyle w:val="1"/></w:pPr><w:r><w:t>总体要求</w:t></w:r></w:p>\
      <w:p><w:r><w:t>坚持稳中求进。</w:t><w:br w:type="page"/></w:r></w:p>\
      <w:p><w:pPr><w:pStyle w:val="1"/></w:pPr><w:r><w:t>主要任务</w:t></w:r></w:p>\
      <w:tbl><w:tr><w:tc><w:p><w:r><w:t>指标</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>A|B</w:t></w:r></w:p></w:tc></w:tr>\
      <w:tr><w:tc><w:p><w:r><w:t>粮食</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>6</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>
      """,
      "word/styles.xml": """
      <w:styles><w:style w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/>\
      <w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>
      """,
      "word/numbering.xml": """
      <w:numbering><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/>\
      <w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>
      """,
      "word/_rels/document.xml.rels": """
      <Relationships><Relationship Id="a" Type="x/styles" Target="styles.xml"/>\
      <Relationship Id="b" Type="x/numbering" Target="numbering.xml"/></Relationships>
      """,
    ]))

  @Test func theTextIsPrintedWithTheNumbersThatWordMakes() throws {
    let result = try Program.run(["-"], input: Self.word)
    #expect(result.text == "一、总体要求\n坚持稳中求进。\n二、主要任务\n指标\tA|B\n粮食\t6\n")
  }

  @Test func theOutlineSaysWhatTheFileSays() throws {
    let json = try Program.run(["outline", "-", "--format", "json"], input: Self.word).text
    #expect(
      json.hasPrefix(#"{"file":"-","encoding":"UTF-8","format":"docx","title":"","sections":[{"#))
    #expect(json.contains(#""path":"二","page":2,"generatedLabel":true,"style":"heading 1"}"#))
    let reasons = try Program.run(["outline", "-", "--explain"], input: Self.word).text
    #expect(reasons.contains("the file calls it “heading 1”"))
  }

  @Test func searchCheckDuplicatesAndExportReadIt() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("report.txt", containing: Self.word)
    #expect(try Program.run(["search", "穩中求進", file]).text == "\(file):2:一:坚持稳中求进。\n")
    #expect(try Program.run(["check", file]).status == 0)
    #expect(try Program.run(["duplicates", file]).status == 0)
    let markdown = try Program.run(["export", "--format", "markdown", file]).text
    #expect(
      markdown == """
        # 一、总体要求

        坚持稳中求进。

        # 二、主要任务

        | 指标 | A\\|B |
        | --- | --- |
        | 粮食 | 6 |

        """)
  }

  @Test func whatIsNotReadIsOneSentenceAndTheOthersAreRead() throws {
    let folder = try TemporaryFolder()
    let picture = try folder.file(
      "report.docx", containing: Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
    let text = try folder.file("a.txt", containing: Data("发展\n".utf8))
    let outline = try Program.run(["outline", picture])
    #expect(outline.status == 1 && outline.errors.hasPrefix("gangmu: “\(picture)” is a picture."))
    #expect(outline.errors.split(separator: "\n").count == 1)
    let search = try Program.run(["search", "发展", picture, text])
    #expect(search.status == 2 && search.text == "\(text):1::发展\n")
    #expect(try Program.run(["check", picture, text]).status == 2)
    let forced = try Program.run([picture, "--from", "text"])
    #expect(forced.status == 0 && forced.text.contains("PNG"))
  }

  @Test func theBrowserShowsThePageAndGoesToOne() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("report.docx", containing: Self.word)
    let terminal = try #require(EmulatedTerminal(Program.path, ["--no-state", file]))
    #expect(terminal.wait { $0.line(11).contains("page 1/2") }, "\(terminal.text)")
    terminal.send(":3页\r")
    #expect(terminal.wait { $0.line(11).contains("There is no page 3; the last one is 2.") })
    terminal.send(":第2页\r")
    #expect(terminal.wait { $0.line(11).contains("page 2/2") }, "\(terminal.text)")
    terminal.send("v")
    #expect(terminal.wait { $0.line(11).contains("taken out of a docx file") }, "\(terminal.text)")
    terminal.send("q")
    terminal.expectEnd(0)
  }
}
