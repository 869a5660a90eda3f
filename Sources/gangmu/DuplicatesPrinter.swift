import BrowserCore
import ReportKit

/// Families of passages for people, for `gangmu duplicates`.
///
/// For each family a line that says how long it is and how its words begin, and a line for each copy; below
/// a near copy how it differs from the first one.
struct DuplicatesPrinter {
  private let folded: FoldedText
  private let messages: Messages
  /// So many characters of the first words are shown.
  private static let wordCount = 24
  /// So many differences of a copy are shown, each with up to so many characters.
  private static let differenceCount = 8
  private static let differenceLength = 12

  init(_ folded: FoldedText, _ messages: Messages) {
    self.folded = folded
    self.messages = messages
  }

  /// Hands the families over in their order, in pieces of about a megabyte: of very many the whole would be longer than the
  /// report.
  func write(
    _ families: [PassageFamily], _ body: (String) throws(OutputError) -> Void
  ) throws(OutputError) {
    var piece = ""
    for (index, family) in families.enumerated() {
      let words = spelling(family.occurrences[0].positions, upTo: Self.wordCount)
      piece += "\(index > 0 ? "\n" : "")\(index + 1). \(messages.summary(of: family))\(words)\n"
      for copy in family.occurrences.indices {
        piece += line(copy, of: family)
        guard piece.utf8.count >= Self.pieceLength else { continue }
        try body(piece)
        piece = ""
      }
    }
    try body(piece)
  }

  private static let pieceLength = 1 << 20

  private func line(_ index: Int, of family: PassageFamily) -> String {
    let copy = family.occurrences[index]
    let report = folded.report
    let start = copy.range.lowerBound
    let section = report.outline.node(at: start).map {
      SectionPath.path(of: $0, in: report.outline)
    }
    let place = "\(VisibleForm.of(report.name)):\(report.lines.line(at: start)):\(section ?? "")"
    let share =
      copy.isPartial
      ? " " + messages.partialCopy(percent: copy.positions.count * 100 / family.length) : ""
    return "   \(place)\(share)\(differences(index, of: family))\n"
  }

  /// How a near copy differs from the first one: −left out +put in.
  private func differences(_ index: Int, of family: PassageFamily) -> String {
    guard index > 0, family.kind == .near else { return "" }
    let copy = family.occurrences[index]
    let isPartial = copy.isPartial || family.occurrences[0].isPartial
    // What a copy that breaks off lacks at its end is told by the percentage.
    let length = isPartial ? copy.positions.count : .max
    let first = family.occurrences[0].positions.prefix(length)
    var all = folded.differences(of: first, and: copy.positions)
    if isPartial, let last = all.last,
      last.one.upperBound == first.upperBound || last.two.upperBound == copy.positions.upperBound
    {
      all.removeLast()
    }
    let shown = all.prefix(Self.differenceCount).map { difference in
      [(difference.one, "−"), (difference.two, "+")].filter { !$0.0.isEmpty }
        .map { $0.1 + spelling($0.0, upTo: Self.differenceLength) }.joined(separator: " ")
    }
    if all.isEmpty { return "" }
    return " [" + shown.joined(separator: "; ") + (all.count > shown.count ? "; …" : "") + "]"
  }

  private func spelling(_ positions: Range<Int>, upTo count: Int) -> String {
    VisibleForm.of(folded.spelling(of: positions.prefix(count)))
      + (positions.count > count ? "…" : "")
  }
}
