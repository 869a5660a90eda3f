import BrowserCore
import NcursesTerminal
import ReportFormats
import ReportKit

/// An error that ends the program with a sentence on standard error.
struct Failure: Error {
  /// What the reader is told.
  let sentence: String
  /// The exit status: 1, or 2 where 1 says that nothing was found.
  var status: CInt = 1

  init(sentence: String, status: CInt) {
    self.sentence = sentence
    self.status = status
  }

  init(_ error: DocumentError) {
    sentence = Messages(language: Preferences.language).sentence(for: error)
  }

  init(_ error: OutputError) {
    sentence = Messages(language: Preferences.language).sentence(for: error)
  }

  init(_ error: TerminalError) {
    sentence = Messages(language: Preferences.language).sentence(for: error)
  }
}
