/// What went wrong with a report, as data: the program that shows it finds the words.
public struct ReportError: Error, Equatable, Sendable {
  /// The kinds of trouble.
  public enum Code: Equatable, Sendable {
    /// The file could not be opened; `systemError` says why.
    case cannotOpen
    /// The path names a directory.
    case isDirectory
    /// Reading stopped with an error; `systemError` says which.
    case cannotRead
    /// There is not enough memory for the text.
    case outOfMemory
    /// The C library cannot convert the encoding: a part of it is not installed.
    case cannotConvert(TextEncoding)
  }

  /// What happened.
  public let code: Code
  /// The path as it was given, or `-` for standard input.
  public let path: String
  /// The `errno` of the call that failed, where a call failed.
  public let systemError: CInt?

  /// Describes trouble with the file at `path`.
  public init(_ code: Code, path: String, systemError: CInt? = nil) {
    self.code = code
    self.path = path
    self.systemError = systemError
  }
}
