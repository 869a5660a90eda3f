import ReportKit

/// What is said about the findings of a check, in one language: by the browser and by `gangmu check`.
///
/// A language is one value of this type: a sentence that is missing does not compile. Words of the report
/// come in quoted already.
public struct FindingWording: Sendable {
  /// What a rule looks for.
  public let explanation: @Sendable (CheckRule) -> String
  /// A short name of a rule, for counts.
  let name: @Sendable (CheckRule) -> String
  /// How much a finding weighs.
  public let severity: @Sendable (Severity) -> String

  /// Puts words of the report into quotation marks.
  let quote: @Sendable (String) -> String
  /// Numbers in a row: `1`, `1 and 2`, `1 to 5`.
  let numbers: @Sendable (ClosedRange<Int>) -> String

  /// The heading, the missing numbers.
  let startsLate: @Sendable (String, String) -> String
  /// The heading, the missing numbers, the heading before them.
  let skips: @Sendable (String, String, String) -> String
  /// The heading, which time it stands there, the line of the first.
  let repeats: @Sendable (String, Int, Int) -> String
  /// The heading, the line of the first.
  let restarts: @Sendable (String, Int) -> String
  /// The heading, the expected number.
  let unexpected: @Sendable (String, Int) -> String
  /// The two headings.
  let misplaced: @Sendable (String, String) -> String
  /// The heading, another of its kind, its line.
  let noParent: @Sendable (String, String, Int) -> String
  let cutEnd: String
  /// The mark, without quotation marks around it.
  ///
  /// Here and in the next three, last: in how many more places of the paragraph it is so.
  let unclosed: @Sendable (String, Int) -> String
  let unopened: @Sendable (String, Int) -> String
  /// The words around the gap, the line where the rest stands.
  let broken: @Sendable (String, Int, Int) -> String
  /// What stands between quoted words in a list.
  let between: String
  /// The script of the islands, their words, and how many more there are.
  let mixed: @Sendable (ScriptForm, String, Int) -> String
  let doubled: @Sendable (String, Int) -> String
  let noHeadings: String

  /// The words of a language.
  public static func of(_ language: Language) -> FindingWording {
    switch language {
    case .simplifiedChinese: simplifiedChinese
    case .traditionalChinese: traditionalChinese
    case .english: english
    }
  }

  /// What is said about a finding; words of the report are in their visible form.
  public func sentence(for finding: Finding, in report: Report) -> String {
    func words(_ range: Range<Int>) -> String {
      let shown = VisibleForm.of(report.words(in: range, limit: Self.longestWords))
      return quote(range.count > Self.longestWords ? shown + "…" : shown)
    }
    func line(_ range: Range<Int>) -> Int { report.lines.line(at: range.lowerBound) }
    let place = words(finding.range)
    let more = finding.others.count
    switch finding.detail {
    case .missingNumbers(let missing, let after):
      let missing = numbers(missing)
      return after.map { skips(place, missing, words($0)) } ?? startsLate(place, missing)
    case .repeatedNumber(let occurrence, let first): return repeats(place, occurrence, line(first))
    case .restartedRun(let first): return restarts(place, line(first))
    case .unexpectedNumber(let expected): return unexpected(place, expected)
    case .misplacedNumber(let other): return misplaced(place, words(other))
    case .noParent(let example): return noParent(place, words(example), line(example))
    case .cutEnd: return cutEnd
    case .unclosedMark: return unclosed(report.words(in: finding.range), more)
    case .unopenedMark: return unopened(report.words(in: finding.range), more)
    case .brokenParagraph:
      let end = finding.range.upperBound - 1..<finding.range.upperBound
      return broken(place, line(end), more)
    case .mixedScript(let form, let islands):
      var shown: [String] = []
      var known: Set<String> = []
      for island in islands.prefix(Self.mostRead).map(words) where known.insert(island).inserted {
        shown.append(island)
      }
      return mixed(
        form, shown.prefix(Self.mostIslands).joined(separator: between),
        max(0, shown.count - Self.mostIslands) + max(0, islands.count - Self.mostRead))
    case .doubledCharacter: return doubled(place, more)
    case .noHeadings: return noHeadings
    }
  }

  /// As many bytes of words of the report are shown: twenty ideographs.
  private static let longestWords = 60
  /// More passages than this in the other script are counted, not listed.
  private static let mostIslands = 8
  /// Of more than this nobody counts how many are the same: a paragraph may have a million, and the browser asks for the
  /// sentence with each key.
  private static let mostRead = 1000
}
