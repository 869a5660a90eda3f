import ReportKit

/// One part of two copies of a passage, divided into rows that stand beside each other.
struct ComparedPart: Sendable {
  /// A row of one copy.
  struct Row: Equatable, Sendable {
    /// The paragraph of which it is a piece.
    let paragraph: Paragraph
    /// Its bytes.
    let range: Range<Int>
    /// What of them the other copy has otherwise, or not at all.
    let marks: [Range<Int>]
    /// Whether the copies differ in this row, be it that the other one has more here.
    let differs: Bool
  }

  /// The rows of both copies; none for a copy that lacks the part.
  let sides: [[Row]]

  /// Divides a part into rows.
  ///
  /// Linear in its length.
  init(
    _ one: Range<Int>?, _ two: Range<Int>?, differences: [PassageDifference],
    in folded: FoldedText, breaker: RowBreaker
  ) {
    sides = [
      Self.rows(one, differences.map(\.one), folded, breaker),
      Self.rows(two, differences.map(\.two), folded, breaker),
    ]
  }

  /// The rows that the longer copy takes.
  var height: Int { max(sides[0].count, sides[1].count) }

  /// Where two parts differ; a part that only one copy has is one difference.
  static func differences(
    _ one: Range<Int>?, _ two: Range<Int>?, in folded: FoldedText
  ) -> [PassageDifference] {
    switch (one, two) {
    case (let one?, let two?): folded.differences(of: one, and: two)
    case (let one?, nil): [PassageDifference(one: one, two: 0..<0)]
    case (nil, let two?): [PassageDifference(one: 0..<0, two: two)]
    case (nil, nil): []
    }
  }

  private static func rows(
    _ positions: Range<Int>?, _ differences: [Range<Int>], _ folded: FoldedText,
    _ breaker: RowBreaker
  ) -> [Row] {
    guard let positions else { return [] }
    let places = differences.map { folded.sourceRange(of: $0) }
    var next = places[...]
    let paragraphs = folded.paragraphs(in: positions)
    var rows: [Row] = []
    for (index, paragraph) in paragraphs.enumerated() {
      let division = breaker.rows(of: paragraph, in: folded.report.text)
      for number in 0..<division.count {
        let range = division.range(ofRow: number)
        let isLast = index == paragraphs.count - 1 && number == division.count - 1
        next = next.drop { $0.upperBound <= range.lowerBound && $0.lowerBound < range.lowerBound }
        let here = next.prefix { isLast || $0.lowerBound < range.upperBound }
        rows.append(
          Row(
            paragraph: paragraph, range: range, marks: here.filter { !$0.isEmpty },
            differs: !here.isEmpty))
      }
    }
    return rows
  }
}
