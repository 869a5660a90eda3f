/// What has become of text that was taken out, or of a program that was run.
public enum TakeOutAnswer: Equatable, Sendable {
  /// So many characters were sent to the terminal for its clipboard; nobody says whether it has taken them.
  case sent(characters: Int)
  /// tmux has taken so many characters.
  case copiedToTmux(characters: Int)
  /// The text has more bytes than may be sent.
  case tooLong(limit: Int)
  /// The terminal of this name is not known to have a clipboard.
  case noClipboard(terminal: String)
  /// A program could not be started.
  case cannotRun(String)
  /// A program has ended with this status.
  case ended(status: Int32)
  /// A program was ended by this signal.
  case killed(signal: Int32)
  /// Neither `VISUAL` nor `EDITOR` names an editor.
  case noEditor
  /// The document came from standard input.
  case isStandardInput
  /// The document is the sample in the program.
  case isSample
  /// The document is no text: its text was taken out of a file of this form.
  case isExtracted(form: String)
  /// The file could not be read again.
  case cannotReadAgain
  /// The file was read again after an editor had it.
  case readAgain
}
