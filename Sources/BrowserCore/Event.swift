/// What happens to the browser from outside.
public enum Event: Equatable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// Words were pasted.
  case paste(String)
  /// The first button was pressed on a cell.
  case click(Position)
  /// The wheel was turned over a cell by a number of rows, down if positive.
  case wheel(Position, rows: Int)
  /// The terminal has said how wide it draws ambiguous characters.
  case ambiguousWidth(AmbiguousWidth)
  /// The screen has a new size.
  case resize(Size)
  /// The search for duplicated passages has come this far.
  case families(CopiesIndex)
  /// This is what was remembered of the document.
  case remembered(ReaderMemory)
  /// Something outside is to be said in the last line.
  case notice(String)
  /// Nothing has happened, and there is work to do; see ``State/isWorking``.
  case idle
}
