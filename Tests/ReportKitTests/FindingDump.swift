@testable import ReportKit

/// Findings as lines that tests compare: line, rule, words, what the detail adds, and `+2` for two more places.
enum FindingDump {
  static func lines(of text: String, _ rules: CheckRule...) -> String {
    lines(of: Report(name: "test", text: SourceText(text)), Set(rules))
  }

  static func lines(of report: Report, _ rules: Set<CheckRule>) -> String {
    report.findings(rules: rules).map { finding in
      let line = report.lines.line(at: finding.range.lowerBound)
      let words = report.text.string(in: finding.range)
        .split(separator: "\n").joined(separator: "|")
      let others = finding.others.isEmpty ? "" : " +\(finding.others.count)"
      return "\(line) \(finding.rule.rawValue) \(words)\(addition(finding.detail, report))\(others)"
    }.joined(separator: "\n")
  }

  private static func addition(_ detail: Finding.Detail, _ report: Report) -> String {
    func words(_ range: Range<Int>) -> String { report.text.string(in: range) }
    switch detail {
    case .missingNumbers(let missing, let after):
      return " lacks \(missing.lowerBound)-\(missing.upperBound)"
        + (after.map { " after \(words($0))" } ?? "")
    case .repeatedNumber(let occurrence, let first):
      return " \(occurrence)x since \(report.lines.line(at: first.lowerBound))"
    case .restartedRun(let first): return " since \(report.lines.line(at: first.lowerBound))"
    case .unexpectedNumber(let expected): return " for \(expected)"
    case .misplacedNumber(let other): return " beside \(words(other))"
    case .noParent(let example): return " but \(words(example))"
    case .unopenedMark: return " unopened"
    case .mixedScript(let form, let islands):
      return " \(form): " + islands.map(words).joined(separator: " ")
    case .cutEnd, .unclosedMark, .brokenParagraph, .doubledCharacter, .noHeadings: return ""
    }
  }
}
