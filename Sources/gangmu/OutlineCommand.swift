import ArgumentParser
import ReportKit

/// `gangmu outline FILE`: the headings that were recovered.
struct OutlineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "outline", abstract: "Prints the outline of a report.")

  /// The forms of output.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    /// A line for each heading, for people.
    case tree
    /// One JSON object, for programs.
    case json
  }

  @Argument(help: "The report; - is standard input.")
  var file: String

  @Option(help: "tree: a line number and an indented heading on each line; json: one object.")
  var format = Format.tree

  @OptionGroup var input: InputOptions

  func run() throws {
    let report: Report
    do throws(ReportError) {
      report = try ReportSource(argument: file).open(encoding: input.encoding)
    } catch {
      throw Failure(error)
    }
    do throws(OutputError) {
      switch format {
      case .tree: try StandardOutput.write(OutlineDump.tree(of: report))
      case .json: try StandardOutput.write(OutlineJSON.string(of: report))
      }
    } catch {
      throw Failure(error)
    }
  }
}
