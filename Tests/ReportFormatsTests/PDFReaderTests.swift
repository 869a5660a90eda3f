import Testing

@testable import ReportFormats

/// Pages as pdftohtml describes them, and the text that is made of them.
@Suite struct PDFReaderTests {
  /// A piece of text: from the top, from the left, in a size; each character is as wide as high.
  private struct Piece {
    var top: Int
    var left: Int
    var words: String
    var size = 18
    var isBold = false
  }

  private func read(_ pages: [[Piece]]) -> ExtractedText {
    var reader = PDFReader()
    for (number, pieces) in pages.enumerated() {
      var lines = [
        "<page number=\"\(number + 1)\" position=\"absolute\" top=\"0\" left=\"0\" height=\"1262\" width=\"892\">"
      ]
      for size in Set(pieces.map(\.size)) {
        lines.append("<fontspec id=\"\(size)\" size=\"\(size)\" family=\"x\"/>")
      }
      for piece in pieces {
        let width = piece.words.reduce(0) { $0 + ($1.isASCII ? piece.size / 2 : piece.size) }
        let words = piece.isBold ? "<b>\(piece.words)</b>" : piece.words
        lines.append(
          "<text top=\"\(piece.top)\" left=\"\(piece.left)\" width=\"\(width)\" height=\"\(piece.size)\" font=\"\(piece.size)\">\(words)</text>"
        )
      }
      lines.append("</page>")
      reader.read(Array((lines.joined(separator: "\n") + "\n").utf8))
    }
    reader.finish()
    return reader.text()
  }

  /// Lines of a text of thirty characters a line, the first of each paragraph indented by two.
  private func set(_ paragraphs: [String], from top: Int = 120, size: Int = 18, indent: Int = 2)
    -> [Piece]
  {
    var pieces: [Piece] = []
    var top = top
    for paragraph in paragraphs {
      var rest = Substring(paragraph)
      var isFirst = true
      while !rest.isEmpty {
        let room = 30 - (isFirst ? indent : 0)
        pieces.append(
          Piece(
            top: top, left: 135 + (isFirst ? indent * size : 0), words: String(rest.prefix(room)),
            size: size))
        rest = rest.dropFirst(room)
        isFirst = false
        top += 30
      }
    }
    return pieces
  }

  private let long = String(repeating: "经济社会发展取得新的成绩", count: 8) + "。"

  @Test func linesOfAParagraphAreOneLine() {
    #expect(
      read([set([long, "二、工作任务", long, long])]).string == "\(long)\n二、工作任务\n\(long)\n\(long)\n")
  }

  @Test func aParagraphGoesOnOverThePageAndThePageIsKnown() {
    let lines = set([long, long])
    let first = Array(lines.prefix(5))
    let second = lines.dropFirst(5).enumerated().map {
      Piece(top: 120 + 30 * $0.offset, left: $0.element.left, words: $0.element.words)
    }
    let text = read([first, second, set([long])])
    #expect(text.string == "\(long)\n\(long)\n\(long)\n")
    #expect(text.structure.pageStarts.count == 3 && text.structure.pageStarts[1] > long.utf8.count)
  }

  @Test func numbersOfPagesAndHeadsThatRecurAreNoText() {
    let texts = ["甲", "乙", "丙", "丁"].map { $0 + long }
    let pages = (1...4).map { number in
      [Piece(top: 60, left: 300, words: "某省工作报告")] + set([texts[number - 1]]) + [
        Piece(top: 1180, left: 430, words: "— \(number) —")
      ]
    }
    #expect(read(pages).string == texts.joined(separator: "\n") + "\n")
    #expect(
      read([set([long]) + [Piece(top: 1180, left: 300, words: "二〇二五年一月")]]).string.contains(
        "二〇二五年一月"))
  }

  @Test func twoColumnsAreReadOneAfterTheOther() {
    func column(_ left: Int, _ words: String) -> [Piece] {
      (0..<12).map { row in
        Piece(
          top: 120 + 30 * row, left: left + (row == 0 ? 36 : 0),
          words: String(repeating: words, count: row == 0 ? 14 : row == 11 ? 5 : 16))
      }
    }
    let text = read([column(135, "甲") + column(470, "乙")])
    #expect(text.string.split(separator: "\n").count == 2)
  }

  @Test func cellsOfARowStandInOneLine() {
    let row = [
      Piece(top: 300, left: 135, words: "地区生产总值增"), Piece(top: 326, left: 135, words: "长"),
      Piece(top: 300, left: 400, words: "％"), Piece(top: 300, left: 600, words: "5.8"),
      Piece(top: 360, left: 135, words: "粮食"), Piece(top: 360, left: 400, words: "吨"),
      Piece(top: 360, left: 600, words: "6"),
    ]
    let text = read([set([long]) + row])
    #expect(text.string == "\(long)\n地区生产总值增长\t％\t5.8\n粮食\t吨\t6\n")
    #expect(text.structure.lines.map { $0.traits.contains(.isTableRow) } == [false, true, true])
  }

  @Test func aNumberThatHasNoRoomEndsALineEarly() {
    let lines = [
      Piece(top: 120, left: 171, words: String(repeating: "甲", count: 28)),
      Piece(top: 150, left: 135, words: String(repeating: "乙", count: 27)),
      Piece(top: 180, left: 135, words: "123456万元，" + String(repeating: "丙", count: 20) + "。"),
    ]
    #expect(read([lines + set([long], from: 210)]).string.split(separator: "\n").count == 2)
  }

  @Test func aTitleIsLargeAndInTheMiddle() {
    let title = Piece(top: 80, left: 320, words: "政府工作报告", size: 27)
    let line = read([[title] + set([long, long])]).structure.lines[0]
    #expect(line.traits.isSuperset(of: [.isLarge, .isCentered]))
  }

  @Test func boldLinesAreParagraphsOfTheirOwn() {
    let bold = Piece(top: 120, left: 135, words: String(repeating: "题", count: 30), isBold: true)
    let text = read([[bold] + set([long], from: 150, indent: 0)])
    #expect(text.structure.lines.map { $0.traits.contains(.isBold) } == [true, false])
  }

  @Test(arguments: [
    ("12", true), ("—12—", true), ("1/4", true), ("第1页共4页", true), ("Page1of4", true),
    ("~1~", true), ("[1]", true), ("iv", true),
    ("P12", false), ("2025年", false), ("一", false), ("", false), ("123456789", false),
  ])
  func aPageNumberHasTheUsualForms(words: String, isOne: Bool) {
    #expect(PDFFurniture.isPageNumber(words) == isOne, "\(words)")
  }
}
