import Testing

@testable import ReportFormats

@Suite struct RTFReaderTests {
  private func read(_ words: String) throws -> ExtractedText {
    try RTFReader.read(Array("{\\rtf1\\ansi\\ansicpg936 \(escaped(words))}".utf8))
  }

  /// With the characters outside of ASCII as RTF has them.
  private func escaped(_ words: String) -> String {
    words.unicodeScalars.map { $0.isASCII ? String(Character($0)) : "\\u\($0.value)?" }.joined()
  }

  @Test func charactersComeAsUnitsOrAsBytesOfACodePage() throws {
    #expect(try read(#"\u30002?\uc1\u20013 x\'d6\'d0\par"#).string == "甲中中\n")
    #expect(try read(#"\uc2\u20013 \'d6\'d0\'b9\'fa"#).string == "中国\n")
    #expect(try read(#"{\fonttbl{\f1\fcharset136 x;}}\f1 \'a4\'a4"#).string == "中\n")
    // The second byte of a character may be one that stands for itself.
    #expect(try read(#"\'81@"#).string == "丂\n")
    #expect(try read(#"\u-10187?\u-9178?"#).string == "𝐦\n")
  }

  @Test func marksAndEscapesAreCharacters() throws {
    #expect(try read(#"a\emdash\ldblquote b\rdblquote\{\}\\\~c"#).string == "a—“b”{}\\\u{A0}c\n")
  }

  @Test func whatIsNoTextIsLeftOut() throws {
    let text = try read(
      #"{\info{\title 题}{\author x}}{\*\unknown x}{\pict ffd8}{\header x}甲{\v x}{\field{\*\fldinst PAGE}{\fldrslt 乙}}{\deleted x}"#
    )
    #expect(text.string == "甲乙\n" && text.structure.statedTitle == "题")
  }

  @Test func aLabelThatStandsBesideANumberIsTheLabel() throws {
    let text = try read(#"{\listtext\pard 1.\tab}甲\par{\listtext 一、\tab}乙\par 丙\par"#)
    #expect(text.string == "1. 甲\n一、乙\n丙\n")
    #expect(text.structure.lines.map(\.madeLabel) == [3, 6, 0])
  }

  @Test func stylesTellLevelsAndNames() throws {
    let text = try read(
      #"{\stylesheet{\s1\outlinelevel0 heading 1;}{\s2 Title;}}\pard\s1 甲\par\pard\s2\qc 乙\par\pard{\b 丙}\par"#
    )
    #expect(text.structure.lines.map(\.outlineLevel) == [1, 0, 0])
    #expect(text.structure.lines.map(\.style) == ["heading 1", "Title", nil])
    #expect(
      text.structure.lines[1].traits == [.isCentered, .isTitle]
        && text.structure.lines[2].traits == .isBold)
  }

  @Test func rowsAndNotesStandWhereTheyBelong() throws {
    let text = try read(#"\trowd\intbl 甲\cell 乙\par 丙\cell\row\pard 文{\footnote 注}字\par 后\par"#)
    #expect(text.string == "甲\t乙 丙\n文字\n注\n后\n")
    #expect(text.structure.lines.map(\.traits) == [.isTableRow, [], .isNote, []])
  }

  @Test func pagesAndLinesEnd() throws {
    let text = try read(#"甲\line 乙\par\page 丙\par"#)
    #expect(text.string == "甲\n乙\n丙\n" && text.structure.pageStarts == [0, 8])
  }

  @Test func aFileThatIsCutOrDeepIsRead() throws {
    #expect(try RTFReader.read(Array(escaped(#"{\rtf1 甲\par{\b 乙"#).utf8)).string == "甲\n乙\n")
    let deep = String(repeating: "{", count: 200_000)
    #expect(try RTFReader.read(Array("{\\rtf1 \(deep)\(escaped("甲"))".utf8)).string == "甲\n")
  }
}
