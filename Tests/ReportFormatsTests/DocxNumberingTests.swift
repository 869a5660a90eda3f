import Testing

@testable import ReportFormats

/// The labels that Word makes.
@Suite struct DocxNumberingTests {
  private func level(
    _ index: Int, _ format: String, _ text: String, start: Int = 1, more: String = ""
  ) -> String {
    "<w:lvl w:ilvl=\"\(index)\"><w:start w:val=\"\(start)\"/><w:numFmt w:val=\"\(format)\"/>\(more)"
      + "<w:lvlText w:val=\"\(text)\"/></w:lvl>"
  }

  private func item(_ number: Int, _ level: Int) -> String {
    WordFile.paragraph(
      "文", "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(number)\"/></w:numPr>")
  }

  private func labels(_ items: [(Int, Int)], _ numbering: String) throws -> String {
    try WordFile.text(items.map { item($0.0, $0.1) }.joined(), numbering: numbering).string
      .replacingAll("文\n", with: "|")
  }

  private func numbering(_ levels: String, numbers: String = "<w:num w:numId=\"1\">\(one)</w:num>")
    -> String
  {
    "<w:abstractNum w:abstractNumId=\"0\">\(levels)</w:abstractNum>\(numbers)"
  }

  private static let one = "<w:abstractNumId w:val=\"0\"/>"

  @Test func levelsCountBelowEachOther() throws {
    let levels =
      level(0, "chineseCounting", "%1、") + level(1, "chineseCounting", "（%2）")
      + level(2, "decimal", "%1.%2.%3")
    #expect(
      try labels([(1, 0), (1, 1), (1, 1), (1, 2), (1, 0), (1, 1)], numbering(levels))
        == "一、|（一）|（二）|一.二.1 |二、|（一）|")
  }

  @Test func legalFormMakesAllNumbersArabic() throws {
    let levels =
      level(0, "chineseCounting", "第%1章") + level(1, "decimal", "%1.%2", more: "<w:isLgl/>")
    #expect(
      try labels([(1, 0), (1, 1), (1, 0), (1, 1)], numbering(levels)) == "第一章 |1.1 |第二章 |2.1 |")
  }

  /// Articles of a statute count on through its chapters.
  @Test func aLevelMayNeverBeginAnew() throws {
    let levels =
      level(0, "chineseCounting", "第%1章")
      + level(1, "chineseCounting", "第%2条", more: "<w:lvlRestart w:val=\"0\"/>")
    #expect(
      try labels([(1, 0), (1, 1), (1, 1), (1, 0), (1, 1)], numbering(levels))
        == "第一章 |第一条 |第二条 |第二章 |第三条 |")
  }

  @Test func aLevelMayBeginAnewOnlyBelowOneFurtherOut() throws {
    let levels =
      level(0, "upperLetter", "%1.") + level(1, "lowerLetter", "%2)")
      + level(2, "decimal", "%3、", more: "<w:lvlRestart w:val=\"1\"/>")
    #expect(
      try labels(
        [(1, 0), (1, 1), (1, 2), (1, 2), (1, 1), (1, 2), (1, 0), (1, 2)], numbering(levels))
        == "A. |a) |1、|2、|b) |3、|B. |1、|")
  }

  @Test func numbersOfOneListCountTogetherUnlessTheyBeginAnew() throws {
    let numbers =
      "<w:num w:numId=\"1\">\(Self.one)</w:num><w:num w:numId=\"2\">\(Self.one)</w:num>"
      + "<w:num w:numId=\"3\">\(Self.one)<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>"
    #expect(
      try labels(
        [(1, 0), (2, 0), (3, 0), (1, 0)], numbering(level(0, "decimal", "（%1）"), numbers: numbers))
        == "（1）|（2）|（1）|（2）|")
  }

  @Test func aLevelMayBeReplaced() throws {
    let numbers =
      "<w:num w:numId=\"1\">\(Self.one)<w:lvlOverride w:ilvl=\"0\">"
      + level(0, "ideographTraditional", "%1、", start: 3) + "</w:lvlOverride></w:num>"
    #expect(
      try labels([(1, 0), (1, 0)], numbering(level(0, "decimal", "%1."), numbers: numbers))
        == "丙、|丁、|")
  }

  @Test func aBulletIsWhatItsFontShows() throws {
    let font = "<w:rPr><w:rFonts w:ascii=\"Wingdings\"/></w:rPr>"
    let levels = level(0, "bullet", "\u{F0D8}", more: font)
    #expect(try labels([(1, 0)], numbering(levels)) == "➢ |")
  }

  @Test func theStyleGivesNumberAndLevel() throws {
    let levels =
      level(0, "chineseCounting", "%1、", more: "<w:pStyle w:val=\"A\"/>")
      + level(1, "chineseCounting", "（%2）", more: "<w:pStyle w:val=\"B\"/>")
    func style(_ id: String, _ base: String = "") -> String {
      "<w:style w:type=\"paragraph\" w:styleId=\"\(id)\"><w:name w:val=\"heading 1\"/>\(base)"
        + "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
    }
    let styled = ["A", "B", "B", "C", "A"].map {
      WordFile.paragraph("文", "<w:pStyle w:val=\"\($0)\"/>")
    }
    let off = WordFile.paragraph(
      "文", "<w:pStyle w:val=\"A\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>")
    let text = try WordFile.text(
      styled.joined() + off,
      styles: style("A") + style("B") + style("C", "<w:basedOn w:val=\"B\"/>"),
      numbering: numbering(levels))
    #expect(text.string == "一、文\n（一）文\n（二）文\n二、文\n三、文\n文\n")
    #expect(text.structure.lines.map(\.madeLabel) == [6, 9, 9, 6, 6, 0])
  }
}
