import ReportKit
import TestSupport
import Testing

@testable import BrowserCore

struct RowBreakingTests {
  @Test(arguments: AmbiguousWidth.both)
  func theSampleKeepsTheRulesAtEveryWidth(ambiguous: AmbiguousWidth) throws {
    let text = try Sample.report().text
    for paragraph in text.paragraphs {
      let rules = RowRules(paragraph, in: text, widths: CellWidths(ambiguous: ambiguous))
      for columns in 20...120 {
        if let breach = rules.breach(columns: columns, in: text) {
          Issue.record("line \(paragraph.line) at \(columns) columns: \(breach)")
        }
      }
    }
  }

  @Test(arguments: AmbiguousWidth.both)
  func nastyStringsKeepTheRulesAtEveryWidth(ambiguous: AmbiguousWidth) {
    for string in NastyStrings.all {
      let text = SourceText(string)
      for paragraph in text.paragraphs {
        let rules = RowRules(paragraph, in: text, widths: CellWidths(ambiguous: ambiguous))
        let widths = Array(1...20) + [31, 47, 80, 120, 1000]
        for columns in widths {
          if let breach = rules.breach(columns: columns, in: text) {
            Issue.record("\(string.debugDescription) at \(columns) columns: \(breach)")
          }
        }
      }
    }
  }

  @Test(arguments: NastyStrings.all)
  func aRowReadByItselfHasTheClustersThatItWasFilledWith(string: String) {
    let text = SourceText(string)
    for paragraph in text.paragraphs {
      let rules = RowRules(paragraph, in: text, widths: CellWidths())
      let breaches = [1, 2, 3, 5, 20].compactMap {
        rules.breachOfRowsReadAlone(columns: $0, in: text)
      }
      #expect(breaches == [])
    }
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func randomStringsKeepTheRulesAtEveryWidth(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let text = SourceText(generator.string(of: NastyStrings.pieces, upTo: 60))
    let widths = CellWidths(ambiguous: generator.pick(AmbiguousWidth.both))
    for paragraph in text.paragraphs {
      let rules = RowRules(paragraph, in: text, widths: widths)
      for columns in 1...40 {
        let breach = rules.breach(columns: columns, in: text)
        #expect(breach == nil, "at \(columns) columns")
      }
    }
  }

  @Test(.enabled(if: Corpus.isPresent, Corpus.absence), arguments: Corpus.names)
  func paragraphsOfTheCorpusKeepTheRules(name: String) throws {
    var generator = SeededGenerator(seed: UInt64(name.utf8.count))
    let text = try Corpus.report(name).text
    let paragraphs = text.paragraphs
    for _ in 0..<min(60, paragraphs.count) {
      let paragraph = generator.pick(paragraphs)
      let widths = CellWidths(ambiguous: generator.pick(AmbiguousWidth.both))
      let columns = Int.random(in: 20...120, using: &generator)
      let breach = RowRules(paragraph, in: text, widths: widths)
        .breach(columns: columns, in: text)
      #expect(breach == nil, "line \(paragraph.line) at \(columns) columns")
    }
  }

  @Test(arguments: [(20, 10), (21, 10), (80, 40), (81, 40), (1, 1), (2, 1), (3, 1)])
  func aRowTakesAsManyCharactersAsHaveRoom(columns: Int, characters: Int) throws {
    let text = SourceText(String(repeating: "文", count: 200))
    let paragraph = try #require(text.paragraphs.first)
    let rows = RowBreaker(columns: columns, widths: CellWidths()).rows(of: paragraph, in: text)
    #expect(rows.starts == Array(stride(from: 0, to: 600, by: 3 * characters)))
  }

  @Test func anAmbiguousQuotationMarkTakesTheRoomThatTheTerminalGivesIt() throws {
    let text = SourceText("一“二”三")
    let paragraph = try #require(text.paragraphs.first)
    let narrow = RowBreaker(columns: 8, widths: CellWidths(ambiguous: .narrow))
    let wide = RowBreaker(columns: 8, widths: CellWidths(ambiguous: .wide))
    #expect(narrow.rows(of: paragraph, in: text).count == 1)
    #expect(wide.rows(of: paragraph, in: text).count == 2)
  }

  @Test func theRowsOfNastyStringsPutTogetherAreTheStrings() throws {
    let string = NastyStrings.pieces.joined()
    let text = SourceText(string)
    let paragraph = try #require(text.paragraphs.first)
    for columns in 1...120 {
      let rows = RowBreaker(columns: columns, widths: CellWidths()).rows(of: paragraph, in: text)
      let joined = (0..<rows.count).flatMap { Array(text.string(in: rows.range(ofRow: $0)).utf8) }
      #expect(joined == Array(string.utf8))
    }
  }

  @Test func aByteStandsInTheRowThatHoldsIt() throws {
    let text = SourceText("  \n" + String(repeating: "報告 report ", count: 20) + "\n")
    let paragraph = try #require(text.paragraphs.first)
    let rows = RowBreaker(columns: 20, widths: CellWidths()).rows(of: paragraph, in: text)
    #expect(rows.count > 10)
    for offset in paragraph.range {
      #expect(rows.range(ofRow: rows.row(at: offset)).contains(offset))
    }
    #expect(rows.row(at: 0) == 0)
    #expect(rows.row(at: paragraph.range.upperBound) == rows.count - 1)
    #expect(rows.row(at: text.count + 100) == rows.count - 1)
  }

  @Test(arguments: [0, -1, Int.min])
  func aWidthOfNothingCountsAsOneColumn(columns: Int) {
    #expect(RowBreaker(columns: columns, widths: CellWidths()).columns == 1)
  }
}
