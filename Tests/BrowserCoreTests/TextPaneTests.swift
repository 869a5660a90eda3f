import ReportKit
import TestSupport
import Testing

@testable import BrowserCore

struct TextPaneTests {
  @Test func aNewPaneShowsTheBeginning() throws {
    let pane = Self.pane(try Sample.report(), columns: 60, height: 10)
    #expect(pane.place == 0)
    #expect(pane.rows.count == 10)
    #expect(pane.rows.first?.paragraph == 0)
    #expect(!pane.showsEnd)
  }

  @Test func theWordsOnTopAreThoseThatWereGoneTo() throws {
    let report = Report(name: "", text: SourceText("　　甲乙丙丁。\n戊己。\n"))
    var pane = Self.pane(report, columns: 20, height: 1)
    #expect(pane.wordsOnTop == 6)
    pane.go(to: 9)
    #expect(pane.wordsOnTop == 9)
    pane.scroll(by: 1)
    #expect(pane.wordsOnTop == 22)
  }

  @Test(arguments: [1, 2, 10, 24, 50], [20, 60, 100])
  func scrollingDownStopsWithTheLastRowAtTheBottom(height: Int, columns: Int) throws {
    let report = try Sample.report()
    var pane = Self.pane(report, columns: columns, height: height)
    var steps = 0
    while !pane.showsEnd, steps < 2000 {
      pane.scroll(by: 1)
      steps += 1
    }
    let end = report.paragraphs[report.paragraphs.count - 1].range.upperBound
    #expect(pane.rows.count == height)
    #expect(pane.rows.last?.range?.upperBound == end)
    let rows = pane.rows
    pane.scroll(by: 1)
    pane.scroll(by: 1000)
    pane.scrollToEnd()
    #expect(pane.rows == rows)
    pane.scroll(by: -steps)
    #expect(pane.rows == Self.pane(report, columns: columns, height: height).rows)
  }

