import ReportKit

/// Where the reader was when a search was begun: where Esc in the prompt goes back to.
struct SearchStart: Sendable {
  let place: Int
  let focus: Pane
  var outline: OutlinePane
  let search: SearchState
}

extension State {
  /// Whether there is work to do while no key is pressed: ``Event/idle`` does it.
  public var isWorking: Bool {
    search.isWorking || outline.isFiltering || !repeatedHeadings.isFinished
      || comparison?.isCounting ?? false
  }

  /// Asks for words to look for.
  mutating func askForWords() {
    searchStart = SearchStart(place: text.place, focus: focus, outline: outline, search: search)
    prompt = Prompt(.search, isExact: settings.searchIsExact, history: search.history)
    focus = .text
    fit()
    followText()
  }

  /// Looks for what has been typed so far, from where the prompt was opened.
  mutating func searchAsTyped() {
    guard let prompt, let start = searchStart else { return }
    if prompt.pattern == search.pattern { return }
    if prompt.pattern.isBlank { goBackToSearchStart() }
    foldAtOnceIfSmall()
    search.begin(prompt.pattern, from: start.place)
    workOnSearch()
  }

  /// Puts words into the prompt that is open; elsewhere a paste does nothing, and is no keys.
  mutating func paste(_ words: String) {
    guard prompt != nil else { return }
    prompt?.paste(words)
    workAsTyped()
  }

  /// Stays where the search has led.
  mutating func acceptSearch(_ words: String) {
    search.remember(words)
    searchStart = nil
    if let error = search.error {
      message = SearchWords.words(for: error, wording).first
    } else if search.hasAllHits, search.hits.isEmpty {
      message = SearchWords.none(self)
    }
  }

  /// Goes back to where the search began, with what was looked for then.
  mutating func leaveSearch() {
    guard let start = searchStart else { return }
    goBackToSearchStart()
    let later = search
    search = start.search
    search.keep(from: later)
    focus = start.focus
    outline = start.outline
    searchStart = nil
    fit()
    outline.select(sectionOnTop)
    showSelection()
  }

  /// Shows no hits any more.
  mutating func clearSearch() { search.clear() }

  /// Does some of the work that is left, and shows the hit that was waited for.
  mutating func workOnSearch() {
    for _ in 0..<3 {
      if let hit = search.work(), let folded = search.folded {
        show(folded.sourceRange(of: hit))
      }
      if !search.isWorking { break }
    }
    if search.hasAllHits, let forward = search.awaitedMove { goToHit(forward: forward) }
  }

  /// Goes to the next hit, or to the one before.
  mutating func goToHit(forward: Bool) {
    guard search.pattern != nil else {
      message = wording.nothingSearched
      return
    }
    guard let folded = search.folded, search.hasAllHits else {
      // The last line says how far the search is.
      search.awaitedMove = forward
      return
    }
    search.awaitedMove = nil
    let hits = search.hits
    guard !hits.isEmpty else {
      message = SearchWords.counts(self).first
      return
    }
    let start = startOfMove(in: folded)
    let found = forward ? hits.index(from: start.after) : hits.index(from: start.before) - 1
    let index = (found + hits.count) % hits.count
    search.current = hits[index]
    focus = .text
    fit()
    show(folded.sourceRange(of: hits[index]))
    if index != found { message = forward ? wording.wrappedToStart : wording.wrappedToEnd }
  }

  /// The positions from which to look forwards and backwards: at the current hit as long as it is on the
  /// screen, else at the top of the screen.
  private func startOfMove(in folded: FoldedText) -> (after: Int, before: Int) {
    if let current = search.current, text.shows(folded.sourceRange(at: current.lowerBound)) {
      return (current.lowerBound + 1, current.lowerBound)
    }
    let top = folded.position(at: text.place)
    return (top, top)
  }

  /// Shows a range of the text; what is on the screen already stays where it is.
  mutating func show(_ range: Range<Int>) {
    reveal(range)
    text.show(range)
    copies.revealing?.place = text.place
    followText()
  }

  private mutating func goBackToSearchStart() {
    guard let start = searchStart else { return }
    text.go(to: start.place)
    followText()
  }
}
