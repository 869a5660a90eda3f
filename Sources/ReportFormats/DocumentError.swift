import ReportKit

/// What went wrong with a document, as data: the program that shows it finds the words.
public struct DocumentError: Error, Equatable, Sendable {
  /// The kinds of trouble.
  public enum Code: Equatable, Sendable {
    /// The file cannot be read at all.
    case report(ReportError.Code)
    /// No text can be taken out of it.
    case extraction(ExtractionError)
  }

  /// What happened.
  public let code: Code
  /// The path as it was given, or `-` for standard input.
  public let path: String
  /// The `errno` of the call that failed, where a call failed.
  public let systemError: CInt?

  /// Trouble with reading a file.
  public init(_ error: ReportError) {
    self.init(.report(error.code), path: error.path, systemError: error.systemError)
  }

  /// Trouble with what a file holds.
  public init(_ error: ExtractionError, path: String) {
    if case .unreadable(let error) = error {
      self.init(error)
      return
    }
    self.init(.extraction(error), path: path, systemError: nil)
  }

  private init(_ code: Code, path: String, systemError: CInt?) {
    self.code = code
    self.path = path
    self.systemError = systemError
  }
}
