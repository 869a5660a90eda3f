/// What a document usually does with the headings of each series: whether they have lines of their own,
/// whether a blank follows the label, how far they are indented.
///
/// These are habits of a document and not of a label: （一） stands on its own line in one report and runs
/// into the text in the next.
struct DocumentHabits {
  private struct Counts {
    var all = 0
    var ownLine = 0
    var endsOpen = 0
    var blankAfter = 0
    var indents = SIMD16<Int32>()
    var usualIndent = 0
  }

  /// From 0 to 1: how many of the decimal labels of all depths stand before titles, not sentences.
  private(set) var decimalTitleShare: Float = 0
  private var counts = [Counts](repeating: Counts(), count: LabelSeries.allCases.count)

  /// Counts over all candidates, most of which are headings.
  init(_ candidates: [HeadingCandidate]) {
    for candidate in candidates {
      let index = Int(candidate.series.rawValue)
      counts[index].all += 1
      counts[index].ownLine += candidate.look.contains(.ownLine) ? 1 : 0
      counts[index].endsOpen += candidate.look.contains(.endsOpen) ? 1 : 0
      counts[index].blankAfter += candidate.look.contains(.blankAfterLabel) ? 1 : 0
      counts[index].indents[Int(min(candidate.indent, 15))] += 1
    }
    let decimals = LabelSeries.allCases.filter { $0.decimalDepth > 0 }.map { Int($0.rawValue) }
    decimalTitleShare =
      Float(decimals.reduce(0) { $0 + counts[$1].endsOpen })
      / Float(max(1, decimals.reduce(0) { $0 + counts[$1].all }))
    for index in counts.indices {
      counts[index].usualIndent =
        (0..<16).max { counts[index].indents[$0] < counts[index].indents[$1] } ?? 0
    }
  }

  /// From -1 to 1: how far a candidate looks like the others of its series.
  func agreement(_ candidate: HeadingCandidate) -> Float {
    let series = counts[Int(candidate.series.rawValue)]
    guard series.all > 2 else { return 0 }
    let form = share(series.ownLine, candidate.look.contains(.ownLine), of: series.all)
    let stop = share(series.endsOpen, candidate.look.contains(.endsOpen), of: series.all)
    let isIndented = min(candidate.indent, 15) == series.usualIndent
    return (form + stop) - 1 - (isIndented ? 0 : 0.3)
  }

  /// From 0 to 1: how many of the series agree with a candidate on whether a blank follows the label.
  func blankShare(_ candidate: HeadingCandidate) -> Float {
    let series = counts[Int(candidate.series.rawValue)]
    return share(series.blankAfter, candidate.look.contains(.blankAfterLabel), of: series.all)
  }

  private func share(_ count: Int, _ has: Bool, of all: Int) -> Float {
    Float(has ? count : all - count) / Float(max(1, all))
  }
}
