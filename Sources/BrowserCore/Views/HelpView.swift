import ReportKit

/// The help screen: every key and what it does, from the key table.
enum HelpView {
  /// One line of the screen.
  struct Line: Equatable {
    /// The keys; empty on a line that goes on with the words of the line before.
    let keys: String
    /// What they do.
    let meaning: String
    /// The row of the key table that it belongs to.
    let row: Int
  }

  /// The rows between the head and the status line.
  static func listHeight(_ size: Size) -> Int { max(1, size.rows - 2) }

  /// Every line, with meanings divided where they are too long for the screen.
  static func lines(for state: State) -> [Line] {
    let room = state.size.columns - meaningColumn(state) - 1
    let isStacked = isStacked(state)
    return rows(for: state).enumerated().flatMap { index, row in
      let meaning = DividedWords.rows(of: row.meaning, columns: room, widths: state.widths)
      if isStacked {
        return [Line(keys: row.keys, meaning: "", row: index)]
          + meaning.map { Line(keys: "", meaning: $0, row: index) }
      }
      return meaning.enumerated().map {
        Line(keys: $0.offset == 0 ? row.keys : "", meaning: $0.element, row: index)
      }
    }
  }

  /// Every row of the key table in the language of the reader.
  static func rows(for state: State) -> [(keys: String, meaning: String)] {
    state.settings.keys.rows.map { ($0.keys, $0.meaning(state.wording.keys)) }
  }

  /// The row of the key table that stands on a line.
  static func row(atLine line: Int, _ state: State) -> Int {
    let lines = lines(for: state)
    return lines.indices.contains(line) ? lines[line].row : 0
  }

  /// What is looked for, with its counts; empty if nothing is.
  static func status(_ state: State) -> [String] {
    let words = state.helpSearch.words
    return [words.isEmpty ? "" : "/" + VisibleForm.of(words) + "  " + counts(state)]
  }

  /// Which match it is and how many there are; empty if nothing is looked for.
  static func counts(_ state: State) -> String {
    let search = state.helpSearch
    if search.words.isEmpty { return "" }
    return search.current.map { "\($0 + 1)/\(search.matches.count)" } ?? state.wording.notFound
  }

  static func draw(_ state: State, on screen: inout CellBuffer) {
    let limit = state.size.columns
    screen.fill(Rect(row: 0, column: 0, rows: 1, columns: limit), style: .paneHead)
    screen.write(
      state.wording.helpHead, row: 0, column: 1, limit: limit, style: .paneHead,
      widths: state.widths)
    let column = meaningColumn(state)
    let shown = lines(for: state).dropFirst(state.helpTop ?? 0).prefix(listHeight(state.size))
    for (index, line) in shown.enumerated() {
      let found = style(ofRow: line.row, state.helpSearch)
      screen.write(
        line.keys, row: index + 1, column: 1, limit: limit, style: found ?? .key,
        widths: state.widths)
      screen.write(
        line.meaning, row: index + 1, column: column, limit: limit, style: found ?? .text,
        widths: state.widths)
    }
  }

  /// The style of a row that was found; nil for others.
  private static func style(ofRow row: Int, _ search: HelpSearch) -> Style? {
    if row == search.currentRow { return .currentHit }
    return search.matches.contains(row) ? .hit : nil
  }

  /// Below this many cells for meanings they stand under their keys, not beside them.
  private static let narrowestMeaning = 18

  private static func meaningColumn(_ state: State) -> Int {
    isStacked(state) ? 3 : besideKeys(state)
  }

  private static func isStacked(_ state: State) -> Bool {
    state.size.columns - besideKeys(state) - 1 < narrowestMeaning
  }

  private static func besideKeys(_ state: State) -> Int {
    3 + (state.settings.keys.rows.map { state.widths.cells(of: $0.keys) }.max() ?? 0)
  }
}
