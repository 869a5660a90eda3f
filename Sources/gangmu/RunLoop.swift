import BrowserCore
import Glibc
import NcursesTerminal
import ReportKit

/// The loop of the browser: show the state, wait, change the state.
enum RunLoop {
  /// How the browser ended.
  enum Ending: Equatable {
    /// The reader quit.
    case quit
    /// A signal asked for it.
    case signal(CInt)
  }

  /// Runs the browser until it ends.
  ///
  /// The terminal is given back before this returns.
  static func run(
    _ report: Report, takeOut: TakeOut, at place: String?, language: Language,
    ambiguous: AmbiguousWidth?, indent: FirstLineIndent,
    usesColor: Bool
  ) throws(TerminalError) -> Ending {
    var terminal = try NcursesTerminal(
      ambiguous: ambiguous, usesColor: usesColor, crashMessage: Messages(language: language).crash)
    var state = State(
      report: report, size: terminal.size, language: language,
      widths: CellWidths(ambiguous: ambiguous ?? .narrow), indent: indent)
    if let place { state.open(at: place) }
    terminal.show(render(state))
    findCopies(in: &state)
    while true {
      terminal.show(render(state))
      // What has piled up meanwhile is taken at once: one picture is enough for all of it.
      var next: NcursesTerminal.Input? =
        state.isWorking ? terminal.nextInput(or: .idle) : terminal.nextInput()
      while let input = next {
        switch input {
        case .ended(let signal): return .signal(signal)
        case .event(let event):
          switch update(&state, event) {
          case .quit: return .quit
          case .redraw: terminal.forgetScreen()
          case .suspend: terminal.suspend()
          case .copy(let text): takeOut.copy(text, &state, &terminal)
          case .pipe(let command, let text): takeOut.pipe(text, to: command, &state, &terminal)
          case .edit(let line):
            takeOut.edit(line: line, &state, &terminal)
            findCopies(in: &state)
          case nil: break
          }
        }
        next = terminal.pendingInput()
      }
    }
  }

  /// Looks for duplicated passages when the first screen stands, if that takes no longer than a key may wait.
  private static func findCopies(in state: inout State) {
    guard state.report.text.count < largestSearched, let folded = try? FoldedText(state.report)
    else { return }
    _ = update(&state, .families(CopiesIndex(folded.families(), in: folded)))
  }

  /// In bytes.
  private static let largestSearched = 1 << 20
}
