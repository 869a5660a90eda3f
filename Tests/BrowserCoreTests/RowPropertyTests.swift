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
        let indent = FirstLineIndent.on.cells(ofParagraph: index, in: report, columns: columns)
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
    let faults = faults(of: try Corpus.sample(), ambiguous: ambiguous) { _ in Array(20...120) }
    #expect(faults.isEmpty, "\(faults.count): \(faults.prefix(9))")
  }

  @Test(
    .enabled(if: !Corpus.paths.isEmpty, "needs ../shared/corpus"), arguments: Corpus.paths,
    [AmbiguousWidth.narrow, .wide])
  func theCorpusHasNoFault(path: String, ambiguous: AmbiguousWidth) throws {
    let report = Report(name: path, text: try SourceText(path: path))
    // Each paragraph that is looked at is set at one width, the next at another.
    let step = Self.isFull ? 1 : max(1, report.text.count / 40_000)
    let faults = faults(of: report, ambiguous: ambiguous, every: step) { paragraph in
      Self.isFull ? Array(20...120) : [20 + paragraph / step * 37 % 101]
    }
    #expect(faults.isEmpty, "\(faults.count) in \(path): \(faults.prefix(9))")
  }

  @Test func whatTheSampleItselfEndsInOpens() throws {
    let text = try Corpus.sample().text
    #expect(text.string(in: 0..<text.count).hasSuffix("將“"))
  }
}
