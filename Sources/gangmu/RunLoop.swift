import BrowserCore
import Glibc
import NcursesTerminal
import ReportKit

/// The loop of the browser: show the state, wait, change the state.
struct RunLoop: ~Copyable {
  /// How the browser ended.
  enum Ending: Equatable {
    /// The reader quit.
    case quit
    /// A signal asked for it.
    case signal(CInt)
    /// Nothing of the report could be read.
    case failed(ReportError)
  }

  private var terminal: NcursesTerminal
  private var state: State
  private let mailbox: Mailbox
  private let workers: Workers
  private let messages: Messages
  private let takeOut: TakeOut

  /// How long the screen waits for a report that is about to come, in milliseconds.
  private static let patience = 100

  /// Runs the browser until it ends.
  ///
  /// The terminal is given back before this returns.
  static func run(
    _ source: ReportSource, encoding: TextEncoding?, at place: String?, language: Language,
    ambiguous: AmbiguousWidth?, indent: FirstLineIndent, usesColor: Bool
  ) throws(TerminalError) -> Ending {
    guard let waker = Waker() else { throw .notStarted }
    let mailbox = Mailbox(waker: waker)
    Loader.start(source, encoding: encoding, mailbox: mailbox)
    // What is there at once is drawn at once, and what cannot be opened is said without a screen.
    waker.wait(milliseconds: patience)
    let first = mailbox.takeAll()
    if case .failed(let error) = first.first { return .failed(error) }
    let messages = Messages(language: language)
    let terminal = try NcursesTerminal(
      ambiguous: ambiguous, usesColor: usesColor, crashMessage: messages.crash)
    let nothing = Snapshot(
      Report(name: source.name, text: SourceText("")),
      loading: Loading(bytesRead: 0, bytesExpected: nil, isComplete: false))
    var state = State(
      nothing, size: terminal.size, language: language,
      widths: CellWidths(ambiguous: ambiguous ?? .narrow), indent: indent)
    if let place { state.open(at: place) }
    var loop = RunLoop(
      terminal: terminal, state: state, mailbox: mailbox, messages: messages,
      takeOut: TakeOut(source: source, encoding: encoding))
    if let ending = loop.take(first) { return ending }
    return loop.run()
  }

  private init(
    terminal: consuming NcursesTerminal, state: State, mailbox: Mailbox, messages: Messages,
    takeOut: TakeOut
  ) {
    self.terminal = terminal
    self.state = state
    self.mailbox = mailbox
    self.messages = messages
    self.takeOut = takeOut
    workers = Workers(mailbox: mailbox)
  }

  private mutating func run() -> Ending {
    while true {
      terminal.show(render(state))
      for job in state.takeJobs() { workers.start(job) }
      // What has piled up meanwhile is taken at once: one picture is enough for all of it.
      var next: NcursesTerminal.Input? = terminal.nextInput(
        or: state.isWorking ? .idle : nil, waker: mailbox.waker)
      while let input = next {
        if let ending = take(input) { return ending }
        next = terminal.pendingInput()
      }
    }
  }

  private mutating func take(_ input: NcursesTerminal.Input) -> Ending? {
    switch input {
    case .ended(let signal): return .signal(signal)
    case .woken: return take(mailbox.takeAll())
    case .event(let event):
      switch update(&state, event) {
      case .quit: return .quit
      case .redraw: terminal.forgetScreen()
      case .suspend: terminal.suspend()
      case .copy(let text): takeOut.copy(text, &state, &terminal)
      case .pipe(let command, let text): takeOut.pipe(text, to: command, &state, &terminal)
      case .edit(let line): takeOut.edit(line: line, &state, &terminal)
      case nil: break
      }
      return nil
    }
  }

  private mutating func take(_ messages: [Mailbox.Message]) -> Ending? {
    for message in messages {
      switch message {
      case .event(let event):
        _ = update(&state, event)
      case .failed(let error):
        if state.report.text.count == 0 { return .failed(error) }
        _ = update(&state, .notice(self.messages.sentence(for: error)))
      }
    }
    return nil
  }
}
