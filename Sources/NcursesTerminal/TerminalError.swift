/// Why a terminal cannot show the browser.
public enum TerminalError: Error, Equatable, Sendable {
  /// There is no description for the `TERM` of the environment, or it is not set.
  case unknownTerminal
  /// The terminal cannot put the cursor at a place of the screen.
  case noCursorAddressing
  /// There is no terminal to read keys from.
  case noKeyboard
  /// ncurses could not start.
  case notStarted
}
