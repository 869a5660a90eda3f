import BrowserCore
import Foundation
import Testing

@Suite struct ReadmeTests {
  private let readme: String

  init() throws {
    readme = try String(
      contentsOf: SourceTree.package.appendingPathComponent("README.md"), encoding: .utf8)
  }

  @Test func theKeysAreThoseOfTheTable() {
    #expect(readme.contains(KeyTable.markdown), "README.md should hold:\n\(KeyTable.markdown)")
  }

  @Test func continuousIntegrationRunsTheTestCommandOfTheReadme() throws {
    let script = try String(
      contentsOf: SourceTree.package.appendingPathComponent(".ci/run"), encoding: .utf8)
    #expect(script.contains("README.md"))
    let commands = readme.split(separator: "\n").filter { $0.hasSuffix("swift test") }
    #expect(commands.count == 1)
  }
}

extension KeyTable {
  /// The table as README shows it.
  static var markdown: String {
    let keys = Wording.of(.english).keys
    let rows = rows.map { row in
      // A bar would end the cell of the table.
      let names = row.keys.split(separator: " ").map { "`\($0 == "|" ? "\\|" : $0)`" }
        .joined(separator: " ")
      return "| \(names) | \(row.meaning(keys)) |"
    }
    return (["| key | does |", "|---|---|"] + rows).joined(separator: "\n")
  }
}
