import ReportKit

extension State {
  /// Lists why the selected row of the outline is a heading, or the section of the top row while the text has
  /// the keys.
  mutating func showReasons() {
    guard let node = focus == .outline ? outline.selectedNode : sectionOnTop else {
      message = wording.noReasons
      return
    }
    open(ReasonList.panel(of: node, report, wording))
  }
}

/// The reasons for a heading as a list; a reason that names another heading leads there.
enum ReasonList {
  /// Rows with + speak for the heading, those with - against it.
  static func panel(of node: Int, _ report: Report, _ wording: Wording) -> ListPanel {
    let heading = report.outline.headings[node]
    let reasons = HeadingReason.reasons(for: node, in: report.outline)
    let words = wording.evidence
    return ListPanel(
      .reasons,
      title: words.sure(of: node, in: report) + words.colon
        + report.words(of: heading, limit: ListPanel.mostBytes),
      emptyWords: "", leadWidth: 1, count: reasons.count
    ) { index in
      let reason = reasons[index]
      let other = reason.other.map { report.outline.headings[$0] }
      return ListPanel.Row(
        lead: reason.speaksFor.map { $0 ? "+" : "-" } ?? "",
        words: words.words(for: reason, of: node, in: report),
        detail: other.map { report.words(of: $0, limit: ListPanel.mostBytes) } ?? "",
        target: (other ?? heading).range)
    }
  }
}
