/// Why a terminal cannot show the browser.
public enum TerminalError: Error, Equatable, Sendable {
  /// There is no description of the terminal that `TERM` of the environment names.
  ///
  /// - Parameters:
  ///   - name: what it names; nil if it is not set.
  ///   - known: the name of a terminal like many that there is one of; nil if there are none at all.
  case unknownTerminal(name: String?, known: String?)
  /// The terminal cannot put the cursor at a place of the screen.
  case noCursorAddressing
  /// There is no terminal to read keys from.
  case noKeyboard
  /// ncurses could not start.
  case notStarted
}
