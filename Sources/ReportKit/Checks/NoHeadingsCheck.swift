/// Notes that a text of several pages has no headings at all.
enum NoHeadingsCheck {
  /// Three pages of an official document, each of 22 lines with 28 characters (GB/T 9704-2012, 5.2.3).
  private static let fewestCharacters = 3 * 22 * 28

  /// One finding at most, at the title or the first line.
  static func findings(in report: Report) -> [Finding] {
    guard report.outline.count == 0, report.paragraphs.count > 0,
      report.text.count > fewestCharacters * 3
    else { return [] }
    let first = report.outline.title ?? report.paragraphs[0].fragments[0].range
    return [Finding(rule: .noHeadings, range: first, detail: .noHeadings)]
  }
}
