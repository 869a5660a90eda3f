import BrowserCore
import ReportKit

/// The output of `gangmu check`, in the order of the files and of the text.
struct CheckOutput {
  private let format: CheckCommand.Format
  private let wording: FindingWording
  private var objects = JSONWriter()
  private var hasBegun = false
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

  /// Writes what was found in a report, in portions.
  mutating func add<Failure: Error>(
    _ findings: [Finding], of report: Report,
    _ emit: (UnsafeRawBufferPointer) throws(Failure) -> Void
  ) throws(Failure) {
    begin()
    count += findings.count
    var columns = ColumnCounter(report)
    let name = VisibleForm.of(report.name)
    for finding in findings {
      let place = columns.place(of: finding.range.lowerBound)
      switch format {
      case .text: addLine(finding, at: place, of: report, named: name)
      case .json: addObject(finding, at: place, of: report)
      }
      if objects.bytes.count >= Self.portion { try flush(emit) }
    }
  }

  /// Writes what is left.
  mutating func finish<Failure: Error>(
    _ emit: (UnsafeRawBufferPointer) throws(Failure) -> Void
  ) throws(Failure) {
    begin()
    if format == .json {
      objects.close("]")
      objects.close("}")
      objects.bytes.append(0x0A)
    }
    try flush(emit)
  }

  private static let portion = 1 << 16

  private mutating func begin() {
    if hasBegun || format == .text { return }
    hasBegun = true
    objects.open("{")
    objects.key("findings")
    objects.open("[")
  }

  private func flush<Failure: Error>(
    _ emit: (UnsafeRawBufferPointer) throws(Failure) -> Void
  ) throws(Failure) {
    try objects.bytes.withBytes { (bytes) throws(Failure) in
      try emit(UnsafeRawBufferPointer(bytes))
    }
    objects.bytes.removeAll()
  }

  private func addLine(
    _ finding: Finding, at place: (line: Int, column: Int), of report: Report, named name: String
  ) {
    add(name)
    add(":")
    objects.bytes.append(digitsOf: place.line)
    add(":")
    objects.bytes.append(digitsOf: place.column)
    add(": ")
    add(wording.severity(finding.severity))
    add(": ")
    add(wording.sentence(for: finding, in: report))
    add(" [")
    add(finding.rule.rawValue)
    add("]\n")
  }

  private func add(_ string: String) {
    var string = string
    string.withUTF8 { objects.bytes.append($0) }
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
