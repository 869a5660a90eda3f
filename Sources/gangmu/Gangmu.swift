import ArgumentParser
import Glibc
import ReportKit

/// The program: reads the command line, runs the command, and ends with the exit status that the
/// README promises.
@main
struct Gangmu: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gangmu",
    abstract: "Browses long Chinese reports by section. 綱目：按章節閱讀中文報告。",
    usage: """
      gangmu [<file> ...] [+<line>] [--at <place>] [--encoding <name>] [--from <form>] [--ambiguous-width <auto|narrow|wide>] [--indent <on|off>] [--theme <name>] [--lang <name>] [--no-state]
      gangmu --print-config
      gangmu outline <file> [--encoding <name>] [--format <tree|json>]
      gangmu search <pattern> [<file> ...] [--regex] [--exact] [--count] [--context <n>] [--encoding <name>] [--format <text|json>]
      gangmu duplicates <file> [--min-length <n>] [--similarity <s>] [--encoding <name>] [--format <text|json>]
      gangmu export <file> --format <markdown|html|json> [--section <path>] [--joined] [--without-duplicates] [-o <file>] [--force] [--encoding <name>]
      gangmu check <file> ... [--rule <rule>] [--except <rule>] [--encoding <name>] [--format <text|json>]
      """,
    discussion: """
      Without a file it reads standard input when that is a pipe or a file, else it opens the \
      bundled sample. In the browser, ? shows the keys.
      """,
    version: "0.1.0",
    subcommands: [
      BrowseCommand.self, OutlineCommand.self, SearchCommand.self, DuplicatesCommand.self,
      CheckCommand.self, ExportCommand.self,
    ],
    defaultSubcommand: BrowseCommand.self)

  static func main() {
    Precautions.take()
    do {
      try start(with: CommandLineArguments.read())
    } catch let failure as Failure {
      StandardError.report(failure.sentence)
      Glibc.exit(failure.status)
    } catch let code as ExitCode {
      Glibc.exit(code.rawValue)
    } catch {
      let status = exitCode(for: error)
      let message = CommandLineArguments.runs.shown(fullMessage(for: error))
      if status.isSuccess { Glibc.exit(printed(message + "\n")) }
      let lines = message.split(separator: "\n", omittingEmptySubsequences: false)
      StandardError.write(lines.map { VisibleForm.of(String($0)) }.joined(separator: "\n") + "\n")
      Glibc.exit(2)
    }
  }

  private static func start(with arguments: [String]) throws {
    if arguments == ["--version"] { throw ExitCode(printed(configuration.version + "\n")) }
    if let files = CommandLineArguments.onlyFiles(arguments, commands: commandNames) {
      return try Browsing(files: files).run()
    }
    let arguments = CommandLineArguments.runs.arguments
    var command = try named(by: arguments) ?? parseAsRoot(arguments)
    try command.run()
  }

  /// The command that the first argument names, if the others are right for it.
  ///
  /// It describes its own options only; what is wrong, and help, is for the parser of all commands to tell.
  private static func named(by arguments: [String]) -> (any ParsableCommand)? {
    let command = configuration.subcommands.first {
      $0.configuration.commandName == arguments.first
    }
    return try? command?.parse(Array(arguments.dropFirst()))
  }

  /// What the first argument cannot be if it is a file.
  private static var commandNames: [String] {
    configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
  }

  /// Prints help or the like, and answers the exit status.
  private static func printed(_ words: String) -> CInt {
    do throws(OutputError) {
      try StandardOutput.write(words)
      return 0
    } catch {
      let failure = Failure(error)
      StandardError.report(failure.sentence)
      return failure.status
    }
  }
}
