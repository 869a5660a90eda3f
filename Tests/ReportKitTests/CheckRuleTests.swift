import Testing

@testable import ReportKit

@Suite struct CheckRuleTests {
  /// JSON and the command line use them: they must stay as they are.
  @Test func theNamesAreStable() {
    #expect(
      CheckRule.allCases.map(\.rawValue) == [
        "numbering-gap", "numbering-repeat", "numbering-restart", "numbering-order",
        "missing-parent",
        "cut-end", "unclosed-mark", "broken-paragraph", "mixed-script", "doubled-character",
        "no-headings",
      ])
    #expect([Severity.error, .warning, .note].map(\.rawValue) == ["error", "warning", "note"])
  }

  @Test func damageWeighsMoreThanHabit() {
    #expect(CheckRule.cutEnd.severity == .error)
    #expect(CheckRule.numberingGap.severity == .warning)
    #expect(CheckRule.mixedScript.severity == .note)
  }
}
