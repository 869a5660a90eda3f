import ArgumentParser
import BrowserCore
import ReportKit

/// The options about what is read and said, which all commands share.
struct InputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How the report is encoded, where that is not found out rightly.", valueName: "name"))
  var encoding: TextEncoding?

  @Option(help: "The language of messages; without it the settings or the locale decide.")
  var lang: Language?
}

extension Language: ExpressibleByArgument {}

extension TextEncoding: ExpressibleByArgument {
  /// Reads the value of `--encoding`.
  public init?(argument: String) { self.init(name: argument) }

  /// The names that help and errors list.
  public static var allValueStrings: [String] { allCases.map(\.rawValue) }
}
