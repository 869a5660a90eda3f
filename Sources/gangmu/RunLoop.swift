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
    _ report: Report, settings: Settings, theme: (Int) -> Theme, keeper: inout MemoryKeeper?,
    notice: String?
  ) throws(TerminalError) -> Ending {
    var terminal = try NcursesTerminal(
      ambiguous: settings.ambiguousWidth, theme: theme,
      crashMessage: Messages(language: Preferences.language).crash)
    var state = State(
      report: report, size: terminal.size, language: Preferences.language,
      widths: CellWidths(ambiguous: settings.ambiguousWidth ?? .narrow), settings: settings)
    if let memory = keeper?.load() { _ = update(&state, .remembered(memory)) }
    if let notice { _ = update(&state, .notice(notice)) }
    terminal.show(render(state))
    findCopies(in: &state)
    defer { keeper?.save(state) }
    while true {
      if let trouble = keeper?.takeTrouble() {
        _ = update(&state, .notice(Messages(language: Preferences.language).sentence(for: trouble)))
      }
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
          case nil: break
          }
        }
        next = terminal.pendingInput()
      }
      keeper?.saveChanges(of: state)
    }
  }

  /// Looks for duplicated passages when the first screen stands, if that takes no longer than a key may wait.
  private static func findCopies(in state: inout State) {
    guard state.report.text.count < largestSearched, let folded = try? FoldedText(state.report)
    else { return }
    _ = update(
      &state, .families(CopiesIndex(folded.families(state.settings.duplicates), in: folded)))
  }

  /// In bytes.
  private static let largestSearched = 1 << 20
}
