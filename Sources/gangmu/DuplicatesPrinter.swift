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

  /// The families, in their order.
  func text(_ families: [PassageFamily]) -> String {
    families.enumerated().map { index, family in
      let words = spelling(family.occurrences[0].positions, upTo: Self.wordCount)
      let head = "\(index + 1). \(messages.summary(of: family))\(words)\n"
      return head + family.occurrences.indices.map { line($0, of: family) }.joined()
    }.joined(separator: "\n")
  }

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
