import ArgumentParser
import BrowserCore
import ReportFormats
import ReportKit

/// The options about what is read and said, which all commands share.
struct InputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How the report is encoded, where that is not found out rightly.", valueName: "name"))
  var encoding: TextEncoding?

  @Option(
    help: ArgumentHelp(
      "What form the report has, where that is not found out rightly.", valueName: "name"))
  var from: DocumentForm?

  @Option(help: "The language of messages; without it the settings or the locale decide.")
  var lang: Language?
}

extension InputOptions {
  /// What is said of the documents.
  var reading: ReadingOptions { ReadingOptions(encoding: encoding, form: from) }
}

extension DocumentForm: ExpressibleByArgument {}
extension Language: ExpressibleByArgument {}

extension TextEncoding: ExpressibleByArgument {
  /// Reads the value of `--encoding`.
  public init?(argument: String) { self.init(name: argument) }

  /// The names that help and errors list.
  public static var allValueStrings: [String] { allCases.map(\.rawValue) }
}
