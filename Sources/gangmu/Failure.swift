import BrowserCore
import NcursesTerminal
import ReportKit

/// An error that ends the program with a sentence on standard error and exit status 1.
struct Failure: Error {
  /// What the reader is told.
  let sentence: String

  init(_ error: ReportError) {
    sentence = Messages(language: Surroundings.language).sentence(for: error)
  }

  init(_ error: OutputError) {
    sentence = Messages(language: Surroundings.language).sentence(for: error)
  }

  init(_ error: TerminalError) {
    sentence = Messages(language: Surroundings.language).sentence(for: error)
  }

  /// Writes it to standard error.
  func tell() { StandardError.write("gangmu: \(VisibleForm.of(sentence))\n") }
}
