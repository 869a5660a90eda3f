import Testing

@testable import ReportFormats

@Suite struct AntiwordReaderTests {
  @Test func aLineIsAParagraphAndARowStandsBetweenBars() {
    let text = AntiwordReader.read(Array("\n一、总则\n\n第一条 为了。\n|指标  |单位 |\n|粮食  |     |\n|注|\n".utf8))
    #expect(text.string == "一、总则\n第一条 为了。\n指标\t单位\n粮食\t\n注\n")
    #expect(
      text.structure.lines.map { $0.traits.contains(.isTableRow) } == [
        false, false, true, true, false,
      ])
  }

  @Test func whatIsNoUTF8StandsAsTheReplacement() {
    #expect(AntiwordReader.read([0x41, 0xFF, 0x0A]).string == "A\u{FFFD}\n")
  }
}
