import ArgumentParser
import BrowserCore
import Glibc
import NcursesTerminal
import ReportKit

/// `gangmu [FILE…]`: the browser, or the text when standard output is no terminal.
struct BrowseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "browse",
    abstract: "Opens reports in the browser. (This is what gangmu does without a command.)")

  @Argument(help: "The reports; - is standard input.", completion: .file())
  var files: [String] = []

  @Option(help: "How wide the terminal draws “ ” ‘ ’ — …; auto asks it.")
  var ambiguousWidth: AmbiguousWidthOption?

  @Option(help: "Where to begin: a line (120), percentage (45%), paragraph (p12) or section (四.二).")
  var at: String?

  @OptionGroup var input: InputOptions

  @Option(help: "Whether body paragraphs begin two full-width cells further right: on or off.")
  var indent: FirstLineIndent?

  @Option(help: "The colours; auto goes by the terminal.")
  var theme: ThemeChoice?

  @Flag(help: "Print the settings, all with their standard values and commented out.")
  var printConfig = false

  @Flag(help: "Neither read nor write what is remembered: the place, marks and bookmarks.")
  var noState = false

  func run() throws {
    if printConfig {
      do throws(OutputError) {
        return try StandardOutput.write(SettingsText.standard(.of(Preferences.language)))
      } catch {
        throw Failure(error)
      }
    }
    if files.count(where: { $0 == "-" }) > 1 {
      throw Failure(
        sentence: Messages(language: Preferences.language).standardInputTwice, status: 2)
    }
    let sources =
      files.isEmpty ? [ReportSource(argument: nil)] : files.map { ReportSource(argument: $0) }
    if StandardOutput.isTerminal {
      try browse(sources)
    } else {
      if at != nil {
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
          encoding: input.encoding, place: at, settings: settings,
          theme: { Preferences.theme(option: theme, colors: $0) }, keepsMemory: !noState,
          notice: troubles.first ?? welcome),
        memoryTrouble: &memoryTrouble)
    } catch {
      throw Failure(error)
    }
    troubles.forEach(StandardError.report)
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

  /// What somebody who has never used the browser is told; nil for others, and where nothing is remembered.
  private var welcome: String? {
    noState || !Surroundings.isFirstTime ? nil : Wording.of(Preferences.language).welcome
  }

  /// The settings of the reader, with what the command line says otherwise.
  private var settings: Settings {
    var settings = Preferences.file.settings
    if let ambiguousWidth { settings.ambiguousWidth = ambiguousWidth.width }
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
    do throws(ReportError) {
      report = try source.open(encoding: input.encoding)
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

extension FirstLineIndent: ExpressibleByArgument {}
extension ThemeChoice: ExpressibleByArgument {}
