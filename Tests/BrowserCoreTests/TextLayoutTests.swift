import ReportKit
import TestSupport
import Testing

@testable import BrowserCore

struct TextLayoutTests {
  /// Lines with and without blank ones between them, a byte order mark, CRLF and blanks at both ends.
  private static let mixed = Report(
    name: "mixed",
    text: SourceText(
      "\u{FEFF}\r\n\n  報告報告報告報告\r\n第二段第二段\r\n\n\u{3000}\n\n三\n\t\n\n四四四四四四四四四\n\n\n"))

  @Test(arguments: [20, 33, 34, 60, 99, 120], AmbiguousWidth.both)
  func everyRowOfTheSampleHasAnOffsetThatLeadsBackToIt(
    columns: Int, ambiguous: AmbiguousWidth
  ) throws {
    var layout = Self.layout(try Sample.report(), columns, ambiguous)
    let rows = layout.allRows
    #expect(rows.count > 93)
    for address in rows {
      let offset = layout.offset(of: address)
      #expect(layout.address(of: offset) == address)
    }
  }

  @Test(arguments: [1, 2, 3, 8, 20, 100], [true, false])
  func everyRowOfAMixedTextHasAnOffsetThatLeadsBackToIt(columns: Int, joining: Bool) {
    let report = Self.mixed
    var layout = TextLayout(
      report, paragraphs: ParagraphList(report.text, lines: report.lines, joining: joining),
      breaker: RowBreaker(columns: columns, widths: CellWidths()), indent: .on)
    for address in layout.allRows {
      let offset = layout.offset(of: address)
      #expect(layout.address(of: offset) == address)
    }
  }

  @Test(arguments: [20, 34, 60, 120])
  func walkingVisitsEveryRowOnceAndWalkingBackReversesIt(columns: Int) throws {
    let report = try Sample.report()
    var layout = Self.layout(report, columns)
    let rows = layout.allRows
    #expect(rows == rows.sorted())
    #expect(Set(rows).count == rows.count)
    var expected: [RowAddress] = []
    for paragraph in 0..<report.paragraphs.count {
      let first = -report.paragraphs.blankLines(before: paragraph)
      for row in first..<layout.rows(ofParagraph: paragraph).count {
        expected.append(RowAddress(paragraph: paragraph, row: row))
      }
    }
    #expect(rows == expected)
    var back: [RowAddress] = []
    var next = Optional(layout.lastRow())
    while let address = next, back.count <= rows.count {
      back.append(address)
      next = layout.row(before: address)
    }
    #expect(back.reversed() == rows)
  }

  @Test func aDistanceIsSoManySingleSteps() {
    var layout = Self.layout(Self.mixed, 6)
    let rows = layout.allRows
    for (index, address) in rows.enumerated() {
      for distance in -rows.count - 2...rows.count + 2 {
        let target = max(0, min(rows.count - 1, index + distance))
        #expect(layout.row(distance, from: address) == rows[target])
      }
    }
  }

  @Test func aRunOfBlankLinesIsOneBlankRow() {
    var layout = Self.layout(Self.mixed, 100)
    let rows = layout.allRows
    #expect(rows.map(\.paragraph) == [0, 1, 2, 2, 3, 3])
    #expect(rows.map(\.row) == [0, 0, -1, 0, -1, 0])
    let words = rows.map { address in
      layout.range(of: address).map { Self.mixed.text.string(in: $0) }
    }
    #expect(words == ["  報告報告報告報告", "第二段第二段", nil, "三", nil, "四四四四四四四四四"])
  }

  @Test(arguments: [1, 5, 20, 100])
  func everyByteStandsInTheRowThatHoldsItOrInTheBlankBeforeIt(columns: Int) {
    let report = Self.mixed
    var layout = Self.layout(report, columns)
    var last = layout.address(of: 0)
    for offset in -1...report.text.count + 5 {
      let address = layout.address(of: offset)
      #expect(address >= last)
      last = address
      if let range = layout.range(of: address), offset >= report.paragraphs[0].range.lowerBound,
        !range.contains(offset)
      {
        // Line ends after a line with no blank line after it, and everything after the text.
        let next = layout.row(after: address)
        #expect(address.row == 0 || next == nil)
      }
    }
    #expect(last == layout.lastRow())
  }

  @Test func anEmptyTextHasNoRows() {
    for string in ["", "\n", " \n\t\r\n\u{3000}", "\u{FEFF}"] {
      var layout = Self.layout(Report(name: "empty", text: SourceText(string)), 20)
      #expect(layout.isEmpty)
      let first = layout.address(of: 0)
      #expect(first == RowAddress(paragraph: 0, row: 0))
      #expect(layout.lastRow() == first)
      #expect(layout.row(after: first) == nil)
      #expect(layout.row(before: first) == nil)
      #expect(layout.row(10, from: first) == first)
      #expect(layout.row(-10, from: first) == first)
      #expect(layout.range(of: first) == nil)
      #expect(layout.offset(of: first) == 0)
    }
  }

  @Test func manyMoreParagraphsThanAreRememberedHaveTheirRows() {
    let lines = (0..<3000).map { "\($0) " + String(repeating: "行", count: $0 % 40) }
    let report = Report(name: "long", text: SourceText(lines.joined(separator: "\n")))
    var layout = Self.layout(report, 20)
    let rows = layout.allRows
    #expect(rows.last == layout.lastRow())
    #expect(Set(rows.map(\.paragraph)).count == 3000)
    for address in rows.reversed() where address.paragraph % 50 == 0 {
      let paragraph = report.paragraphs[address.paragraph]
      let indent = layout.indent.cells(of: paragraph, in: report, columns: 20)
      let fresh = layout.breaker.rows(of: paragraph, in: report.text, indent: indent)
      #expect(layout.range(of: address) == fresh.range(ofRow: address.row))
    }
  }

  @Test(.enabled(if: Corpus.isPresent, Corpus.absence), arguments: Corpus.names)
  func offsetsInTheCorpusLeadToTheRowThatHoldsThem(name: String) throws {
    var generator = SeededGenerator(seed: 7)
    let report = try Corpus.report(name)
    var layout = Self.layout(report, Int.random(in: 20...120, using: &generator))
    for _ in 0..<60 {
      let offset = Int.random(in: 0...report.text.count, using: &generator)
      let address = layout.address(of: offset)
      let back = layout.offset(of: address)
      #expect(layout.address(of: back) == address)
      if let after = layout.row(after: address) {
        #expect(layout.offset(of: after) > offset || layout.offset(of: address) > offset)
        #expect(layout.row(before: after) == address)
      }
    }
  }

  private static func layout(
    _ report: Report, _ columns: Int, _ ambiguous: AmbiguousWidth = .narrow
  ) -> TextLayout {
    let widths = CellWidths(ambiguous: ambiguous)
    return TextLayout(
      report, paragraphs: report.paragraphs,
      breaker: RowBreaker(columns: columns, widths: widths), indent: .on)
  }
}

extension TextLayout {
  /// Every row from the first, found by walking; no more than any text of these tests has.
  var allRows: [RowAddress] {
    mutating get {
      var rows: [RowAddress] = []
      var next = Optional(address(of: 0))
      while let address = next, rows.count < 10_000 {
        rows.append(address)
        next = row(after: address)
      }
      return rows
    }
  }
}
