import ReportKit

/// Prints hits for people and for programs that read grep's form: `file:line:section:text`.
///
/// Lines of context have `-` in the place of `:`, and `--` stands where lines were left out, as in grep.
struct SearchPrinter {
  /// How many lines come before and after a line with hits.
  let context: Int
  /// Whether only numbers are printed.
  let countsOnly: Bool
  /// Whether the number of hits has the name of the file before it.
  let namesFiles: Bool
  /// Whether the parts of a line have colours.
  let usesColor: Bool

  /// What a part of a line is, by the numbers that ECMA-48 has for its colour.
  private enum Color: String {
    case file = "35"
    case line = "32"
    case section = "36"
    case hit = "1;31"
  }

  /// How much is collected before it is written, in bytes.
  private static let pieceSize = 1 << 16

  /// Prints the hits of one report.
  func print(_ hits: SearchHits, of folded: FoldedText) throws(OutputError) {
    let name = VisibleForm.of(folded.report.name)
    if countsOnly {
      try StandardOutput.write((namesFiles ? colored(name, .file) + ":" : "") + "\(hits.count)\n")
      return
    }
    let lines = HitLines(hits, in: folded)
    var output = ""
    for (index, run) in lines.runs(context: context).enumerated() {
      if index > 0, context > 0 { output += "--\n" }
      for line in run {
        output += head(of: line, of: lines, in: folded.report, name: name)
        for piece in lines.pieces(of: line) {
          output += piece.isHit ? colored(shown(piece.words), .hit) : shown(piece.words)
        }
        output += "\n"
        if output.utf8.count > Self.pieceSize {
          try StandardOutput.write(output)
          output = ""
        }
      }
    }
    try StandardOutput.write(output)
  }

  private func head(
    of line: HitLines.Line, of lines: HitLines, in report: Report, name: String
  ) -> String {
    let sign = line.hits.isEmpty ? "-" : ":"
    let offset = line.hits.isEmpty ? line.start : lines.ranges[line.hits.lowerBound].lowerBound
    let section = report.outline.node(at: offset).map {
      SectionPath.path(of: $0, in: report.outline)
    }
    return colored(name, .file) + sign + colored(String(line.line), .line) + sign
      + colored(section ?? "", .section) + sign
  }

  /// The words without anything that a terminal would obey; tabs stay.
  private func shown(_ words: String) -> String {
    if !words.utf8.contains(0x09) { return VisibleForm.of(words) }
    return words.split(separator: "\t", omittingEmptySubsequences: false)
      .map { VisibleForm.of(String($0)) }.joined(separator: "\t")
  }

  private func colored(_ words: String, _ color: Color) -> String {
    usesColor && !words.isEmpty ? "\u{1B}[\(color.rawValue)m\(words)\u{1B}[m" : words
  }
}
