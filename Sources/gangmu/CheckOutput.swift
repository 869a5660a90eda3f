import BrowserCore
import ReportKit

/// The output of `gangmu check`, in the order of the files and of the text.
struct CheckOutput {
  private let format: CheckCommand.Format
  private let wording: FindingWording
  private var lines = ""
  private var objects = JSONWriter()
  /// How many findings there are.
  private(set) var count = 0

  init(_ format: CheckCommand.Format, language: Language) {
    self.format = format
    wording = .of(language)
  }

  /// The rules with their severity and what they look for, a line for each.
  static func rules(_ language: Language) -> String {
    let wording = FindingWording.of(language)
    return CheckRule.allCases.map { rule in
      let name = rule.rawValue + String(repeating: " ", count: 18 - rule.rawValue.count)
      return "\(name) \(wording.severity(rule.severity)): \(wording.explanation(rule))\n"
    }.joined()
  }

  mutating func add(_ findings: [Finding], of report: Report) {
    count += findings.count
    var columns = ColumnCounter(report)
    for finding in findings {
      let place = columns.place(of: finding.range.lowerBound)
      switch format {
      case .text: addLine(finding, at: place, of: report)
      case .json: addObject(finding, at: place, of: report)
      }
    }
  }

  /// All of it.
  func finished() -> String {
    switch format {
    case .text: lines
    case .json: #"{"findings":["# + objects.output + "]}\n"
    }
  }

  private mutating func addLine(
    _ finding: Finding, at place: (line: Int, column: Int), of report: Report
  ) {
    lines +=
      "\(VisibleForm.of(report.name)):\(place.line):\(place.column): "
      + "\(wording.severity(finding.severity)): \(wording.sentence(for: finding, in: report)) "
      + "[\(finding.rule.rawValue)]\n"
  }

  private mutating func addObject(
    _ finding: Finding, at place: (line: Int, column: Int), of report: Report
  ) {
    let message = wording.sentence(for: finding, in: report)
    objects.object { json in
      json.key("file")
      json.string(report.name)
      json.key("rule")
      json.string(finding.rule.rawValue)
      json.key("severity")
      json.string(finding.severity.rawValue)
      json.key("line")
      json.integer(place.line)
      json.key("column")
      json.integer(place.column)
      json.key("utf8Range")
      json.range(finding.range)
      if !finding.others.isEmpty {
        json.key("others")
        json.array { json in
          for range in finding.others { json.range(range) }
        }
      }
      json.key("section")
      json.string(
        report.outline.node(at: finding.range.lowerBound)
          .map { SectionPath.path(of: $0, in: report.outline) } ?? "")
      json.key("message")
      json.string(message)
    }
  }
}
