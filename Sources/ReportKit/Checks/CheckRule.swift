/// What is checked.
///
/// The raw values are the names that the command line and JSON use.
public enum CheckRule: String, Sendable, CaseIterable {
  /// A number is missing in a run of headings, at its beginning or inside it.
  case numberingGap = "numbering-gap"
  /// A number stands twice in a row among headings of the same parent.
  case numberingRepeat = "numbering-repeat"
  /// A run of headings begins again where no new run is due.
  case numberingRestart = "numbering-restart"
  /// A number comes before or after its place.
  case numberingOrder = "numbering-order"
  /// A heading stands at the top of the outline whose kind has a parent everywhere else.
  case missingParent = "missing-parent"
  /// The text ends in the middle of a sentence.
  case cutEnd = "cut-end"
  /// A quotation mark or bracket is opened and not closed, or closed and not opened.
  case unclosedMark = "unclosed-mark"
  /// A paragraph is cut in the middle of a sentence, by blank lines or by what belongs to a page.
  case brokenParagraph = "broken-paragraph"
  /// Simplified characters stand in Traditional text, or the reverse.
  case mixedScript = "mixed-script"
  /// A character is doubled that Chinese does not double.
  case doubledCharacter = "doubled-character"
  /// A text of several pages has no headings.
  case noHeadings = "no-headings"

  /// The rules that look at nothing but the headings, and so cost next to nothing.
  public static let aboutHeadings: Set<CheckRule> = [
    .numberingGap, .numberingRepeat, .numberingRestart, .numberingOrder, .missingParent,
  ]

  /// How much its findings weigh.
  public var severity: Severity {
    switch self {
    case .cutEnd, .unclosedMark: .error
    case .numberingGap, .numberingRepeat, .numberingOrder, .brokenParagraph, .doubledCharacter:
      .warning
    case .numberingRestart, .missingParent, .mixedScript, .noHeadings: .note
    }
  }
}

/// How much a finding weighs; the raw values are the names that JSON uses.
public enum Severity: String, Sendable {
  /// The text is damaged: something is missing or stands too much.
  case error
  /// The text is probably damaged, or was left unfinished.
  case warning
  /// It may be so on purpose.
  case note
}
