import BrowserCore
import Glibc

/// What the reader wants: by the command line, else the settings, else the environment.
///
/// Commands that write for other programs go by their own options alone, and take only the language from here, so
/// that a script does the same for everybody.
enum Preferences {
  /// The settings of the reader's file, and what is wrong in it.
  ///
  /// The file is read when this is asked for first.
  static let file = SettingsFile.standard?.read() ?? (settings: Settings(), troubles: [])

  /// The language of messages: `--lang`, the settings, or the locale.
  ///
  /// It is needed for messages about the command line itself, so it does not wait for that to be parsed.
  static let language: Language =
    language(in: CommandLine.arguments) ?? file.settings.language
    ?? Language(locale: Surroundings.locale)

  /// The last `--lang` of a command line that names a language.
  static func language(in arguments: [String]) -> Language? {
    let options = arguments.prefix { $0 != "--" }
    var language: Language?
    for (option, next) in zip(options, options.dropFirst() + [""]) {
      if option == "--lang" { language = Language(rawValue: next) ?? language }
      if option.hasPrefix("--lang=") {
        language = Language(rawValue: String(option.dropFirst("--lang=".count))) ?? language
      }
    }
    return language
  }

  /// The theme for a number of colours: `--theme`, no colours by `NO_COLOR`, or the settings.
  static func theme(option: ThemeChoice?, colors: Int) -> Theme {
    let choice =
      option ?? (Surroundings.wantsColor ? file.settings.theme : ThemeChoice.monochrome)
    return choice.theme(colors: colors, ground: Surroundings.ground)
  }
}
