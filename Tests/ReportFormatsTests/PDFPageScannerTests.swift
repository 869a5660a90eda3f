import Testing

@testable import ReportFormats

@Suite struct PDFPageScannerTests {
  private static let output = """
    <?xml version="1.0"?>
    <pdf2xml>
     link to page 2 <page number="1" position="absolute" top="0" left="0" height="1262" width="892">
    \t<fontspec id="0" size="18" family="AAAA+SimSun" color="#000000"/>
    \t<fontspec id="1" size="24" family="AAAA+SimHei" color="#000000"/>
    <text top="10" left="20" width="30" height="18" font="0">甲&amp;&lt;乙&gt;&#34;</text>
    <text top="40" left="20" width="30" height="18" font="1"><b><a href="x.html#1">⼀、题</a></b></text>
    <text top="60" left="20" width="30" height="18" font="0">一
    二</text>
    </page>
    <page number="2" position="absolute" top="0" left="0" height="1262" width="892">
    </page>
    </pdf2xml>
    """

  private func pages(_ pieces: [[UInt8]]) -> [PDFPage] {
    var scanner = PDFPageScanner()
    for piece in pieces { scanner.read(piece) }
    scanner.finish()
    return scanner.takePages()
  }

  @Test func piecesHaveTheirPlacesFontsAndCharacters() throws {
    let pages = pages([Array(Self.output.utf8)])
    #expect(pages.map(\.number) == [1, 2] && pages[0].width == 892)
    let pieces = pages[0].pieces
    #expect(pieces.map(\.text) == ["甲&<乙>\"", "一、题", "一 二"])
    #expect(
      pieces[0]
        == PDFPage.Piece(
          top: 10, left: 20, width: 30, height: 18, size: 18, isBold: false, isSans: false,
          text: "甲&<乙>\""))
    #expect(pieces[1].isBold && pieces[1].isSans && pieces[1].size == 24)
  }

  @Test func theOutputMayComeInAnyPieces() {
    let bytes = Array(Self.output.utf8)
    let whole = pages([bytes])
    for size in [1, 7, 64] {
      let cut = stride(from: 0, to: bytes.count, by: size).map {
        Array(bytes[$0..<min($0 + size, bytes.count)])
      }
      #expect(pages(cut) == whole)
    }
  }

  @Test func whatIsDamagedIsReadAsFarAsItGoes() {
    #expect(
      pages([Array("<page number=\"1\" height=\"9\" width=\"9\">\n<text top=\"1\" left=\"1\"".utf8)]
      ).count == 1)
    #expect(pages([Array("<text top=\"1\">甲</text>\n".utf8)]).isEmpty)
  }
}
