/// One thing that a proof-reader wants to look at: the rule, the place, and what is to be said about it,
/// as data.
///
/// Whoever shows it finds the words. What is to be said alike of several places of one paragraph is one finding: nobody
/// reads more of it, and a text of nothing but quotation marks has a million of them.
public struct Finding: Equatable, Sendable {
  /// What was found.
  ///
  /// Ranges are those of labels, in bytes.
  public enum Detail: Equatable, Sendable {
    /// These numbers are missing before the heading; `after` is the label before the gap, nil where the run
    /// begins too late.
    case missingNumbers(ClosedRange<Int>, after: Range<Int>?)
    /// The number stands for the `occurrence`th time in a row; `first` is the first.
    case repeatedNumber(occurrence: Int, first: Range<Int>)
    /// The run that began at `first` begins again.
    case restartedRun(first: Range<Int>)
    /// The heading should have another number, as those before and after it say.
    case unexpectedNumber(expected: Int)
    /// The heading stands before or after its place: the one at `other` has the number next to it.
    case misplacedNumber(other: Range<Int>)
    /// Headings of this kind have a parent elsewhere, such as the one at `example`.
    case noParent(example: Range<Int>)
    /// The text ends in the middle of a sentence.
    case cutEnd
    /// The mark is never closed.
    case unclosedMark
    /// The mark closes what was never opened.
    case unopenedMark
    /// The paragraph goes on after a gap.
    case brokenParagraph
    /// Characters of one script only stand in a text of the other, at `islands`.
    case mixedScript(ScriptForm, islands: [Range<Int>])
    /// The character is doubled.
    case doubledCharacter
    /// There are no headings.
    case noHeadings
  }

  /// The rule that found it.
  public let rule: CheckRule
  /// The bytes that it is about.
  public let range: Range<Int>
  /// The bytes of all other places in its paragraph of which the same is to be said, in order.
  public let others: [Range<Int>]
  /// What was found.
  public let detail: Detail

  /// Describes what a rule found at a range, and at others in the same paragraph.
  public init(rule: CheckRule, range: Range<Int>, others: [Range<Int>] = [], detail: Detail) {
    self.rule = rule
    self.range = range
    self.others = others
    self.detail = detail
  }

  /// Describes what a rule found at some ranges of one paragraph; nil if there are none.
  init?(rule: CheckRule, ranges: some Collection<Range<Int>>, detail: Detail) {
    guard let first = ranges.first else { return nil }
    self.init(rule: rule, range: first, others: Array(ranges.dropFirst()), detail: detail)
  }

  /// How much it weighs.
  public var severity: Severity { rule.severity }
}

/// The two forms in which Chinese is written.
public enum ScriptForm: Equatable, Sendable {
  /// Simplified characters.
  case simplified
  /// Traditional characters.
  case traditional
}
