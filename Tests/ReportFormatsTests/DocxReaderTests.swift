import Testing

@testable import ReportFormats

@Suite struct DocxReaderTests {
  @Test func runsTabsLinksAndFieldsAreText() throws {
    let text = try WordFile.text(
      """
      <w:p><w:r><w:t>甲</w:t></w:r><w:r><w:tab/><w:t>乙</w:t></w:r><w:hyperlink><w:r><w:t>丙</w:t></w:r></w:hyperlink>\
      <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>\
      <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>12</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>\
      <w:fldSimple w:instr="REF x"><w:r><w:t>丁</w:t></w:r></w:fldSimple><w:r><w:noBreakHyphen/><w:t>戊</w:t></w:r></w:p>
      """)
    #expect(text.string == "甲\t乙丙12丁-戊\n")
  }

  @Test func whatWasPutInCountsAndWhatWasTakenOutDoesNot() throws {
    let text = try WordFile.text(
      """
      <w:p><w:r><w:t>甲</w:t></w:r><w:del><w:r><w:delText>乙</w:delText></w:r></w:del><w:ins><w:r><w:t>丙</w:t></w:r></w:ins>\
      <w:r><w:rPr><w:vanish/></w:rPr><w:t>丁</w:t></w:r><w:commentReference/></w:p>
      """)
    #expect(text.string == "甲丙\n")
  }

  @Test func aParagraphWhoseEndIsDeletedGoesOn() throws {
    let text = try WordFile.text(
      WordFile.paragraph("甲", "<w:rPr><w:del/></w:rPr>") + WordFile.paragraph("乙")
        + WordFile.paragraph("丙"))
    #expect(text.string == "甲乙\n丙\n")
  }

  @Test func aTextBoxStandsOnceBehindItsParagraph() throws {
    let box = "<w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent>"
    let text = try WordFile.text(
      """
      <w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>\(box)</wps:txbx></w:drawing></mc:Choice>\
      <mc:Fallback><w:pict><v:textbox>\(box)</v:textbox></w:pict></mc:Fallback></mc:AlternateContent><w:t>文</w:t></w:r></w:p>
      """)
    #expect(text.string == "文\n框\n")
  }

  @Test func aNoteStandsBehindTheParagraphThatRefersToIt() throws {
    let text = try WordFile.text(
      "<w:p><w:r><w:t>文</w:t><w:footnoteReference w:id=\"2\"/></w:r></w:p>"
        + WordFile.paragraph("后"),
      footnotes: "<w:footnote w:id=\"0\" w:type=\"separator\"><w:p/></w:footnote>"
        + "<w:footnote w:id=\"2\"><w:p><w:r><w:t>注</w:t></w:r></w:p></w:footnote>")
    #expect(text.string == "文\n注\n后\n")
    #expect(text.structure.lines.map { $0.traits.contains(.isNote) } == [false, true, false])
  }

  @Test func aRowIsALineAndAFrameIsNone() throws {
    func cell(_ words: String, _ properties: String = "") -> String {
      "<w:tc><w:tcPr>\(properties)</w:tcPr>\(words)</w:tc>"
    }
    let p = WordFile.paragraph("甲")
    let nested = "<w:tbl><w:tr>\(cell(p))\(cell(p))</w:tr></w:tbl>"
    let text = try WordFile.text(
      """
      <w:tbl><w:tr>\(cell(p + p))\(cell(nested))</w:tr><w:tr>\(cell(p, "<w:vMerge/>"))\(cell(WordFile.paragraph("乙")))</w:tr>\
      <w:tr><w:trPr><w:del/></w:trPr>\(cell(p))\(cell(p))</w:tr></w:tbl><w:tbl><w:tr>\(cell(p + p))</w:tr></w:tbl>
      """)
    #expect(text.string == "甲 甲\t甲 甲\n\t乙\n甲\n甲\n")
    #expect(
      text.structure.lines.map { $0.traits.contains(.isTableRow) } == [true, true, false, false])
  }

  @Test func aLineEndDividesAParagraphAndNoHeading() throws {
    let words = "<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r>"
    let heading = "<w:p><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr>\(words)</w:p>"
    let text = try WordFile.text(heading + "<w:p>\(words)</w:p>")
    #expect(text.string == "甲乙\n甲\n乙\n")
    #expect(text.structure.lines.map { $0.traits.contains(.isContinued) } == [false, false, true])
  }

  @Test func pagesAreThoseThatWordHasSetElseThoseOfTheAuthor() throws {
    let hard = "<w:p><w:r><w:t>甲</w:t></w:r><w:r><w:br w:type=\"page\"/></w:r></w:p>"
    #expect(try WordFile.text(hard + WordFile.paragraph("乙")).structure.pageStarts == [0, 4])
    let rendered = "<w:p><w:r><w:t>乙</w:t><w:lastRenderedPageBreak/><w:t>丙</w:t></w:r></w:p>"
    #expect(try WordFile.text(hard + rendered).structure.pageStarts == [0, 7])
    #expect(try WordFile.text(WordFile.paragraph("甲")).structure.pageStarts.isEmpty)
  }

  @Test func aStyleTellsLevelNameAndLook() throws {
    let text = try WordFile.text(
      WordFile.paragraph("甲", "<w:pStyle w:val=\"2\"/>")
        + WordFile.paragraph("乙", "<w:pStyle w:val=\"3\"/>")
        + WordFile.paragraph("丙", "<w:jc w:val=\"center\"/>"),
      styles: """
        <w:style w:styleId="2"><w:name w:val="heading 2"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>\
        <w:style w:styleId="3"><w:name w:val="标题 3"/><w:basedOn w:val="3"/></w:style>
        """)
    #expect(text.structure.lines.map(\.outlineLevel) == [2, 3, 0])
    #expect(text.structure.lines.map(\.style) == ["heading 2", "标题 3", nil])
    #expect(
      text.structure.lines[0].traits == .isBold && text.structure.lines[2].traits == .isCentered)
  }

  @Test func aDocumentInTheDocumentIsRead() throws {
    let archive =
      "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"b\"\n\n--b\nContent-Type: text/html\n"
      + "Content-Transfer-Encoding: quoted-printable\n\n<h1>=E7=94=B2</h1><p>=E4=B9=\n=99</p>\n--b--\n"
    let text = try WordFile.text(
      "<w:altChunk r:id=\"rchunk.mht\"/>" + WordFile.paragraph("丙"),
      more: [("chunk.mht", "aFChunk", Array(archive.utf8))])
    #expect(text.string == "甲\n乙\n丙\n")
    #expect(text.structure.lines.map(\.outlineLevel) == [1, 0, 0])
  }

  @Test func signsOfFontsAreTheirCharacters() throws {
    let text = try WordFile.text(
      "<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/></w:r></w:p>"
    )
    #expect(text.string == "☑≥\n")
  }

  @Test func whatIsNoWordDocumentIsSaid() {
    #expect(throws: ExtractionError.notRead(.spreadsheet)) {
      try DocumentReading.form(of: StoredZipFile.with("xl/workbook.xml"))
    }
    #expect(throws: ExtractionError.notRead(.archive)) {
      try DocumentReading.form(of: StoredZipFile.with("a.jpg"))
    }
    #expect(throws: ExtractionError.damaged(.docx)) { try WordFile.text("<w:p>") }
    let deep = String(repeating: "<w:x>", count: 500) + String(repeating: "</w:x>", count: 500)
    #expect(throws: ExtractionError.excessive(.docx)) { try WordFile.text(deep) }
  }
}
