import ReportKit

extension State {
  /// Puts the ordinals in the middle of paragraphs into the outline, or takes them out again; the place in the
  /// text, the selection and the folds of all other headings stay.
  mutating func toggleInlineOrdinals() {
    if report.showsInlineOrdinals {
      showOutline(of: Snapshot(report.showingInlineOrdinals(false), loading: work.loading))
      message = wording.inlineOrdinalsHidden
    } else {
      wait(for: .inlineOrdinals, by: .inlineOrdinals(report))
    }
  }

  /// Shows the outline with those ordinals, when they are found.
  mutating func showInlineOrdinals(_ found: Snapshot, isAwaited: Bool) {
    let before = report.outline.count
    showOutline(of: found)
    if isAwaited { message = wording.inlineOrdinalsShown(report.outline.count - before) }
  }

  /// Takes the outline of another reading of the same text.
  mutating func showOutline(of snapshot: Snapshot, moving: (Int) -> Int? = { $0 }) {
    report = snapshot.report
    marks = snapshot.marks
    showOutlineOfReport(moving: moving)
    if focus == .text { outline.select(sectionOnTop) } else { keepInStep() }
    showSelection()
  }
}

extension Report {
  /// Whether text stands before the first heading.
  var beginsWithBody: Bool { outline.headings.first?.paragraph != 0 }
}
