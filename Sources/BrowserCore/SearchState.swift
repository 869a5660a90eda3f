import ReportKit

/// What is looked for in the report, and how far the search has come.
///
/// A job folds the report; until that is done the search waits. Searching goes on in steps, some with each key
/// and the rest while no key is pressed.
struct SearchState: Sendable {
  /// What is looked for; nil when nothing is.
  private(set) var pattern: SearchPattern?
  /// The current hit, as positions of the folded text.
  var current: Range<Int>?
  /// Whether the text is to show the first hit from the origin on, as soon as one is known.
  private(set) var awaitsFirstHit = false
  /// The move to the next hit, or if false to the one before, that waits for all hits to be known.
  var awaitedMove: Bool?
  /// What was looked for before, the latest last.
  private(set) var history: [String] = []
  /// The byte from which the search goes.
  private(set) var origin = 0
  /// The folded text, when there is one.
  private(set) var folded: FoldedText?
  private var run: SearchRun?
  /// Whether there was not enough memory to fold the text.
  private var hasFailed = false

  /// The most searches that are remembered.
  private static let longestHistory = 100
  /// How much is searched in a step, in units.
  private static let searchStep = 1 << 20

  /// The hits that are known.
  var hits: SearchHits { run?.hits ?? SearchHits() }

  /// Whether all hits are known.
  var hasAllHits: Bool { run?.hasAllHits ?? false }

  /// Why the search has ended without its hits; nil if it has not.
  var error: SearchError? { hasFailed ? .outOfMemory : run?.error }

  /// How often each spelling stands; nil until all are counted.
  var spellings: SpellingCounts? { run.flatMap { $0.isFinished ? $0.spellings : nil } }

  /// Whether there is work to do while no key is pressed.
  var isWorking: Bool {
    pattern != nil && !hasFailed && (run.map { !$0.isFinished } ?? false)
  }

  /// How far the search has come, from 0 to 1.
  var progress: Double { run?.progress ?? 0 }

  /// Begins to look for a pattern from a byte on.
  mutating func begin(_ wanted: SearchPattern, from offset: Int) {
    if wanted.isBlank {
      clear()
      return
    }
    pattern = wanted
    origin = offset
    current = nil
    awaitsFirstHit = true
    awaitedMove = nil
    startRun()
  }

  /// Looks for nothing any more.
  mutating func clear() {
    pattern = nil
    run = nil
    current = nil
    awaitsFirstHit = false
    awaitedMove = nil
  }

  /// Remembers what was looked for.
  mutating func remember(_ words: String) {
    history.removeAll { $0 == words }
    history.append(words)
    if history.count > Self.longestHistory { history.removeFirst() }
  }

  /// Keeps what is known of the text, and what was remembered, from a later state.
  mutating func keep(from later: SearchState) {
    if let newer = later.folded, newer.report.text.count != folded?.report.text.count { use(newer) }
    history = later.history
  }

  /// Works for about a millisecond.
  ///
  /// Answers the hit that is to be shown now: the first one from the origin on.
  mutating func work() -> Range<Int>? {
    if isWorking { _ = run?.step(Self.searchStep) }
    return takeFirstHit()
  }

  /// Searches another folded text from now on: of the same report, or of one that goes on further.
  mutating func use(_ newFolded: FoldedText) {
    if let folded, let hit = current {
      let range = folded.sourceRange(of: hit)
      current = newFolded.position(at: range.lowerBound)..<newFolded.position(at: range.upperBound)
    }
    folded = newFolded
    hasFailed = false
    run = nil
    startRun()
  }

  /// The text has changed: what is looked for stays, and is looked for again as soon as the new text is folded.
  mutating func startAnew(from place: Int) {
    origin = place
    current = nil
    folded = nil
    run = nil
    awaitsFirstHit = false
    awaitedMove = nil
    hasFailed = false
  }

  /// There is not enough memory to fold the text.
  mutating func fail() { hasFailed = true }

  private mutating func startRun() {
    guard let folded, let pattern else { return }
    run = SearchRun(pattern, in: folded, from: folded.position(at: origin), after: run)
  }

  private mutating func takeFirstHit() -> Range<Int>? {
    guard awaitsFirstHit, let folded, let run else { return nil }
    let next = run.hits.index(from: folded.position(at: origin))
    if next < run.hits.count {
      current = run.hits[next]
    } else if run.hasAllHits {
      current = run.hits.isEmpty ? nil : run.hits[0]
    } else {
      return nil
    }
    awaitsFirstHit = false
    return current
  }
}
