import ReportKit

/// What the reader has asked for and waits for.
enum Awaited: Equatable, Sendable {
  case findings
  case inlineOrdinals
  case originalLines
  /// The end of a text that is being read.
  case end
}

extension State {
  /// What is to be done beside the browser since this was last asked; the answers come back as events.
  ///
  /// A job makes an earlier one of the same kind useless, and one that folds makes all earlier ones useless.
  public mutating func takeJobs() -> [Job] {
    defer { wantedJobs = [] }
    return wantedJobs
  }

  /// Takes a report that has been read further; place, folds and search stay.
  mutating func take(_ snapshot: Snapshot) {
    generation += 1
    loading = snapshot.loading
    closedFindings = nil
    let showedInlineOrdinals = report.showsInlineOrdinals
    if showsOriginalLines {
      // Until they are listed anew the lines stay that are known.
      report = snapshot.report
      wantedJobs.append(Job(generation: generation, task: .originalLines(report)))
    } else {
      text.show(snapshot.report, snapshot.report.paragraphs)
    }
    showOutline(of: snapshot)
    if showedInlineOrdinals {
      wantedJobs.append(Job(generation: generation, task: .inlineOrdinals(report)))
    }
    foldBesides()
    if awaited == .end, loading.isComplete { goToEnd() }
  }

  /// Takes what a job has found, unless the report has grown since.
  mutating func take(_ result: Job.Result) {
    switch result {
    case .folded(let folded):
      search.use(folded)
      workOnSearch()
    case .tooLarge:
      search.fail()
    case .findings(let findings):
      take(findings, isAwaited: endWaiting(for: .findings))
    case .inlineOrdinals(let found):
      showInlineOrdinals(found, isAwaited: endWaiting(for: .inlineOrdinals))
    case .originalLines(let lines):
      showOriginalLines(lines, isAwaited: endWaiting(for: .originalLines))
    }
  }

  /// Has the report folded for what needs that.
  mutating func foldBesides() {
    wantedJobs.append(Job(generation: generation, task: .folding(report)))
  }

  /// Folds a small report now.
  mutating func foldAtOnceIfSmall() {
    guard search.folded == nil, isSmall else { return }
    Job(generation: generation, task: .folding(report)).run { take($0) }
  }

  /// Has something done that the reader waits for: at once in a small report, else beside the browser.
  mutating func wait(for what: Awaited, by task: Job.Task) {
    awaited = what
    let job = Job(generation: generation, task: task)
    if isSmall {
      job.run { take($0) }
    } else {
      wantedJobs.append(job)
      message = wording.working
    }
  }

  /// Whether work on the whole report takes no longer than a few milliseconds.
  var isSmall: Bool { report.text.count <= Self.smallSize }

  /// The largest report that is small, in bytes.
  private static let smallSize = 1 << 18

  /// Goes to the end, as soon as that has been read; asked again, to the end of what has been read.
  mutating func goToEnd() {
    if loading.isComplete || awaited == .end {
      awaited = nil
      text.scrollToEnd()
      followText()
    } else {
      awaited = .end
      message = wording.waitingForEnd
    }
  }

  private mutating func endWaiting(for what: Awaited) -> Bool {
    guard awaited == what else { return false }
    awaited = nil
    return true
  }
}
