import ArgumentParser
import BrowserCore
import Glibc
import NcursesTerminal
import ReportKit

/// `gangmu [FILE]`: the browser, or the text when standard output is no terminal.
struct BrowseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "browse",
    abstract: "Opens a report in the browser. (This is what gangmu does without a command.)")

  @Argument(help: "The report; - is standard input.")
  var file: String?

  @Option(help: "How wide the terminal draws “ ” ‘ ’ — …; auto asks it.")
  var ambiguousWidth = AmbiguousWidthOption.auto

  @Option(help: "Where to begin: a line (120), percentage (45%), paragraph (p12) or section (四.二).")
  var at: String?

  @OptionGroup var input: InputOptions

  @Option(help: "Whether body paragraphs begin two full-width cells further right: on or off.")
  var indent = FirstLineIndent.on

  func run() throws {
    let source = ReportSource(argument: file)
    if StandardOutput.isTerminal {
      try browse(source)
    } else {
      if at != nil {
        throw Failure(
          sentence: Messages(language: Surroundings.language).placeNeedsTerminal, status: 2)
      }
      try printText(of: source)
    }
  }

  private func browse(_ source: ReportSource) throws {
    let ending: RunLoop.Ending
    do throws(TerminalError) {
      ending = try RunLoop.run(
        source, encoding: input.encoding, at: at, language: Surroundings.language,
        ambiguous: ambiguousWidth.width, indent: indent, usesColor: Surroundings.wantsColor)
    } catch {
      throw Failure(error)
    }
    switch ending {
    case .quit: break
    case .failed(let error): throw Failure(error)
    case .signal(let number):
      // The terminal is given back. Now die as asked, so that whoever sent the signal sees it.
      signal(number, SIG_DFL)
      raise(number)
    }
  }

  private func printText(of source: ReportSource) throws {
    let report: Report
    do throws(ReportError) {
      report = try source.open(encoding: input.encoding)
    } catch {
      throw Failure(error)
    }
    var failure: OutputError?
    PrintableText(report.text).forEachPiece { piece in
      do throws(OutputError) {
        try StandardOutput.write(piece)
        return true
      } catch {
        failure = error
        return false
      }
    }
    if let failure { throw Failure(failure) }
  }
}

extension FirstLineIndent: ExpressibleByArgument {}
