import ArgumentParser
import BrowserCore
import Glibc
import ReportFormats
import ReportKit

/// `gangmu check FILE…`: what a proof-reader wants to know.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Lists what a proof-reader wants to look at.",
    discussion: """
      Exit status: 0 when nothing was found, 1 when something was, 2 for trouble.
      """)

  /// The forms of output.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    /// A line for each finding, as compilers write them.
    case text
    /// One JSON object, for programs.
    case json
  }

  @Argument(
    help: "The reports; - is standard input, which is also read when none is named.",
    completion: .file())
  var files: [String] = []

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp("Apply only this rule; may be repeated.", valueName: "rule"))
  var rule: [CheckRule] = []

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp("Apply all rules but this one; may be repeated.", valueName: "rule"))
  var except: [CheckRule] = []

  @Flag(help: "List the rules and what they look for.")
  var listRules = false

  @Option(help: "text: a line for each finding; json: one object.")
  var format = Format.text

  @OptionGroup var input: InputOptions

  func validate() throws {
    if !rule.isEmpty, !except.isEmpty {
      throw ValidationError("Give either --rule or --except.")
    }
    if files.isEmpty, !listRules, isatty(STDIN_FILENO) == 1 {
      throw ValidationError("Name a report.")
    }
  }

  func run() throws {
    if listRules {
      return try written { () throws(OutputError) in
        try StandardOutput.write(CheckOutput.rules(Preferences.language))
      }
    }
    let rules = Set(rule.isEmpty ? CheckRule.allCases : rule).subtracting(except)
    var hasFailed = false
    var output = CheckOutput(format, language: Preferences.language)
    for file in files.isEmpty ? ["-"] : CommandLineArguments.names(for: files) {
      let report: Report
      do throws(DocumentError) {
        report = try ReportSource(argument: file).open(reading: input.reading)
      } catch {
        // The other files are checked all the same.
        StandardError.report(Failure(error).sentence)
        hasFailed = true
        continue
      }
      try written { () throws(OutputError) in
        try output.add(report.findings(rules: rules), of: report) { (bytes) throws(OutputError) in
          try StandardOutput.write(bytes)
        }
      }
    }
    try written { () throws(OutputError) in
      try output.finish { (bytes) throws(OutputError) in try StandardOutput.write(bytes) }
    }
    if hasFailed { throw ExitCode(2) }
    if output.count > 0 { throw ExitCode(1) }
  }

  private func written(_ write: () throws(OutputError) -> Void) throws {
    do throws(OutputError) {
      try write()
    } catch {
      var failure = Failure(error)
      failure.status = 2
      throw failure
    }
  }
}

extension CheckRule: ExpressibleByArgument {}
