import ReportKit

/// A prompt in the last line, with the caret after what was typed.
enum PromptView {
  static func draw(
    _ prompt: Prompt, _ state: State, in rect: Rect, on screen: inout CellBuffer
  ) {
    screen.fill(rect, style: .status)
    let limit = rect.column + rect.columns
    let cut = CutText(widths: state.widths)
    let words = cut.beginning(
      sign(of: prompt, state.wording) + VisibleForm.of(prompt.input), to: rect.columns - 1)
    let end = screen.write(
      words, row: rect.row, column: rect.column, limit: limit, style: .status,
      widths: state.widths)
    screen.caret = Position(row: rect.row, column: min(end, limit - 1))
    // What is said while one types, such as of a paste that has stopped, goes before what may be typed.
    for hint in [state.message ?? ""] + hints(of: prompt, state) where !hint.isEmpty {
      let start = limit - 1 - state.widths.cells(of: hint)
      guard start > end + 2 else { continue }
      screen.write(
        hint, row: rect.row, column: start, limit: limit, style: .status, widths: state.widths)
      return
    }
  }

  private static func sign(of prompt: Prompt, _ wording: Wording) -> String {
    switch prompt.purpose {
    case .place: ":"
    case .search: SearchWords.sign(of: prompt.pattern, wording)
    case .filter: wording.filterSign
    case .command: "| "
    case .help: "/"
    case .bookmark: wording.bookmarkName
    }
  }

  /// What stands at the right edge, from the longest form to the shortest.
  private static func hints(of prompt: Prompt, _ state: State) -> [String] {
    switch prompt.purpose {
    case .place: return [state.wording.goToHint]
    case .command: return [state.wording.takeOut.pipeHint]
    case .search: return SearchWords.counts(state)
    case .bookmark: return []
    case .filter:
      let counts = OutlineView.counts(state)
      return [counts + "  " + state.wording.filterHint, counts]
    case .help: return [HelpView.counts(state), state.wording.hints.helpPrompt]
    }
  }
}
