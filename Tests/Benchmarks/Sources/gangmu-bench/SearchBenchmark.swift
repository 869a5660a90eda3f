import ReportKit

/// Folding and searching.
enum SearchBenchmark {
  /// Prints `units median-ms least-ms GB/s`.
  static func fold(path: String) throws {
    let report = Report(name: path, text: try SourceText(path: path))
    var count = 0
    let time = try Measurement { count = try FoldedText(report).count }
    print(count, time.median, time.least, Double(report.text.count) / time.median / 1e6)
  }

  /// Prints `hits median-ms least-ms`.
  static func search(path: String, words: String) throws {
    let folded = try FoldedText(Report(name: path, text: try SourceText(path: path)))
    var count = 0
    let time = try Measurement { count = try folded.hits(of: SearchPattern(words)).count }
    print(count, time.median, time.least)
  }
}
