import ReportKit

extension State {
  /// Puts the ordinals in the middle of paragraphs into the outline, or takes them out again; the place in the
  /// text, the selection and the folds of all other headings stay.
  ///
  /// Reads the whole text the first time they are wanted.
  mutating func toggleInlineOrdinals() {
    let before = report.outline.count
    report = report.showingInlineOrdinals(!report.showsInlineOrdinals)
    marks = OutlineMarks(report)
    showOutlineOfReport()
    if focus == .text { outline.select(sectionOnTop) }
    showSelection()
    message =
      report.showsInlineOrdinals
      ? wording.inlineOrdinalsShown(report.outline.count - before) : wording.inlineOrdinalsHidden
  }
}
