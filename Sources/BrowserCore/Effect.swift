/// What only the outside can do for the browser.
public enum Effect: Equatable, Sendable {
  /// End the program.
  case quit
  /// Draw every cell again, whatever the terminal is thought to show.
  case redraw
  /// Give the terminal back and stop until the shell continues the program.
  case suspend
}
