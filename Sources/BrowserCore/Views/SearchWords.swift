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
    (pattern.kinds.isEmpty ? wording.exact : "") + "/"
  }

  /// Which hit it is and how many there are, from the longest form to the shortest.
  static func counts(_ state: State) -> [String] {
    let search = state.search
    guard search.pattern != nil else { return [] }
    if search.hasFailed { return [state.wording.tooLarge] }
    guard search.hasAllHits else { return [state.wording.searching(Int(search.progress * 100))] }
    let count = search.hits.count
    if count == 0 { return [state.wording.notFound] }
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
