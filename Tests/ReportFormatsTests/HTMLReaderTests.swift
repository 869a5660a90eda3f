import ReportKit
import Testing

@testable import ReportFormats

@Suite struct HTMLReaderTests {
  private func read(_ page: String) throws -> ExtractedText {
    try HTMLReader.read(Array(page.utf8))
  }

  private func lines(_ page: String) throws -> String { try read(page).string }

  @Test func blocksAndLineEndsAreLines() throws {
    #expect(try lines("<body>甲<p>乙<p>丙<br>丁<div>戊</div>己</body>") == "甲\n乙\n丙\n丁\n戊\n己\n")
    #expect(
      try read("<p>甲<br>乙").structure.lines.map { $0.traits.contains(.isContinued) } == [
        false, true,
      ])
    #expect(try lines("<h1>甲<br>乙</h1>") == "甲乙\n")
  }

  @Test func whiteSpaceIsOneBlankAndNoneBetweenChineseCharacters() throws {
    #expect(try lines("<p>  高价值\n  科技   成果 and\n more </p>") == "高价值科技 成果 and more\n")
    #expect(try lines("<p>甲&nbsp;&nbsp;乙　丙</p>") == "甲\u{A0}\u{A0}乙　丙\n")
    #expect(try lines("<pre>甲\n  乙</pre>") == "甲\n  乙\n")
  }

  @Test func whatIsNotShownIsNotRead() throws {
    let page = """
      <html><head><title>题</title><style>p{}</style></head><body><script>x</script><!-- 注 -->\
      <p style="DISPLAY: none">隐</p><p hidden>藏</p><p>显</p><noscript>无</noscript></body>
      """
    #expect(try lines(page) == "显\n")
    #expect(try read(page).structure.statedTitle == "题")
  }

  @Test func headingsHaveTheirLevels() throws {
    let text = try read("<h1>甲</h1><h3>乙</h3><p>丙</p>")
    #expect(text.structure.lines.map(\.outlineLevel) == [1, 3, 0])
    #expect(text.structure.lines.map(\.style) == ["h1", "h3", nil])
  }

  @Test func boldAndCentredParagraphsAreKnown() throws {
    let text = try read(
      "<p align=center><b>甲</b></p><p><b>乙</b>丙</p><center>丁</center><td style='text-align:center'>"
    )
    #expect(text.structure.lines.map(\.traits) == [[.isBold, .isCentered], [], .isCentered])
  }

  @Test func itemsOfOrderedListsHaveTheirNumbers() throws {
    #expect(
      try lines("<ol><li>甲<li value=5>乙<li>丙<ol type=a start=2><li>丁</ol></ol>")
        == "1. 甲\n5. 乙\n6. 丙\nb. 丁\n")
    #expect(
      try lines("<ol style='list-style-type: cjk-ideographic'><li>甲</ol><ul><li>乙</ul>")
        == "一、甲\n乙\n")
    #expect(try read("<ol><li>甲</ol>").structure.lines[0].madeLabel == 3)
  }

  @Test func rowsOfDataAreLinesAndTablesOfLayoutAreNone() throws {
    #expect(try lines("<table><tr><th>甲<th>乙<tr><td>丙<p>丁<td>戊</table>") == "甲\t乙\n丙 丁\t戊\n")
    #expect(try lines("<table><tr><td>甲<td><h1>题</h1><p>文</p></table>") == "甲\n题\n文\n")
    #expect(try lines("<table><tr><td><p>甲<p>乙</table>") == "甲\n乙\n")
  }

  @Test func aRubyIsTheTextAndItsReading() throws {
    #expect(try lines("<p><ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>字") == "漢（かん）字\n")
  }

  @Test func theWayThroughASiteIsFurniture() throws {
    let text = try read(
      "<nav>首页</nav><div class='main-nav'>栏目</div><p>正文</p><div id=footer>版权</div>")
    #expect(
      text.structure.lines.map { $0.traits.contains(.isFurniture) } == [true, true, false, true])
  }

  @Test func thePageSaysItsEncodingOrItsBytesDo() throws {
    let gbk: [UInt8] = [0xD6, 0xD0, 0xB9, 0xFA, 0xC8, 0xCB, 0xC3, 0xF1]
    let page = Array("<meta charset=gb2312><p>".utf8) + gbk
    #expect(try HTMLReader.read(page).string == "中国人民\n")
    #expect(HTMLCharset.encoding(of: Array("<meta charset=Big5>".utf8), stated: nil) == .big5)
    #expect(HTMLCharset.encoding(of: [0xFF, 0xFE, 0x3C, 0], stated: nil) == .utf16LittleEndian)
    #expect(HTMLCharset.encoding(of: [], stated: "utf-8") == nil)
  }

  /// A browser opens fonts again in each paragraph: without a bound the tree would have a hundred million nodes.
  @Test func aHostilePageIsRefusedOrReadInTime() throws {
    let fonts = (0..<5000).map { "<font size=\($0)>" }.joined()
    let text = try read(fonts + String(repeating: "<p>甲", count: 20_000))
    #expect(text.structure.lines.count == 20_000)
    #expect(throws: ExtractionError.excessive(.html)) {
      try read(String(repeating: "<div>", count: 100_000))
    }
    #expect(throws: ExtractionError.excessive(.html)) {
      try read(String(repeating: "<br>", count: 500_000))
    }
  }
}
