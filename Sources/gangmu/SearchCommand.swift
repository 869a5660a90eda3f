import ArgumentParser
import ReportFormats
import ReportKit

/// `gangmu search PATTERN FILE…`: the lines in which words stand, as grep prints them.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Finds words in reports: in either script, any width and case, and through breaks.",
    discussion: """
      Prints file:line:section:text for each line with a hit. Exit status: 0 if there is one, 1 if not, \
      2 for trouble.
      """)

  /// The forms of output.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    /// A line for each line with hits.
    case text
    /// One JSON object with all hits.
    case json
  }

  @Argument(help: "What to look for.")
  var pattern: String

  @Argument(
    help: "The reports; - is standard input, which is read if there is none.", completion: .file())
  var files: [String] = []

  @Flag(help: "The pattern is a regular expression, as of PCRE2.")
  var regex = false

  @Flag(help: "Take script, width, case and marks as typed.")
  var exact = false

  @Flag(help: "Print only how many hits there are; with json, no matches.")
  var count = false

  @Option(help: "Print so many lines that are not blank before and after, too.")
  var context = 0

  @Option(help: "text: a line for each line with hits; json: one object.")
  var format = Format.text

  @OptionGroup var input: InputOptions

  func validate() throws {
    if context < 0 { throw ValidationError("--context must not be negative.") }
    if context > 0, count || format == .json {
      throw ValidationError("--context goes with neither --count nor --format json.")
    }
  }

  func run() throws {
    let pattern = SearchPattern(pattern, kinds: exact ? [] : .all, isRegularExpression: regex)
    if pattern.isBlank {
      throw Failure(sentence: Messages(language: Preferences.language).blankPattern, status: 2)
    }
    let files = CommandLineArguments.names(for: files)
    let printer = SearchPrinter(
      context: context, countsOnly: count, namesFiles: !count || files.count > 1,
      usesColor: StandardOutput.isTerminal && Surroundings.wantsColor)
    var json = SearchJSON(query: self.pattern, hasMatches: !count)
    var found = 0
    var hasFailed = false
    for file in files.isEmpty ? ["-"] : files {
      guard let folded = open(file) else {
        hasFailed = true
        continue
      }
      let hits: SearchHits
      do throws(SearchError) {
        hits = try folded.hits(of: pattern)
      } catch {
        let messages = Messages(language: Preferences.language)
        throw Failure(sentence: messages.sentence(for: error), status: 2)
      }
      found += hits.count
      switch format {
      case .text: try written { () throws(OutputError) in try printer.print(hits, of: folded) }
      case .json: json.add(hits, of: folded)
      }
    }
    if format == .json {
      try written { () throws(OutputError) in
        try json.write { (bytes) throws(OutputError) in try StandardOutput.write(bytes) }
      }
    }
    if hasFailed { throw ExitCode(2) }
    if found == 0 { throw ExitCode(1) }
  }

  /// A report made ready; nil, and a sentence on standard error, if it cannot be read.
  private func open(_ file: String) -> FoldedText? {
    do throws(DocumentError) {
      return try ReportSource(argument: file).openFolded(reading: input.reading)
    } catch {
      StandardError.report(Failure(error).sentence)
      return nil
    }
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
