/// The help screen: every key and what it does, from the key table.
enum HelpView {
  /// One line of the screen.
  struct Line: Equatable {
    /// The keys; empty on a line that goes on with the words of the line before.
    let keys: String
    /// What they do.
    let meaning: String
  }

  /// The rows between the head and the status line.
  static func listHeight(_ size: Size) -> Int { max(1, size.rows - 2) }

  /// Every line, with meanings divided where they are too long for the screen.
  static func lines(for state: State) -> [Line] {
    let room = state.size.columns - meaningColumn(state) - 1
    return state.settings.keys.rows.flatMap { row in
      let meaning = DividedWords.rows(
        of: row.meaning(state.wording.keys), columns: room, widths: state.widths)
      if isStacked(state) {
        return [Line(keys: row.keys, meaning: "")] + meaning.map { Line(keys: "", meaning: $0) }
      }
      return meaning.enumerated().map {
        Line(keys: $0.offset == 0 ? row.keys : "", meaning: $0.element)
      }
    }
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
      screen.write(
        line.keys, row: index + 1, column: 1, limit: limit, style: .key,
        widths: state.widths)
      screen.write(
        line.meaning, row: index + 1, column: column, limit: limit, style: .text,
        widths: state.widths)
    }
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
