import ArgumentParser
import BrowserCore
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
    var browsing = Browsing(files: CommandLineArguments.names(for: files))
    browsing.reading = input.reading
    browsing.place = at
    browsing.ambiguousWidth = ambiguousWidth?.width
    browsing.indent = indent
    browsing.theme = theme
    browsing.keepsMemory = !noState
    try browsing.run()
  }
}

extension FirstLineIndent: ExpressibleByArgument {}
extension ThemeChoice: ExpressibleByArgument {}
