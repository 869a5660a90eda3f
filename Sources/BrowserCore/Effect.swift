/// What only the outside can do for the browser.
public enum Effect: Equatable, Sendable {
  /// End the program.
  case quit
  /// Draw every cell again, whatever the terminal is thought to show.
  case redraw
  /// Put a text into the clipboard of the terminal; ``Event/tookOut(_:)`` says what became of it.
  case copy(String)
  /// Run a command with the shell, with a text as its input; ``Event/tookOut(_:)`` says what became of it.
  case pipe(command: String, text: String)
  /// Open the file in an editor at a line, counted from 1, and read it again afterwards.
  case edit(line: Int)
  /// Read the file again; ``Event/reread(_:)`` brings it, or ``Event/notReread(_:)`` says why not.
  case reload
  /// Give the terminal back and stop until the shell continues the program.
  case suspend
}
