import ArgumentParser
import BrowserCore
import ReportFormats
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

  @Argument(help: "The report; - is standard input.", completion: .file())
  var file: String

  @Option(help: "tree: a line number and an indented heading on each line; json: one object.")
  var format = Format.tree

  @Flag(help: "Also say why each heading is one, and how sure that is.")
  var explain = false

  @Flag(help: "Add the ordinals in the middle of paragraphs (一是…；二是…) as the deepest level.")
  var inline = false

  @OptionGroup var input: InputOptions

  func run() throws {
    let report: Report
    do throws(DocumentError) {
      report = try ReportSource(argument: file).open(reading: input.reading)
        .showingInlineOrdinals(inline)
    } catch {
      throw Failure(error)
    }
    do throws(OutputError) {
      switch format {
      case .tree:
        let wording = EvidenceWording.of(Preferences.language)
        let note = explain ? { node in wording.explanation(of: node, in: report) } : nil
        try StandardOutput.write(OutlineDump.tree(of: report, note: note))
      case .json:
        try OutlineJSON(report: report, explains: explain).write { (bytes) throws(OutputError) in
          try StandardOutput.write(bytes)
        }
      }
    } catch {
      throw Failure(error)
    }
  }
}
