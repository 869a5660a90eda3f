import BrowserCore
import Glibc
import NcursesTerminal
import ReportFormats
import ReportKit

/// Reading reports: in the browser, or as plain text when standard output is no terminal.
struct Browsing {
  var files: [String]
  /// What is known of the documents.
  var reading = ReadingOptions()
  /// Where to begin.
  var place: String?
  // What stands here goes before the settings.
  var ambiguousWidth: AmbiguousWidth?
  var indent: FirstLineIndent?
  var theme: ThemeChoice?
  var keepsMemory = true

  init(files: [String]) { self.files = files }

  func run() throws {
    if files.count(where: { $0 == "-" }) > 1 {
      throw Failure(
        sentence: Messages(language: Preferences.language).standardInputTwice, status: 2)
    }
    let sources =
      files.isEmpty ? [ReportSource(argument: nil)] : files.map { ReportSource(argument: $0) }
    if StandardOutput.isTerminal {
      try browse(sources)
    } else {
      if place != nil {
        throw Failure(
          sentence: Messages(language: Preferences.language).placeNeedsTerminal, status: 2)
      }
      try printTexts(of: sources)
    }
  }

  private func browse(_ sources: [ReportSource]) throws {
    let messages = Messages(language: Preferences.language)
    let troubles = Preferences.file.troubles.map(messages.sentence)
    var memoryTrouble: MemoryKeeper.Trouble?
    let ending: RunLoop.Ending
    do throws(TerminalError) {
      ending = try RunLoop.run(
        sources,
        RunLoop.Options(
          reading: reading, place: place, settings: settings,
          theme: { Preferences.theme(option: theme, colors: $0) }, keepsMemory: keepsMemory,
          notice: troubles.first ?? welcome),
        memoryTrouble: &memoryTrouble)
    } catch {
      throw Failure(error)
    }
    troubles.prefix(Self.mostTroubles).forEach(StandardError.report)
    if troubles.count > Self.mostTroubles {
      StandardError.report(messages.moreSettingsAreWrong(troubles.count - Self.mostTroubles))
    }
    if let memoryTrouble { StandardError.report(messages.sentence(for: memoryTrouble)) }
    switch ending {
    case .quit: break
    case .failed(let errors):
      errors.dropLast().forEach { StandardError.report(messages.sentence(for: $0)) }
      if let last = errors.last { throw Failure(last) }
    case .signal(let number):
      // The terminal is given back. Now die as asked, so that whoever sent the signal sees it.
      signal(number, SIG_DFL)
      raise(number)
    }
  }

  /// How many wrong settings are told of one by one: a file that is no settings has thousands.
  private static let mostTroubles = 20

  /// What somebody who has never used the browser is told; nil for others, and where nothing is remembered.
  private var welcome: String? {
    !keepsMemory || !Surroundings.isFirstTime ? nil : Wording.of(Preferences.language).welcome
  }

  /// The settings of the reader, with what the command line says otherwise.
  private var settings: Settings {
    var settings = Preferences.file.settings
    if let ambiguousWidth { settings.ambiguousWidth = ambiguousWidth }
    if let indent { settings.indent = indent }
    return settings
  }

  /// Prints the reports one after the other; one that cannot be read does not keep the others back.
  private func printTexts(of sources: [ReportSource]) throws {
    var failures: [Failure] = []
    for source in sources {
      do { try printText(of: source) } catch let failure as Failure { failures.append(failure) }
    }
    failures.dropLast().forEach { StandardError.report($0.sentence) }
    if let last = failures.last { throw last }
  }

  private func printText(of source: ReportSource) throws {
    let report: Report
    do throws(DocumentError) {
      report = try source.open(reading: reading)
    } catch {
      throw Failure(error)
    }
    var failure: OutputError?
    PrintableText(report.text).forEachPiece { piece in
      do throws(OutputError) {
        try StandardOutput.write(piece)
        return true
      } catch {
        failure = error
        return false
      }
    }
    if let failure { throw Failure(failure) }
  }
}
