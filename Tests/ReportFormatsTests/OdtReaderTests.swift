import TestSupport
import Testing

@testable import ReportFormats

@Suite struct OdtReaderTests {
  private func read(_ body: String, styles: String = "", common: String = "") throws
    -> ExtractedText
  {
    let names =
      #"xmlns:office="o" xmlns:text="t" xmlns:style="s" xmlns:table="b" xmlns:draw="d" xmlns:fo="f""#
    return try DocumentReading.extract(
      StoredZip.archive([
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": """
        <office:document-content \(names)><office:automatic-styles>\(styles)</office:automatic-styles>\
        <office:body><office:text>\(body)</office:text></office:body></office:document-content>
        """,
        "styles.xml":
          "<office:document-styles \(names)><office:styles>\(common)</office:styles></office:document-styles>",
      ]))
  }

  @Test func paragraphsHeadingsAndBlanks() throws {
    let text = try read(
      "<text:h text:outline-level=\"2\">甲</text:h><text:p>乙<text:s text:c=\"2\"/>丙<text:tab/>\n  丁<text:line-break/>戊</text:p>"
    )
    #expect(text.string == "甲\n乙  丙\t 丁\n戊\n")
    #expect(text.structure.lines.map(\.outlineLevel) == [2, 0, 0])
  }

  @Test func listsHaveTheirLabelsAndGoOn() throws {
    let levels = """
      <text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="一, 二, 三, ..." style:num-suffix="、"/>\
      <text:list-level-style-number text:level="2" style:num-format="1" text:display-levels="2"/></text:list-style>
      """
    func item(_ words: String) -> String {
      "<text:list-item><text:p>\(words)</text:p></text:list-item>"
    }
    let list =
      "<text:list text:style-name=\"L\">\(item("甲"))<text:list-item><text:list>\(item("乙"))</text:list></text:list-item></text:list>"
    let more =
      "<text:list text:style-name=\"L\" text:continue-numbering=\"true\">\(item("丙"))</text:list>"
    let text = try read(list + "<text:p>文</text:p>" + more + list, styles: levels)
    #expect(text.string == "一、甲\n一.1 乙\n文\n二、丙\n一、甲\n一.1 乙\n")
  }

  @Test func notesBoxesAndTablesStandWhereTheyBelong() throws {
    let text = try read(
      """
      <text:p>文<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>注</text:p></text:note-body></text:note>字\
      <draw:frame><draw:text-box><text:p>框</text:p></draw:text-box></draw:frame></text:p>\
      <table:table><table:table-row><table:table-cell><text:p>甲</text:p></table:table-cell>\
      <table:table-cell><text:p>乙</text:p><text:p>丙</text:p></table:table-cell></table:table-row></table:table>
      """)
    #expect(text.string == "文字\n注\n框\n甲\t乙 丙\n")
    #expect(text.structure.lines.map(\.traits) == [[], .isNote, [], .isTableRow])
  }

  @Test func deletedTextIsLeftOutAndPagesAreKnown() throws {
    let text = try read(
      """
      <text:tracked-changes><text:changed-region><text:deletion><text:p>删</text:p></text:deletion></text:changed-region>\
      </text:tracked-changes><text:p>甲<text:soft-page-break/>乙</text:p>
      """)
    #expect(text.string == "甲乙\n" && text.structure.pageStarts == [0, 3])
  }

  @Test func stylesAreInherited() throws {
    let common = """
      <style:style style:name="H" style:display-name="Heading 1" style:family="paragraph" style:default-outline-level="1">\
      <style:paragraph-properties fo:text-align="center"/><style:text-properties fo:font-weight="bold"/></style:style>
      """
    let text = try read(
      "<text:p text:style-name=\"P1\">甲</text:p>",
      styles:
        "<style:style style:name=\"P1\" style:family=\"paragraph\" style:parent-style-name=\"H\"/>",
      common: common)
    let line = try #require(text.structure.lines.first)
    #expect(
      line.style == "Heading 1" && line.outlineLevel == 1 && line.traits == [.isCentered, .isBold])
  }
}
