import TestSupport
import Testing

@testable import ReportKit

/// Texts in which a look ahead or back finds nothing: reading them took time with the square of their length.
///
/// More of them, and larger ones, are read by `Tests/Robust/sweep.py`.
@Suite struct LinearReadingTests {
  /// The texts, by what they are about, from a number of repetitions.
  private static let texts: [String: @Sendable (Int) -> String] = [
    "blanks in a title": { "第一章 总" + String(repeating: "\t", count: $0 * 8) + "乙\n" },
    "wide blanks in a title": { "一、甲" + String(repeating: "　", count: $0 * 8) + "乙\n" },
    "a long line whose comma is at its end": {
      String(repeating: "发", count: $0 * 4) + "，发\n" + String(repeating: "改。革\n", count: $0)
    },
    "contents lists in each other": { count in
      (1...count).map { "目录\n第\($0 % 9999)条 标题\($0)\n" }.joined()
    },
    "contents lists before prose": { count in
      (1...count).map { "目录\n\($0). 标题\n" }.joined() + "文字很长，说的是发展，到这里才完。\n"
    },
    "blanks without words": { String(repeating: "　", count: $0 * 8) },
    "one hit after another, each over a line end": { String(repeating: "展改革。开放发\n", count: $0) },
    "marks that are never closed": { String(repeating: "“‘（《", count: $0) },
    "cuts in one paragraph": { String(repeating: "发展经济，\n\n\n", count: $0) },
  ]

  private func read(_ text: SourceText) throws {
    let report = Report(name: "test", text: text)
    _ = report.showingInlineOrdinals(true).outline.headings.count
    _ = report.findings()
    let folded = try FoldedText(report)
    let lines = HitLines(try folded.hits(of: SearchPattern("发展")), in: folded)
    for run in lines.runs(context: 1) { for line in run { _ = lines.pieces(of: line) } }
  }

  /// Four times the text takes four times the time, and never sixteen times.
  @Test(arguments: texts.keys.sorted())
  func fourTimesTheTextTakesFourTimesTheTime(kind: String) throws {
    let text = try #require(Self.texts[kind])
    let (short, long) = (SourceText(text(1_000)), SourceText(text(4_000)))
    try read(short)
    let expected = try processorTime { try read(short) }
    let time = try processorTime { try read(long) }
    #expect(time < 8 * max(expected, 0.005), "\(kind): \(expected) s, then \(time) s")
  }
}
