import ReportKit

/// What the last line says about duplicated passages: `重複 2/4`.
enum CopyWords {
  /// Which copy of how many is on top, or how far the search for them has come; empty if neither is to be said.
  static func status(_ state: State) -> [String] {
    guard let index = state.copies.index else { return [] }
    let words = state.wording.copies
    if let here = state.copyOnTop?.copy {
      let count = index.families[here.family].occurrences.count
      return [words.status("\(here.occurrence + 1)/\(count)")]
    }
    return index.isComplete ? [] : [words.searching(state.percentSearched)]
  }

  /// The lines of the two copies that stand on top while they are compared.
  static func comparedLines(_ state: State) -> [String] {
    guard let rows = state.comparison?.rows else { return [] }
    let lines = [rows.lazy.compactMap(\.one).first, rows.lazy.compactMap(\.two).first].map { row in
      row.map { String(state.report.lines.line(at: $0.range.lowerBound)) } ?? "–"
    }
    return [state.wording.copies.comparedLines(lines[0], lines[1])]
  }
}
