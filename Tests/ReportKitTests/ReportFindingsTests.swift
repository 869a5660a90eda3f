import Testing

@testable import ReportKit

@Suite struct ReportFindingsTests {
  @Test func theSampleShowsItsTroubles() throws {
    let rules = Set(CheckRule.allCases).subtracting([.mixedScript])
    #expect(
      FindingDump.lines(of: try Sample.report(), rules) == """
        7 numbering-gap 三是 lacks 1-2
        7 doubled-character 萃萃
        7 doubled-character 對對
        21 broken-paragraph 技|成
        39 broken-paragraph 建|議
        57 broken-paragraph 技|成
        63 numbering-repeat 五是 2x since 45
        67 numbering-restart (一) since 49
        75 broken-paragraph 技|成
        81 numbering-repeat 五是 3x since 45
        85 numbering-restart (一) since 67
        93 cut-end “
        93 unclosed-mark “
        """)
  }

  @Test func theSampleMixesScriptsInNearlyAllParagraphs() throws {
    let report = try Sample.report()
    let findings = report.findings(rules: [.mixedScript])
    #expect(findings.count == 26)
    #expect(Set(findings.map { report.paragraphs.index(at: $0.range.lowerBound) }).count == 26)
    let first = FindingDump.lines(of: report, [.mixedScript]).split(separator: "\n").first
    #expect(first == "7 mixed-script 发挥 simplified: 发挥 发 发")
  }

  @Test func onlyTheRulesThatAreAskedForAreApplied() throws {
    let report = try Sample.report()
    let all = report.findings()
    for rule in CheckRule.allCases {
      #expect(report.findings(rules: [rule]) == all.filter { $0.rule == rule }, "\(rule)")
    }
    #expect(report.findings(rules: []) == [])
  }

  @Test func findingsStandInTheOrderOfTheText() throws {
    let starts = try Sample.report().findings().map(\.range.lowerBound)
    #expect(starts == starts.sorted())
  }

  @Test(.enabled(if: Corpus.isPresent, Corpus.absence), arguments: Corpus.names)
  func everyRangeIsInTheText(name: String) throws {
    let text = try Corpus.text(name)
    let report = Report(name: name, text: text)
    for finding in report.findings() {
      #expect(!finding.range.isEmpty)
      #expect(finding.range.upperBound <= text.count)
      #expect(text.characterStart(at: finding.range.lowerBound) == finding.range.lowerBound)
      #expect(text.characterStart(at: finding.range.upperBound) == finding.range.upperBound)
    }
  }
}
