import Foundation
import ReportKit
import Testing

@testable import BrowserCore

/// What holds for every text at every width, by ``RowCheck``.
@Suite struct RowPropertyTests {
  /// Whether to try everything, which takes minutes in a debug build: GANGMU_FULL_SWEEP=1.
  private static let isFull = ProcessInfo.processInfo.environment["GANGMU_FULL_SWEEP"] != nil

  /// The faults of a report at some widths, which may depend on the paragraph.
  private func faults(
    of report: Report, ambiguous: AmbiguousWidth, every step: Int = 1,
    widths: (_ paragraph: Int) -> [Int]
  ) -> [String] {
    var faults: [String] = []
    let cellWidths = CellWidths(ambiguous: ambiguous)
    for index in stride(from: 0, to: report.paragraphs.count, by: step) {
      let paragraph = report.paragraphs[index]
      let check = RowCheck(paragraph, in: report.text, widths: cellWidths)
      for columns in widths(index) {
        let indent = FirstLineIndent.on.cells(of: paragraph, in: report, columns: columns)
        let rows = RowBreaker(columns: columns, widths: cellWidths)
          .rows(of: paragraph, in: report.text, indent: indent)
        for finding in check.findings(in: rows, columns: columns) {
          let row = report.text.string(in: finding.row)
          faults.append("\(columns) columns, line \(paragraph.line): \(finding.fault): \(row)")
        }
      }
    }
    return faults
  }

  @Test(arguments: [AmbiguousWidth.narrow, .wide])
  func theSampleHasNoFaultAtAnyWidth(ambiguous: AmbiguousWidth) throws {
    let faults = faults(of: try Sample.report(), ambiguous: ambiguous) { _ in Array(20...120) }
    #expect(faults.isEmpty, "\(faults.count): \(faults.prefix(9))")
  }

  @Test(
    .enabled(if: Corpus.isPresent, Corpus.absence), arguments: Corpus.names,
    [AmbiguousWidth.narrow, .wide])
  func theCorpusHasNoFault(name: String, ambiguous: AmbiguousWidth) throws {
    let report = try Corpus.report(name)
    // Each paragraph that is looked at is set at one width, the next at another.
    let step = Self.isFull ? 1 : max(1, report.text.count / 20_000)
    let faults = faults(of: report, ambiguous: ambiguous, every: step) { paragraph in
      Self.isFull ? Array(20...120) : [20 + paragraph / step * 37 % 101]
    }
    #expect(faults.isEmpty, "\(faults.count) in \(name): \(faults.prefix(9))")
  }

  /// Rows of the whole sample that begin with a closing mark or end with an opening one, as a reader
  /// sees them: the one that is left is where the sample itself is cut off.
  @Test(arguments: [
    (40, 43), (60, 17), (80, 26), (100, 5),
  ])
  func onlyTheCutEndOfTheSampleEndsInAnOpeningMark(columns: Int, naive: Int) throws {
    let report = try Sample.report()
    #expect(violations(in: report, columns: columns, naive: false) == ["將“"])
    #expect(violations(in: report, columns: columns, naive: true).count == naive + 1)
  }

  /// The rows of the lines of a report that are at fault, cut to two characters; of rows that take whatever has room if `naive`.
  private func violations(in report: Report, columns: Int, naive: Bool) -> [String] {
    let closing = Set("，。、；：！？）》」』”’)%％".unicodeScalars)
    let opening = Set("“‘（《「『(".unicodeScalars)
    var found: [String] = []
    let lines = ParagraphList(report.text, lines: report.lines, joining: false)
    for index in 0..<lines.count {
      let words = report.text.string(in: lines[index].range)
      for row in naive ? Self.naiveRows(words, columns) : rows(of: words, columns: columns) {
        let scalars = row.unicodeScalars
        if scalars.first.map(closing.contains) ?? false { found.append(String(row.prefix(2))) }
        if scalars.last.map(opening.contains) ?? false { found.append(String(row.suffix(2))) }
      }
    }
    return found
  }

  private static func naiveRows(_ words: String, _ columns: Int) -> [String] {
    var rows = [""]
    for character in words {
      if CellWidths().cells(of: rows[rows.count - 1] + String(character)) > columns {
        rows.append("")
      }
      rows[rows.count - 1].append(character)
    }
    return rows
  }

  /// Where the source begins or ends a line so, the row stands as it is; no break of ours adds one.
  @Test(
    .enabled(if: Corpus.isPresent, Corpus.absence), arguments: [40, 120])
  func onlyTheSourceBeginsOrEndsALineSo(columns: Int) throws {
    let report = try Corpus.report("plan6_1981_ocr.txt")
    let source = violations(in: report, columns: 100_000, naive: false).count
    #expect(source > 100)
    #expect(violations(in: report, columns: columns, naive: false).count == source)
  }
}
