import ArgumentParser
import ReportFormats
import ReportKit

/// `gangmu duplicates FILE`: the passages that stand more than once.
struct DuplicatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duplicates",
    abstract: "Lists the passages that stand more than once, with all their copies.")

  /// The forms of output.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    /// For people: each passage with its places.
    case text
    /// One JSON object, for programs.
    case json
  }

  @Argument(help: "The report; - is standard input.", completion: .file())
  var file: String

  @Option(help: "How long a passage must be, in characters without blanks; 8 or more.")
  var minLength = 24

  @Option(
    help: "How alike its copies must be, from 0.5 to 1; 1: the same but for forms of characters.")
  var similarity = 0.85

  @Option(help: "How many threads work at once; if not given, as many as there are processors.")
  var threads: Int?

  @Option(help: "text: for people; json: one object.")
  var format = Format.text

  @OptionGroup var input: InputOptions

  func validate() throws {
    if minLength < DuplicateOptions.shortestLength {
      throw ValidationError("--min-length must be \(DuplicateOptions.shortestLength) or more.")
    }
    if let threads, threads < 1 { throw ValidationError("--threads must be 1 or more.") }
    if !(0.5...1).contains(similarity) {
      throw ValidationError("--similarity must be from 0.5 to 1.")
    }
  }

  func run() throws {
    let folded: FoldedText
    do throws(DocumentError) {
      folded = try ReportSource(argument: file).openFolded(reading: input.reading)
    } catch {
      throw Failure(error)
    }
    var progress = ProgressLine()
    let found = folded.duplicates(
      DuplicateOptions(minLength: minLength, similarity: similarity),
      threads: threads ?? Surroundings.processorCount
    ) {
      progress.show($0.fraction)
      return true
    }
    progress.clear()
    let messages = Messages(language: Preferences.language)
    if found.leftOut > 0 { StandardError.report(messages.leftOut(found.leftOut)) }
    do throws(OutputError) {
      switch format {
      case .text:
        try DuplicatesPrinter(folded, messages).write(found.families) {
          (piece) throws(OutputError) in try StandardOutput.write(piece)
        }
      case .json:
        try StandardOutput.write(DuplicatesJSON.object(found.families, of: folded))
      }
    } catch {
      throw Failure(error)
    }
  }
}
