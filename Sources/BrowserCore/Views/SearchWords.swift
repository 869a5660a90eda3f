import ReportKit

/// What the last line says about a search: `/发展  7/23（發展 19 · 发展 4）`.
enum SearchWords {
  /// More spellings than these are not listed.
  private static let mostSpellings = 3

  /// The pattern and its counts, from the longest form to the shortest; empty if nothing is looked for.
  static func status(_ state: State) -> [String] {
    guard let pattern = state.search.pattern else { return [] }
    let words = sign(of: pattern, state.wording) + VisibleForm.of(pattern.words)
    return counts(state).map { "\(words)  \($0)" }
  }

  /// What stands before the words: `/`, after the mode if it is not the usual one.
  static func sign(of pattern: SearchPattern, _ wording: Wording) -> String {
    (pattern.isRegularExpression ? wording.expression : "")
      + (pattern.kinds.isEmpty ? wording.exact : "") + "/"
  }

  /// What is wrong, from the longest form to the shortest.
  static func words(for error: SearchError, _ wording: Wording) -> [String] {
    switch error {
    case .syntax(let characters, let reason):
      let place = wording.mistake(characters)
      return ["\(place): \(reason)", place]
    case .tooHard: return [wording.tooHard]
    case .outOfMemory: return [wording.tooLarge]
    }
  }

  /// That there are no hits, or none so far.
  static func none(_ state: State) -> String {
    let searched = state.search.folded?.report.text.count ?? state.report.text.count
    let isWhole = state.work.loading.isComplete && searched == state.report.text.count
    return isWhole ? state.wording.notFound : state.wording.notFoundYet
  }

  /// Which hit it is and how many there are, from the longest form to the shortest.
  static func counts(_ state: State) -> [String] {
    let search = state.search
    guard search.pattern != nil else { return [] }
    if let error = search.error { return words(for: error, state.wording) }
    guard search.hasAllHits else { return [state.wording.searching(Int(search.progress * 100))] }
    let count = search.hits.count
    if count == 0 { return [none(state), state.wording.notFound] }
    let index = search.current.map { search.hits.index(from: $0.lowerBound) + 1 }
    let counts = index.map { "\($0)/\(count)" } ?? "\(count)"
    let spellings = search.spellings?.sorted ?? []
    if spellings.count < 2 { return [counts] }
    let listed = spellings.prefix(mostSpellings).map {
      "\(VisibleForm.of($0.spelling)) \($0.count)"
    }
    let rest = spellings.count > mostSpellings ? " …" : ""
    return [counts + state.wording.inBrackets(listed.joined(separator: " · ") + rest), counts]
  }
}
