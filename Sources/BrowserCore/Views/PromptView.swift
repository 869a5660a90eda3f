import ReportKit

/// A prompt in the last line, with the caret after what was typed.
enum PromptView {
  static func draw(
    _ prompt: Prompt, _ state: State, in rect: Rect, on screen: inout CellBuffer
  ) {
    screen.fill(rect, style: .status)
    let limit = rect.column + rect.columns
    let cut = CutText(widths: state.widths)
    let words = cut.beginning(prompt.sign + VisibleForm.of(prompt.input), to: rect.columns - 1)
    let end = screen.write(
      words, row: rect.row, column: rect.column, limit: limit, style: .status,
      widths: state.widths)
    screen.caret = Position(row: rect.row, column: min(end, limit - 1))
    let hint = state.wording.goToHint
    let start = limit - 1 - state.widths.cells(of: hint)
    if start > end + 2 {
      screen.write(
        hint, row: rect.row, column: start, limit: limit, style: .status, widths: state.widths)
    }
  }
}
