/// What happens to the browser from outside.
public enum Event: Sendable {
  /// A key was pressed.
  case key(Key)
  /// Words were pasted.
  case paste(String)
  /// What comes from the terminal has begun and does not go on.
  case stalled(Stall)
  /// A paste that did not go on was given up.
  case pasteLeft
  /// The first button was pressed on a cell.
  case click(Position)
  /// The wheel was turned over a cell by a number of rows, down if positive.
  case wheel(Position, rows: Int)
  /// The terminal has said how wide it draws ambiguous characters.
  case ambiguousWidth(AmbiguousWidth)
  /// The screen has a new size.
  case resize(Size)
  /// What was to be taken out has been, or has not.
  case tookOut(TakeOutAnswer)
  /// This is what was remembered of the document.
  case remembered(ReaderMemory)
  /// More of the report has been read.
  case loaded(Snapshot)
  /// Reading has come further.
  case loading(Loading)
  /// A job has found something; see ``State/takeJobs()``.
  case done(Job.Result, generation: Int)
  /// The file has been read again.
  case reread(Revision)
  /// The document cannot be read again.
  case notReread(ReloadObstacle)
  /// The file is no longer what was read; or it is gone.
  case fileChanged(isGone: Bool)
  /// Something has gone wrong outside that the reader should know, in a sentence.
  case notice(String)
  /// Nothing has happened, and there is work to do; see ``State/isWorking``.
  case idle
}

/// What a terminal may begin and not go on with for a while.
public enum Stall: Sendable {
  /// A paste.
  case paste
  /// A control sequence or string.
  case sequence
}
