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
    let other = reason.other ?? node
    let heading = report.outline.headings[other]
    // A heading without a label is known by its words.
    let range = heading.label.isEmpty ? heading.title : heading.label
    let label = quote(VisibleForm.of(report.words(in: range, limit: Self.longestLabel)))
    let line = report.lines.line(at: heading.range.lowerBound)
    switch reason.detail {
    case .sequence(let sequence):
      switch sequence {
      case .unnumbered: return unnumbered
      case .opensRun: return opensRun
      case .opensLate: return opensLate(heading.number)
      case .follows: return follows(label, line)
      case .runsOn: return runsOn(label, line)
      case .skips: return skips(label, line)
      case .repeats: return repeats(label, line)
      case .restarts: return restarts(label, line)
      case .goesBack: return goesBack(label, line)
      case .restored: return restored
      }
    case .followsWrongNumber: return followsWrongNumber(label, line)
    case .form(.ownLine): return ownLine
    case .form(.runIn): return runIn
    case .form(.inline): return inline
    case .sign(let sign): return words(for: sign, label, line)
    }
  }

  private func words(for sign: HeadingEvidence.Signs, _ label: String, _ line: Int) -> String {
    switch sign {
    case .isFollowed: isFollowed(label, line)
    case .noStop: noStop
    case .inContents: inContents
    case .announced: announced
    case .markdown: markdown
    case .habit: habit
    case .setApart: setApart
    case .usualWords: usualWords
    case .sameWords: sameWords
    case .weakLabel: weakLabel
    default: ownLine
    }
  }

  /// As many bytes of a label are shown: twelve ideographs.
  private static let longestLabel = 36
}
