import ArgumentParser
import BrowserCore
import Glibc
import ReportFormats
import ReportKit

/// `gangmu export FILE`: the report in another format.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Writes a report as Markdown, HTML or JSON.")

  /// The formats.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case markdown, html, json
  }

  @Argument(help: "The report; - is standard input.", completion: .file())
  var file: String

  @Option(help: "markdown, html or json.")
  var format: Format

  @Option(help: "Only this section with all below it: 四.二.")
  var section: String?

  @Flag(help: "Join paragraphs over line and page breaks; otherwise each line is a paragraph.")
  var joined = false

  @Flag(help: "Leave copies of passages out, and say where the first one stands.")
  var withoutDuplicates = false

  @Option(
    name: [.short, .customLong("output")], help: "The file to write; standard output if not given.",
    completion: .file())
  var output: String?

  @Flag(help: "Replace the file if there is one.")
  var force = false

  @OptionGroup var input: InputOptions

  func run() throws {
    let messages = Messages(language: Preferences.language)
    let target = output.map { OutputFile(path: $0, replaces: force) }
    do throws(OutputFile.Trouble) {
      try target?.checkName(for: ReportSource(argument: file))
    } catch {
      throw failure(error, messages)
    }
    let report: Report
    var families: [PassageFamily]?
    do throws(DocumentError) {
      report = try ReportSource(argument: file).open(reading: input.reading)
      if withoutDuplicates { families = try ReportSource.folded(report).families() }
    } catch {
      throw Failure(error)
    }
    let section = try node(in: report, messages)
    let part = section.map(report.range(ofSection:))
    let export = ExportItems(
      report, section: section, joined: joined,
      omitting: families.map { OmittedCopies($0, in: part) })
    guard let target else {
      do throws(OutputError) {
        try write(export, messages, to: STDOUT_FILENO)
      } catch {
        throw Failure(error)
      }
      return
    }
    do throws(OutputFile.Trouble) {
      try target.write { (descriptor) throws(OutputError) in
        try write(export, messages, to: descriptor)
      }
    } catch {
      throw failure(error, messages)
    }
  }

  private func failure(_ trouble: OutputFile.Trouble, _ messages: Messages) -> Failure {
    let output = output ?? ""
    return switch trouble {
    case .exists: Failure(sentence: messages.exists(output), status: 1)
    case .isDocument: Failure(sentence: messages.isDocument(output), status: 1)
    case .cannotWrite(let error):
      Failure(sentence: messages.cannotWrite(output, error), status: 1)
    }
  }

  /// The section that is wanted; says so if it is one of several.
  private func node(in report: Report, _ messages: Messages) throws -> Int? {
    guard let section else { return nil }
    guard
      case .found(let node, let isFirstOfSeveral) = SectionPath.resolve(section, in: report.outline)
    else { throw Failure(sentence: messages.noSection(section), status: 1) }
    if isFirstOfSeveral {
      StandardError.report(Wording.of(Preferences.language).firstOfSeveral(section))
    }
    return node
  }

  private func write(
    _ export: ExportItems, _ messages: Messages, to descriptor: CInt
  ) throws(OutputError) {
    var waiting = ""
    func emit(_ words: String) throws(OutputError) {
      waiting += words
      if waiting.utf8.count > 1 << 16 { try flush() }
    }
    func flush() throws(OutputError) {
      let bytes = Array(waiting.utf8)
      waiting.removeAll(keepingCapacity: true)
      let result: Result<Void, OutputError> = bytes.withUnsafeBytes { bytes in
        do throws(OutputError) {
          return .success(try StandardOutput.write(bytes, to: descriptor))
        } catch {
          return .failure(error)
        }
      }
      try result.get()
    }
    switch format {
    case .markdown: try MarkdownExport.write(export, messages, emit)
    case .html: try HTMLExport.write(export, messages, emit)
    case .json: try JSONExport.write(export, emit)
    }
    try flush()
  }
}
