import ReportKit

extension State {
  /// Lists what a proof-reader wants to look at, at the row that was left last or else at the first finding
  /// after the words on top.
  ///
  /// The first time the whole report is checked; afterwards it costs nothing.
  mutating func showFindings() {
    guard var closed = closedFindings else {
      wait(for: .findings, by: .findings(report))
      return
    }
    if closed.place != text.place { closed.panel.select(near: text.place) }
    closedFindings = (closed.panel, -1)
    open(closed.panel)
  }

  /// Takes the findings of the whole report, and lists them if they are waited for.
  mutating func take(_ findings: [Finding], isAwaited: Bool) {
    var panel = FindingList.panel(of: findings, report, wording)
    panel.select(near: text.place)
    closedFindings = (panel, text.place)
    if isAwaited {
      // The notice to wait would stay over the list.
      message = nil
      showFindings()
    }
  }

  /// Remembers the list and its selected row, and where in the text it was left.
  mutating func keepFindings(_ panel: ListPanel) {
    if panel.command == .findings { closedFindings = (panel, text.place) }
  }
}

/// The findings of a report as a list of places.
enum FindingList {
  /// A row for each finding, with its line and severity; how many each rule has stands above.
  static func panel(of findings: [Finding], _ report: Report, _ wording: Wording) -> ListPanel {
    let words = wording.findings
    let lastLine = findings.last.map { report.lines.line(at: $0.range.lowerBound) } ?? 0
    return ListPanel(
      .findings, title: "\(wording.findingsHead) \(findings.count)",
      summary: counts(findings, wording), emptyWords: wording.noFindings,
      leadWidth: String(lastLine).utf8.count, count: findings.count
    ) { index in
      let finding = findings[index]
      let sentence = words.sentence(for: finding, in: report)
      return ListPanel.Row(
        lead: String(report.lines.line(at: finding.range.lowerBound)), words: sentence,
        count: words.severity(finding.severity), target: finding.range)
    }
  }

  /// How many findings each rule has: `cut end 1`, `broken paragraphs 2`.
  private static func counts(_ findings: [Finding], _ wording: Wording) -> [String] {
    var counts: [CheckRule: Int] = [:]
    for finding in findings { counts[finding.rule, default: 0] += 1 }
    return CheckRule.allCases.compactMap { rule in
      counts[rule].map { "\(wording.findings.name(rule)) \($0)" }
    }
  }
}
