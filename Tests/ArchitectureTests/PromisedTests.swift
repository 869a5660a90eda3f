import Foundation
import Testing

/// The tests that the README and the threat model name are there.
@Suite struct PromisedTests {
  /// A row of a table: what is promised, and the tests that hold it.
  private struct Row {
    let words: String
    let tests: [String]
  }

  /// The rows of all tables of a text between two headings, without the heads and the lines below them.
  private static func rows(of text: String, from start: String, to end: String?) throws -> [Row] {
    let from = try #require(text.range(of: start)).upperBound
    let to = try end.map {
      try #require(text.range(of: $0, range: from..<text.endIndex)).lowerBound
    }
    let names = /`([A-Z]\w*Tests\.\w+)`/
    return text[from..<(to ?? text.endIndex)].split(separator: "\n")
      .filter { $0.hasPrefix("| ") && !$0.hasSuffix("| test |") && !$0.hasSuffix("| held by |") }
      .map { Row(words: String($0), tests: $0.matches(of: names).map { String($0.1) }) }
  }

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: SourceTree.package.appendingPathComponent(path), encoding: .utf8)
  }

  @Test(arguments: [
    ("README.md", "## What Gangmu never does", "## Keys", 5),
    (
      "Sources/ReportKit/Documentation.docc/ThreatModel.md", "# Threat model",
      "## What is not guarded", 25
    ),
  ])
  func everyPointNamesTestsThatExist(
    path: String, start: String, end: String, least: Int
  ) throws {
    let rows = try Self.rows(of: Self.text(path), from: start, to: end)
    #expect(rows.count >= least, "\(rows.map(\.words))")
    let files = try SourceTree.swiftFiles(below: "Tests")
    for row in rows {
      #expect(!row.tests.isEmpty, "\(row.words)")
      for test in row.tests {
        let names = test.split(separator: ".").map(String.init)
        let isThere = files.contains { file in
          file.text.contains("struct \(names[0]) ") && file.text.contains("func \(names[1])(")
            && file.text.contains("@Test")
        }
        #expect(isThere, "\(path) names \(test), which is not there.")
      }
    }
  }
}
