import ReportKit

/// What is said about why a paragraph is a heading, in one language: by the browser and by
/// `gangmu outline --explain`.
///
/// The words of a reason go on from the heading: *一、總則* … goes on from …. Labels of the report come in
/// quoted already.
public struct EvidenceWording: Sendable {
  /// How sure it is that this is a heading in its right place, in percent.
  let sure: @Sendable (Int) -> String
  /// Puts a label of the report into quotation marks.
  let quote: @Sendable (String) -> String
  /// Divides how sure it is from the reasons.
  let colon: String
  /// Divides the reasons from each other.
  let semicolon: String
  /// Stands before the first reason that speaks against the heading.
  let but: String

  let unnumbered: String
  let opensRun: String
  /// The number.
  let opensLate: @Sendable (Int) -> String
  /// These take the label of the heading before it in its run, and the line of that one.
  let follows: @Sendable (String, Int) -> String
  let followsWrongNumber: @Sendable (String, Int) -> String
  let runsOn: @Sendable (String, Int) -> String
  let skips: @Sendable (String, Int) -> String
  let repeats: @Sendable (String, Int) -> String
  let restarts: @Sendable (String, Int) -> String
  let goesBack: @Sendable (String, Int) -> String
  let restored: String
  /// The label of the heading after it in its run, and its line.
  let isFollowed: @Sendable (String, Int) -> String

  let ownLine: String
  let runIn: String
  let inline: String
  let noStop: String
  let inContents: String
  let announced: String
  let markdown: String
  let habit: String
  let setApart: String
  let usualWords: String
  let sameWords: String
  /// What the file calls the style of the heading.
  let styled: @Sendable (String) -> String
  let emphasized: String
  let weakLabel: String

  /// The words of a language.
  public static func of(_ language: Language) -> EvidenceWording {
    switch language {
    case .simplifiedChinese: simplifiedChinese
    case .traditionalChinese: traditionalChinese
    case .english: english
    }
  }

  /// How sure it is that a node of the outline is a heading in its right place.
  func sure(of node: Int, in report: Report) -> String {
    sure(Int((report.outline.headings[node].evidence.confidence * 100).rounded()))
  }

  /// How sure it is that a node is a heading, and all reasons in one line, those against it last.
  ///
  ///     EvidenceWording.of(.english).explanation(of: 1, in: report)
  ///     // 97 % sure: goes on from “一、” in line 3; has its line for itself; ends without a stop
  public func explanation(of node: Int, in report: Report) -> String {
    let reasons = HeadingReason.reasons(for: node, in: report.outline)
    let others = reasons.filter { $0.speaksFor != false }.map {
      words(for: $0, of: node, in: report)
    }
    let against = reasons.filter { $0.speaksFor == false }
      .map { words(for: $0, of: node, in: report) }
    let parts =
      others + [against.joined(separator: semicolon)].filter { !$0.isEmpty }.map { but + $0 }
    return sure(of: node, in: report) + colon + parts.joined(separator: semicolon)
  }

  /// What is said for a reason; words of the report are in their visible form.
  func words(for reason: HeadingReason, of node: Int, in report: Report) -> String {
    switch reason.detail {
    case .form(.ownLine): return ownLine
    case .form(.runIn): return runIn
    case .form(.inline): return inline
    case .sign(.styled): return styled(style(of: node, in: report))
    case .sign(let sign):
      return words(for: sign) ?? withPlace(reason, of: node, in: report, isFollowed)
    case .followsWrongNumber: return withPlace(reason, of: node, in: report, followsWrongNumber)
    case .sequence(let sequence):
      switch sequence {
      case .unnumbered: return unnumbered
      case .opensRun: return opensRun
      case .opensLate: return opensLate(report.outline.headings[reason.other ?? node].number)
      case .restored: return restored
      case .follows: return withPlace(reason, of: node, in: report, follows)
      case .runsOn: return withPlace(reason, of: node, in: report, runsOn)
      case .skips: return withPlace(reason, of: node, in: report, skips)
      case .repeats: return withPlace(reason, of: node, in: report, repeats)
      case .restarts: return withPlace(reason, of: node, in: report, restarts)
      case .goesBack: return withPlace(reason, of: node, in: report, goesBack)
      }
    }
  }

  /// What the file calls the style of a heading; its level where it has no name for it.
  private func style(of node: Int, in report: Report) -> String {
    let line = report.structure?.line(at: report.outline.headings[node].range.lowerBound)
    return quote(VisibleForm.of(line?.style ?? "h\(max(1, line?.outlineLevel ?? 1))"))
  }

  /// Words that name another heading by its label and its line.
  private func withPlace(
    _ reason: HeadingReason, of node: Int, in report: Report, _ words: (String, Int) -> String
  ) -> String {
    let heading = report.outline.headings[reason.other ?? node]
    // A heading without a label is known by its words.
    let range = heading.label.isEmpty ? heading.title : heading.label
    let label = VisibleForm.of(report.words(in: range, limit: Self.longestLabel))
    return words(quote(label), report.lines.line(at: heading.range.lowerBound))
  }

  /// The words for a sign that names no other heading; nil for the one that does.
  private func words(for sign: HeadingEvidence.Signs) -> String? {
    switch sign {
    case .isFollowed: nil
    case .noStop: noStop
    case .inContents: inContents
    case .announced: announced
    case .markdown: markdown
    case .habit: habit
    case .setApart: setApart
    case .usualWords: usualWords
    case .sameWords: sameWords
    case .emphasized: emphasized
    case .weakLabel: weakLabel
    default: ownLine
    }
  }

  /// As many bytes of a label are shown: twelve ideographs.
  private static let longestLabel = 36
}
