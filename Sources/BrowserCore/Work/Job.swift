import ReportKit

/// Work that takes too long for a key press, to be done beside the browser.
///
/// ``State/takeJobs()`` hands out what is wanted, ``run(_:)`` does it on any thread, and what it answers goes back as
/// ``Event/done(_:generation:)``.
public struct Job: Sendable {
  /// What there is to do.
  public enum Task: Sendable {
    /// Fold the report.
    case folding(Report)
    /// Look for what a proof-reader wants to see.
    case findings(Report)
    /// Find the ordinals in the middle of paragraphs.
    case inlineOrdinals(Report)
    /// List the lines as they stand.
    case originalLines(Report)
    /// Look for duplicated passages.
    case families(FoldedText, DuplicateOptions)
    /// Leave all but the first copies of passages out of paragraphs.
    case hiding(CopiesIndex, ParagraphList)
    /// Leave the copies out that are still hidden.
    case hidingRest(HiddenCopies, ParagraphList)
  }

  /// The kinds of jobs.
  public enum Kind: Hashable, Sendable {
    case folding, findings, inlineOrdinals, originalLines, families, hiding
  }

  /// A piece of what was wanted.
  public enum Result: Sendable {
    /// The folded report.
    case folded(FoldedText)
    /// There was not enough memory to fold it.
    case tooLarge
    /// What was found.
    case findings([Finding])
    /// The report with those ordinals in its outline.
    case inlineOrdinals(Snapshot)
    /// The lines.
    case originalLines(ParagraphList)
    /// The duplicated passages that are known by now.
    case families(CopiesIndex)
    /// The text without copies.
    case textWithoutCopies(TextWithoutCopies)
  }

  /// Which report it is for: that of a later snapshot has a higher number.
  public let generation: Int
  /// What there is to do.
  public let task: Task

  /// What kind of job it is.
  public var kind: Kind {
    switch task {
    case .folding: .folding
    case .findings: .findings
    case .inlineOrdinals: .inlineOrdinals
    case .originalLines: .originalLines
    case .families: .families
    case .hiding, .hidingRest: .hiding
    }
  }

  /// Does the work.
  ///
  /// - Parameters:
  ///   - threads: how many threads may work at once.
  ///   - isWanted: asked from time to time; false when nobody waits for the answer any more.
  ///   - post: takes what was found.
  public func run(
    threads: Int = 1, isWanted: () -> Bool = { true }, _ post: (Result) -> Void
  ) {
    switch task {
    case .folding(let report):
      do throws(ReportError) {
        if let folded = try Self.fold(report, isWanted) { post(.folded(folded)) }
      } catch {
        post(.tooLarge)
      }
    case .findings(let report):
      post(.findings(report.findings()))
    case .inlineOrdinals(let report):
      post(.inlineOrdinals(Snapshot(report.showingInlineOrdinals(true), loading: .complete)))
    case .originalLines(let report):
      post(.originalLines(ParagraphList(report.text, lines: report.lines, joining: false)))
    case .families(let folded, let options):
      Self.findFamilies(in: folded, options, threads, isWanted) { post(.families($0)) }
    case .hiding(let index, let paragraphs):
      post(.textWithoutCopies(TextWithoutCopies(index, in: paragraphs)))
    case .hidingRest(let hidden, let paragraphs):
      post(.textWithoutCopies(TextWithoutCopies(hidden, in: paragraphs)))
    }
  }

  /// How much is folded between two questions whether it is still wanted, in bytes: a few milliseconds.
  private static let foldStep = 1 << 22

  /// Folds a report; nil if nobody wants that any more.
  private static func fold(
    _ report: Report, _ isWanted: () -> Bool
  ) throws(ReportError) -> FoldedText? {
    var builder = FoldedTextBuilder(report)
    while try builder.fold(upTo: foldStep) {
      if !isWanted() { return nil }
    }
    builder.finish()
    return builder.text
  }

  /// Looks for families, and tells of those that are known already: each time that a twentieth of the work is
  /// done, and when there are twice as many.
  private static func findFamilies(
    in folded: FoldedText, _ options: DuplicateOptions, _ threads: Int, _ isWanted: () -> Bool,
    _ post: (CopiesIndex) -> Void
  ) {
    var known: [PassageFamily] = []
    var told = (fraction: 0.0, count: 0)
    let found = folded.duplicates(options, threads: threads) { progress in
      known += progress.families
      let isNews =
        progress.fraction >= told.fraction + 0.05
        || known.count > max(16, told.count * 2)
      if isNews, progress.fraction < 1 {
        told = (progress.fraction, known.count)
        post(CopiesIndex(known, in: folded, progress: progress.fraction))
      }
      return isWanted()
    }
    if isWanted() { post(CopiesIndex(found.families, in: folded)) }
  }
}
