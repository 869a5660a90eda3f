/// Finds out whether the text stops in the middle of a sentence.
///
/// Only prose can: dates, names, attachments and menus of web pages, with which documents end as well, have no
/// stop by nature.
enum CutEndCheck {
  /// Reads the last paragraph that is no page debris.
  static func findings(in report: Report) -> [Finding] {
    let paragraphs = report.paragraphs
    let words = (0..<paragraphs.count).reversed().lazy
      .filter { !paragraphs[$0].isDebris }.first
    guard let index = words, let last = paragraphs[index].fragments.last?.range else { return [] }
    return report.text.withBytes { bytes in
      let shape = LineShape(last, in: bytes)
      guard let end = shape.last, !SentenceEnd.contains(end), !closesFormula(end) else { return [] }
      guard
        asksForMore(end) || Prose.isFound(in: paragraphs[index].fragments.lazy.map(\.range), bytes),
        !isHeading(index, of: report)
      else { return [] }
      let place = LastCharacter.range(in: last, bytes)
      return [Finding(rule: .cutEnd, range: place, detail: .cutEnd)]
    }
  }

  /// Marks after which something must follow.
  private static func asksForMore(_ scalar: UInt32) -> Bool {
    "，、,“‘（《「『(".unicodeScalars.contains { $0.value == scalar }
  }

  /// Marks of tables and markup, which is no sentence.
  private static func closesFormula(_ scalar: UInt32) -> Bool {
    "|>}*_`~=#-—".unicodeScalars.contains { $0.value == scalar }
  }

  private static func isHeading(_ paragraph: Int, of report: Report) -> Bool {
    report.outline.headings.last.map { $0.paragraph == paragraph && $0.form == .ownLine } ?? false
  }
}
