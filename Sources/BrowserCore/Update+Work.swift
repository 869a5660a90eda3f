import ReportKit

extension State {
  /// What is to be done beside the browser since this was last asked; the answers come back as events.
  ///
  /// A job makes an earlier one of the same kind useless, and one that folds makes all earlier ones useless.
  public mutating func takeJobs() -> [Job] {
    defer { work.wantedJobs = [] }
    return work.wantedJobs
  }

  /// Takes a report that has been read further; place, folds and search stay.
  ///
  /// - Parameter moving: where a heading stands now that stood at a byte before; nil if it is gone.
  mutating func take(_ snapshot: Snapshot, moving: (Int) -> Int? = { $0 }) {
    let showedInlineOrdinals = report.showsInlineOrdinals
    work.generation += 1
    work.loading = snapshot.loading
    closedFindings = nil
    copies.showAll()
    // Until the original lines are listed anew those stay that are known.
    if !showsOriginalLines { text.show(snapshot.report, snapshot.report.paragraphs) }
    showOutline(of: snapshot, moving: moving)
    // What folds comes first: it ends what is done for the report as it was.
    foldBesides()
    if showsOriginalLines { want(.originalLines(report)) }
    if showedInlineOrdinals {
      want(.inlineOrdinals(report))
    }
    wantAgainWhatIsAwaited()
  }

  /// Has that done for the report as it is now for which the reader waits: an answer about an earlier one is dropped.
  private mutating func wantAgainWhatIsAwaited() {
    switch work.awaited {
    case .findings: work(on: .findings(report))
    case .inlineOrdinals: work(on: .inlineOrdinals(report))
    case .originalLines: work(on: .originalLines(report))
    // All copies are shown again.
    case .hiding: work.awaited = nil
    case .end: if work.loading.isComplete { goToEnd() }
    case nil: break
    }
  }

  /// Takes what a job has found, unless the report has grown since.
  mutating func take(_ result: Job.Result) {
    switch result {
    case .folded(let folded):
      take(folded)
    case .tooLarge:
      search.fail()
    case .families(let found):
      take(found)
      renewHiding()
    case .findings(let findings):
      take(findings, isAwaited: endWaiting(for: .findings))
    case .inlineOrdinals(let found):
      showInlineOrdinals(found, isAwaited: endWaiting(for: .inlineOrdinals))
    case .originalLines(let lines):
      showOriginalLines(lines, isAwaited: endWaiting(for: .originalLines))
    case .textWithoutCopies(let text):
      show(text, isAwaited: endWaiting(for: .hiding))
    }
  }

  /// Has the report folded for what needs that.
  mutating func foldBesides() { want(.folding(report)) }

  /// Folds a small report now.
  mutating func foldAtOnceIfSmall() {
    if isSmall, !work.isFolded { job(.folding(report)).run { take($0) } }
  }

  /// Takes the folded report, unless a key has needed it before.
  private mutating func take(_ folded: FoldedText) {
    if work.isFolded { return }
    work.foldedGeneration = work.generation
    search.use(folded)
    workOnSearch()
    if work.loading.isComplete { want(.families(folded, settings.duplicates)) }
  }

  /// Looks for the duplicated passages of a small report now, if they are not known yet.
  ///
  /// Of an eighth of what else is small: sentences that are all nearly alike take many times longer than others, and no key
  /// is taken meanwhile, not even one that quits.
  mutating func findCopiesAtOnceIfSmall() {
    foldAtOnceIfSmall()
    guard copies.index == nil, report.text.count <= Self.smallSize / 8, let folded = search.folded
    else { return }
    job(.families(folded, settings.duplicates)).run { take($0) }
  }

  /// Has something done that the reader waits for: at once in a small report, else beside the browser.
  mutating func wait(for what: WorkState.Awaited, by task: Job.Task) {
    work.awaited = what
    if !isSmall { message = wording.working }
    work(on: task)
  }

  /// Has something done that nobody waits for: at once in a small report, else beside the browser.
  mutating func work(on task: Job.Task) {
    if isSmall { job(task).run { take($0) } } else { want(task) }
  }

  private func job(_ task: Job.Task) -> Job { Job(generation: work.generation, task: task) }

  private mutating func want(_ task: Job.Task) { work.wantedJobs.append(job(task)) }

  /// Whether work on the whole report takes no longer than a few milliseconds.
  var isSmall: Bool { report.text.count <= Self.smallSize }

  /// The largest report that is small, in bytes.
  private static let smallSize = 1 << 18

  /// Goes to the end, as soon as that has been read; asked again, to the end of what has been read.
  mutating func goToEnd() {
    if work.loading.isComplete || work.awaited == .end {
      // The notice would hide where that is.
      if work.awaited == .end { message = nil }
      work.awaited = nil
      text.scrollToEnd()
      followText()
    } else {
      work.awaited = .end
      message = wording.waitingForEnd
    }
  }

  private mutating func endWaiting(for what: WorkState.Awaited) -> Bool {
    guard work.awaited == what else { return false }
    work.awaited = nil
    return true
  }
}
