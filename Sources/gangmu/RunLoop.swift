import BrowserCore
import Glibc
import NcursesTerminal
import ReportFormats
import ReportKit

/// The loop of the browser: show the state, wait, change the state.
struct RunLoop: ~Copyable {
  /// How the browser ended.
  enum Ending: Equatable {
    /// The reader quit.
    case quit
    /// A signal asked for it.
    case signal(CInt)
    /// No document could be read, for these reasons.
    case failed([DocumentError])
  }

  /// What the reader wants of it.
  struct Options {
    let reading: ReadingOptions
    /// Where the first document is to begin.
    let place: String?
    let settings: Settings
    /// The theme for a number of colours.
    let theme: (Int) -> Theme
    let keepsMemory: Bool
    /// What is to be said at once.
    let notice: String?
  }

  private var terminal: NcursesTerminal
  var desk: Desk
  /// The documents by their number for the desk.
  var documents: [OpenDocument]
  let mailbox: Mailbox
  let workers: Workers
  let messages: Messages
  let reading: ReadingOptions
  let keepsMemory: Bool
  /// Whether marks were lost with a text that nobody has read to its end, and nobody was told of it.
  var isMemoryLost = false
  /// When it was last looked whether a file has changed, and which one's.
  var lastLook: (document: Int, time: ContinuousClock.Instant)?

  /// So many files are looked at before the first screen, whether they can be opened; others when they are shown.
  static let mostLooks = 1000

  /// How long the screen waits for a report that is about to come, in milliseconds.
  static let patience = 100
  /// How often it is looked whether a file has changed.
  static let lookInterval = Duration.seconds(1)

  /// Runs the browser until it ends.
  ///
  /// The terminal is given back before this returns.
  static func run(
    _ sources: [ReportSource], _ options: Options, memoryTrouble: inout MemoryKeeper.Trouble?
  ) throws(TerminalError) -> Ending {
    guard let waker = Waker() else { throw .notStarted }
    let mailbox = Mailbox(waker: waker)
    var documents = sources.map(OpenDocument.init)
    guard
      let first = readFirst(&documents, reading: options.reading, mailbox: mailbox)
    else { return .failed(documents.compactMap(\.error)) }
    let messages = Messages(language: Preferences.language)
    Precautions.watchCrashes(Preferences.language)
    let width = options.settings.ambiguousWidth
    let terminal = try NcursesTerminal(
      ambiguous: width, theme: options.theme)
    let desk = Desk(
      names: sources.map(\.name), showing: first.document, size: terminal.size,
      language: Preferences.language, widths: CellWidths(ambiguous: width ?? .narrow),
      settings: options.settings)
    var loop = RunLoop(
      terminal: terminal, desk: desk, documents: documents, mailbox: mailbox, messages: messages,
      options)
    if let place = options.place { loop.desk.open(at: place) }
    for (id, document) in documents.enumerated() {
      if let error = document.error { _ = loop.desk.fail(id, messages.sentence(for: error)) }
    }
    if let notice = options.notice { _ = loop.desk.update(.notice(notice)) }
    let ending = loop.take(first.messages) ?? loop.run()
    loop.saveMemories(onlyChanges: false)
    memoryTrouble = loop.takeMemoryTrouble()
    return ending
  }

  private init(
    terminal: consuming NcursesTerminal, desk: Desk, documents: [OpenDocument], mailbox: Mailbox,
    messages: Messages, _ options: Options
  ) {
    self.terminal = terminal
    self.desk = desk
    self.documents = documents
    self.mailbox = mailbox
    self.messages = messages
    reading = options.reading
    keepsMemory = options.keepsMemory
    workers = Workers(mailbox: mailbox)
  }

  private mutating func run() -> Ending {
    while true {
      if let trouble = takeMemoryTrouble() {
        _ = desk.update(.notice(messages.sentence(for: trouble)))
      }
      terminal.show(render(desk.state))
      serveDesk()
      // What has piled up meanwhile is taken at once: one picture is enough for all of it.
      var next: NcursesTerminal.Input? = terminal.nextInput(
        or: desk.state.isWorking ? .idle : nil, waker: mailbox.waker)
      while let input = next {
        if let ending = take(input) { return ending }
        next = terminal.pendingInput()
      }
      saveMemories(onlyChanges: true)
    }
  }

  private mutating func take(_ input: NcursesTerminal.Input) -> Ending? {
    switch input {
    case .ended(let signal): return .signal(signal)
    case .woken: return take(mailbox.takeAll())
    case .event(let event):
      if let effect = desk.update(event) {
        if effect == .quit { return .quit }
        carryOut(effect)
      }
      if case .key = event { lookAtFile() }
      return nil
    }
  }

  private mutating func carryOut(_ effect: Effect) {
    switch effect {
    case .quit: break
    case .redraw: terminal.forgetScreen()
    case .suspend: terminal.suspend()
    case .copy(let text): _ = desk.update(.tookOut(TakeOut.copy(text, &terminal)))
    case .pipe(let command, let text):
      let answer = TakeOut.pipe(text, to: command, desk.state.wording.takeOut, &terminal)
      _ = desk.update(.tookOut(answer))
    case .edit(let line):
      if let form = desk.state.report.structure?.form {
        _ = desk.update(.tookOut(.isExtracted(form: form)))
        return
      }
      switch TakeOut.edit(documents[desk.shownID].source, line: line, &terminal) {
      case .notOpened(let answer): _ = desk.update(.tookOut(answer))
      case .ended(let answer): reread(saying: answer)
      }
    case .reload: reread(saying: .readAgain)
    }
  }
}
