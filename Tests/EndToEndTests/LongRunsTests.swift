import Foundation
import Testing

@testable import gangmu

@Suite struct LongRunsTests {
  private static let names = (0..<1_000).map { "f\($0)" }

  @Test func theNamesStandForThemselvesInTheirOrder() {
    let more = Self.names.map { "g" + $0 }
    let runs = LongRuns(in: ["search", "发"] + Self.names + ["--count", "-"] + more + ["--", "a"])
    #expect(runs.arguments.count < 30)
    #expect(runs.arguments.contains("--count") && runs.arguments.suffix(2) == ["--", "a"])
    let parsed = runs.arguments.filter { !$0.hasPrefix("--") }
    #expect(runs.names(for: parsed) == ["search", "发"] + Self.names + ["-"] + more + ["a"])
  }

  @Test func fewArgumentsAreAsTheyWere() {
    let few = ["search", "发", "a", "b", "--context", "2", "c"]
    #expect(LongRuns(in: few).arguments == few)
    #expect(LongRuns(in: []).arguments == [])
  }

  @Test func noMessageHasAMark() throws {
    let result = try Program.run(["outline"] + Self.names)
    #expect(result.status == 2)
    #expect(result.errors.contains("…") && !result.errors.contains("U+0000"), "\(result.errors)")
  }

  /// A pattern before them, an option with its value behind them.
  @Test func commandsTakeThousandsOfFiles() throws {
    let folder = try TemporaryFolder()
    let files = try Self.names.map {
      try folder.file($0, containing: Data("一、總體情況\n經濟發展平穩。\n三、主要任務\n完成規劃。\n".utf8))
    }
    let search = try Program.run(["search", "发展"] + files + ["--context", "1"])
    #expect(
      search.status == 0 && search.text.split(separator: "\n").filter { $0 != "--" }.count == 3_000)
    let check = try Program.run(["check", "--rule", "numbering-gap"] + files)
    #expect(check.status == 1)
    #expect(check.text.split(separator: "\n").count == 1_000)
    let printed = try Program.run(["--no-state"] + files)
    #expect(printed.status == 0 && printed.text.split(separator: "\n").count == 4_000)
  }
}
