import BrowserCore
import CNcurses
import Glibc

/// The terminal: a picture goes in, events come out.
///
/// It belongs to this value while the value lives. Every way out gives it back as it was: the end of
/// the value's life, a signal (through ``Input/ended(signal:)``), and a crash.
public struct NcursesTerminal: ~Copyable {
  /// What comes from a terminal.
  public enum Input: Sendable {
    /// Something for the browser.
    case event(Event)
    /// Another thread has woken the loop.
    case woken
    /// The program is to end: by this signal, or because the terminal is gone (SIGHUP).
    case ended(signal: CInt)
  }

  let keyboard: CInt
  private let closesKeyboard: Bool
  let output: CInt
  private var characters: NcursesCharacters
  private var input: NcursesInput
  private var shown: CellBuffer?

  /// Takes the terminal.
  ///
  /// Keys come from standard input if that is a terminal, else from the controlling terminal, so that
  /// a report may be read from a pipe.
  ///
  /// - Parameters:
  ///   - ambiguous: how wide the terminal draws ambiguous characters; nil asks it. It is taken to draw
  ///     them narrow until it answers, which comes as an event.
  ///   - theme: answers the theme for a number of colours, which is 0 if there are none.
  /// - Throws: ``TerminalError`` before anything is changed on the screen.
  public init(
    ambiguous: AmbiguousWidth?, theme: (Int) -> Theme
  ) throws(TerminalError) {
    let output = STDOUT_FILENO
    let hasKeyboard = isatty(STDIN_FILENO) == 1
    let keyboard = hasKeyboard ? STDIN_FILENO : open("/dev/tty", O_RDWR | O_CLOEXEC)
    if keyboard < 0 { throw .noKeyboard }
    cn_remember_modes(keyboard)
    cn_hold_signals()
    cn_set_starting(true)
    let result = cn_open_terminal(keyboard, output)
    if result != CN_OPENED {
      cn_restore_terminal()
      cn_set_starting(false)
      if !hasKeyboard { close(keyboard) }
      throw Self.error(for: result, output)
    }
    cn_prepare_restore(output)
    cn_ask_for_reports(true)
    cn_set_ambiguous_wide(ambiguous == .wide)
    self.init(
      keyboard: keyboard, closesKeyboard: !hasKeyboard, output: output,
      characters: NcursesCharacters(look: NcursesStyles(theme: theme).look),
      input: NcursesInput(awaitsAnswer: ambiguous == nil && cn_ask_width(output)))
  }

  /// All parts at once: the optimizer of Swift 6.3 releases parts too often that are set one by one beside a throw.
  private init(
    keyboard: CInt, closesKeyboard: Bool, output: CInt, characters: NcursesCharacters,
    input: NcursesInput
  ) {
    self.keyboard = keyboard
    self.closesKeyboard = closesKeyboard
    self.output = output
    self.characters = characters
    self.input = input
  }

  deinit {
    cn_give_back()
    if closesKeyboard { close(keyboard) }
  }

  /// How large the screen is.
  public var size: Size { Size(rows: Int(cn_rows()), columns: Int(cn_columns())) }

  /// Shows a picture.
  ///
  /// Rows that are as they were are not touched; ncurses sends what differs.
  public mutating func show(_ picture: CellBuffer) {
    NcursesDrawing.draw(picture, over: shown, characters: &characters)
    if shown == nil { cn_set_starting(false) }
    shown = picture
  }

  /// Draws every cell again at the next ``show(_:)``.
  public mutating func forgetScreen() {
    clearok(cn_screen(), true)
    shown = nil
  }

  /// Gives the terminal back and stops the whole job until the shell continues it.
  public mutating func suspend() {
    suspend(wholeJob: true)
  }

  /// The next input that is there already; nil if there is none.
  public mutating func pendingInput() -> Input? {
    let signal = cn_ending_signal()
    if signal != 0 { return .ended(signal: signal) }
    guard let event = input.nextEvent() else { return nil }
    if case .ambiguousWidth(let width) = event {
      cn_set_ambiguous_wide(width == .wide)
      forgetScreen()
    }
    return .event(event)
  }

  /// Waits for the next input.
  ///
  /// - Parameters:
  ///   - other: what to answer at once if there is none; nil waits.
  ///   - waker: what ends the wait from another thread.
  public mutating func nextInput(or other: Event? = nil, waker: Waker) -> Input {
    while true {
      if let input = pendingInput() { return input }
      switch cn_wait_for_input(keyboard, waker.descriptor, other == nil ? input.patience ?? -1 : 0)
      {
      case CN_WOKEN:
        return .woken
      case CN_NOTHING:
        if let other { return .event(other) }
      case CN_HANGUP:
        return .ended(signal: SIGHUP)
      case CN_SIGNAL where cn_take_suspend_request():
        suspend(wholeJob: false)
      case CN_SIGNAL where cn_take_continuation():
        takeAgain()
      default:
        break
      }
    }
  }

  private mutating func suspend(wholeJob: Bool) {
    cn_suspend(wholeJob)
    takeAgain()
  }

  mutating func takeAgain() {
    // The window may have changed meanwhile; a program that is not in front gets no signal for it.
    cn_check_size(output)
    cn_ask_for_reports(true)
    let picture = shown
    forgetScreen()
    if let picture { show(picture) }
  }

  private static func error(for result: cn_open_result, _ output: CInt) -> TerminalError {
    switch result {
    case CN_UNKNOWN_TERMINAL:
      .unknownTerminal(
        name: getenv("TERM").map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 },
        known: cn_known_terminal(output).map { String(cString: $0) })
    case CN_NO_CURSOR_ADDRESSING: .noCursorAddressing
    default: .notStarted
    }
  }
}