  @Test func aTextThatFitsDoesNotScroll() {
    let report = Report(name: "short", text: SourceText("一\n\n二\n三\n"))
    var pane = Self.pane(report, columns: 20, height: 10)
    let rows = pane.rows
    #expect(rows.map(\.paragraph) == [0, 1, 1, 2])
    #expect(pane.showsEnd)
    pane.scroll(by: 5)
    pane.scrollToEnd()
    pane.scroll(by: -5)
    #expect(pane.rows == rows)
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func thePlaceSurvivesAnotherWidth(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let report = try Sample.report()
    var pane = Self.pane(report, columns: 100, height: 20)
    for _ in 0..<8 {
      if Bool.random(using: &generator) {
        pane.go(to: Int.random(in: 0...report.text.count, using: &generator))
      } else {
        pane.scroll(by: Int.random(in: -40...40, using: &generator))
      }
      let place = pane.place
      let rows = pane.rows
      for columns in [60, 20, 73, 1] {
        pane.resize(breaker: Self.breaker(columns), height: 20)
        #expect(pane.place == place)
        if let range = pane.rows.first?.range, place >= range.lowerBound {
          #expect(place <= range.upperBound)
        }
        #expect(pane.rows.first?.paragraph == rows.first?.paragraph)
      }
      pane.resize(breaker: Self.breaker(100), height: 20)
      #expect(pane.place == place)
      #expect(pane.rows == rows)
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func scrollingByADistanceIsScrollingSoManyTimes(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let report = try Sample.report()
    var pane = Self.pane(
      report, columns: Int.random(in: 20...120, using: &generator),
      height: Int.random(in: 1...40, using: &generator))
    pane.go(to: Int.random(in: 0...report.text.count, using: &generator))
    let distance = Int.random(in: -30...30, using: &generator)
    var single = pane
    for _ in 0..<abs(distance) { single.scroll(by: distance.signum()) }
    pane.scroll(by: distance)
    #expect(pane.rows == single.rows)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func theRowsOnTheScreenFollowEachOther(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let report = try Sample.report()
    let breaker = Self.breaker(Int.random(in: 20...120, using: &generator))
    var layout = TextLayout(report, paragraphs: report.paragraphs, breaker: breaker, indent: .on)
    var pane = TextPane(report, breaker: breaker, indent: .on, height: 15)
    for _ in 0..<10 {
      pane.go(to: Int.random(in: 0...report.text.count, using: &generator))
      pane.scroll(by: Int.random(in: -20...20, using: &generator))
      var expected: [TextPane.Row] = []
      var next = Optional(layout.address(of: pane.place))
      while let address = next, expected.count < 15 {
        expected.append(
          TextPane.Row(
            paragraph: address.paragraph, range: layout.range(of: address),
            indent: layout.indent(of: address)))
        next = layout.row(after: address)
      }
      #expect(pane.rows == expected)
    }
  }

  @Test(arguments: [20, 60, 100])
  func everyHeadingCanStandOnTop(columns: Int) throws {
    let report = try Sample.report()
    var pane = Self.pane(report, columns: columns, height: 24)
    #expect(report.outline.count > 10)
    for heading in report.outline.headings {
      pane.go(to: heading.range.lowerBound)
      #expect(pane.place == heading.range.lowerBound)
      #expect(pane.wordsOnTop == heading.range.lowerBound)
      #expect(pane.rows.first?.paragraph == heading.paragraph)
    }
    // What is further down than the last page stays when the end is asked for.
    let rows = pane.rows
    pane.scrollToEnd()
    #expect(pane.showsEnd)
    if rows.count < 24 { #expect(pane.rows == rows) }
  }

  @Test func whatIsFurtherDownThanTheLastPageStays() {
    let report = Report(name: "short", text: SourceText("一\n二\n三\n四\n五\n"))
    var pane = Self.pane(report, columns: 20, height: 3)
    pane.go(to: 16)
    #expect(pane.rows.map(\.paragraph) == [4])
    pane.scroll(by: 1)
    pane.scroll(by: 100)
    pane.scrollToEnd()
    #expect(pane.rows.map(\.paragraph) == [4])
    pane.scroll(by: -1)
    #expect(pane.rows.map(\.paragraph) == [3, 4])
    pane.scroll(by: 1)
    #expect(pane.rows.map(\.paragraph) == [3, 4])
  }

  @Test func aPlaceIsAlwaysTheBeginningOfACharacter() {
    let report = Report(name: "short", text: SourceText("一二三"))
    var pane = Self.pane(report, columns: 20, height: 3)
    for (offset, place) in [(-5, 0), (0, 0), (1, 0), (2, 0), (3, 3), (8, 6), (9, 9), (100, 9)] {
      pane.go(to: offset)
      #expect(pane.place == place)
      #expect(pane.rows.count == 1)
    }
  }

  @Test func theWordsOnTopBeginAfterWhiteSpace() {
    let report = Report(name: "short", text: SourceText("甲\n\n\u{3000}\u{3000}一、二\n"))
    var pane = Self.pane(report, columns: 20, height: 1)
    #expect(pane.wordsOnTop == 0)
    pane.scroll(by: 1)
    #expect(pane.rows == [TextPane.Row(paragraph: 1, range: nil, indent: 0)])
    #expect(pane.wordsOnTop == 4)
    pane.scroll(by: 1)
    #expect(pane.place == 5)
    #expect(pane.wordsOnTop == 11)
  }

  @Test(arguments: ["", "\n\n", " \u{3000}\r\n", "\u{FEFF}"])
  func anEmptyTextHasNoRowsAndShowsItsEnd(string: String) {
    var pane = Self.pane(Report(name: "empty", text: SourceText(string)), columns: 20, height: 5)
    pane.scroll(by: 3)
    pane.scroll(by: -3)
    pane.scrollToEnd()
    pane.go(to: 100)
    pane.resize(breaker: Self.breaker(1), height: 0)
    #expect(pane.rows.isEmpty)
    #expect(pane.showsEnd)
    #expect(pane.pageHeight == 1)
  }

  @Test func aTallerPaneShowsMoreBelowTheSamePlace() throws {
    var pane = Self.pane(try Sample.report(), columns: 60, height: 5)
    pane.go(to: 5000)
    let rows = pane.rows
    pane.resize(breaker: Self.breaker(60), height: 15)
    #expect(pane.rows.count == 15)
    #expect(Array(pane.rows.prefix(5)) == rows)
    #expect(pane.pageHeight == 15)
  }

  private static func breaker(_ columns: Int) -> RowBreaker {
    RowBreaker(columns: columns, widths: CellWidths())
  }

  private static func pane(_ report: Report, columns: Int, height: Int) -> TextPane {
    TextPane(report, breaker: breaker(columns), indent: .on, height: height)
  }
}
