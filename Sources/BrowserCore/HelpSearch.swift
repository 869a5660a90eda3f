import ReportKit

/// What is looked for on the help screen.
struct HelpSearch: Equatable, Sendable {
  /// What was typed; empty if nothing is looked for.
  private(set) var words = ""
  /// The rows of the key table that have it, in their order.
  private(set) var matches: [Int] = []
  /// The match that was gone to last, as an index of ``matches``.
  private(set) var current: Int?
  /// What the help screen showed when the prompt was opened: where Esc in it goes back to.
  var start: Start?

  /// Where a search was begun.
  struct Start: Equatable, Sendable {
    let top: Int
    let words: String
    let row: Int?
  }

  /// The row of the key table that was gone to last.
  var currentRow: Int? { current.map { matches[$0] } }

  /// Looks for words, and chooses the first match from a row on, or the very first.
  mutating func look(for words: String, in rows: [(keys: String, meaning: String)], from row: Int) {
    self.words = words
    matches = Self.matches(of: words, in: rows)
    current = matches.isEmpty ? nil : matches.firstIndex { $0 >= row } ?? 0
  }

  /// Goes to the next match, or the one before, round and round.
  mutating func move(forward: Bool) {
    guard let current else { return }
    self.current = (current + (forward ? 1 : -1) + matches.count) % matches.count
  }

  /// The rows that have a key of this name or, if none has and the name is not one character, these words.
  ///
  /// A single character is the name of a key: as a letter it would stand in most rows.
  static func matches(of words: String, in rows: [(keys: String, meaning: String)]) -> [Int] {
    let name = words.trimmed
    if name.isEmpty { return [] }
    let named = rows.indices.filter { rows[$0].keys.split(separator: " ").contains { $0 == name } }
    if !named.isEmpty && name.unicodeScalars.count == 1 { return named }
    return Array(Set(named).union(rowsWithWords(words, in: rows))).sorted()
  }

  /// The rows that have words in any form; a hit that runs over the end of a row is none.
  private static func rowsWithWords(
    _ words: String, in rows: [(keys: String, meaning: String)]
  ) -> [Int] {
    var text = ""
    let ranges = rows.map { row in
      let start = text.utf8.count
      text += "\(row.keys) \(row.meaning)\n\n"
      return start..<text.utf8.count
    }
    guard let folded = try? FoldedText(Report(name: "", text: SourceText(text))),
      let hits = try? folded.hits(of: SearchPattern(words))
    else { return [] }
    let found = (0..<hits.count).map { folded.sourceRange(of: hits[$0]) }
    return rows.indices.filter { row in
      found.contains {
        ranges[row].contains($0.lowerBound) && $0.upperBound <= ranges[row].upperBound
      }
    }
  }
}

extension String {
  /// Without blanks at its ends.
  fileprivate var trimmed: Substring {
    var words = self[...]
    while words.first == " " { words.removeFirst() }
    while words.last == " " { words.removeLast() }
    return words
  }
}
