import Testing

@testable import ReportKit

/// How well the outlines of real reports agree with those that a reader made of them.
///
/// A heading is found if one stands on the same line; its parent is right if the nearest found heading above
/// it is the same. Headings that are optional (inside paragraphs, below articles) count for nothing.
@Suite(.enabled(if: Corpus.isPresent, Corpus.absence)) struct OutlineScoreTests {
  /// A heading: its line, and which one of that line it is.
  private struct Place: Hashable {
    let line: Int
    let index: Int
  }

  private struct Row {
    let level: Int
    let number: Int
    let line: Int
    var isOptional = false
  }

  private struct Score {
    let name: String
    var f1 = 1.0
    var parent = 1.0
    var hits = 0
    var numbers = 0
  }

  /// Documents that came to the corpus later and are not read well yet, and what must not get worse in them.
  private static let notYetRead = [
    "feasibility_docx.txt": 0.72, "tender_pku_pdftext.txt": 0.87, "univ_handbook_layout.txt": 0.89,
  ]

  @Test func outlinesAgreeWithTheirReaders() throws {
    let names = Corpus.names.filter { !Self.rows(of: $0).rows.isEmpty || $0.hasPrefix("nat1975") }
    let scores = try names.map(Self.score)
    try #require(scores.count > 30)
    let count = Double(scores.count)
    #expect(scores.reduce(0) { $0 + $1.f1 } / count >= 0.98)
    #expect(scores.reduce(0) { $0 + $1.parent } / count >= 0.98)
    for score in scores {
      #expect(score.f1 >= Self.notYetRead[score.name, default: 0.90], "\(score.name)")
    }
    let hits = scores.reduce(0) { $0 + $1.hits }
    #expect(Double(scores.reduce(0) { $0 + $1.numbers }) / Double(hits) >= 0.99)
  }

  /// The rows of the outline that a reader made, and whether it is known to be incomplete.
  private static func rows(of name: String) -> (rows: [Row], isPartial: Bool) {
    let stem = name.split(separator: ".")[0]
    guard let table = try? Corpus.text("\(stem).outline.tsv").string else { return ([], false) }
    var rows: [Row] = []
    var isPartial = false
    var open: [(level: Int, isArticle: Bool)] = []
    for line in table.split(separator: "\n") {
      if line.hasPrefix("#") {
        isPartial = isPartial || line.contains("partial")
        continue
      }
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard cells.count >= 4, let level = Int(cells[0]), let number = Int(cells[3]) else {
        continue
      }
      open.removeAll { $0.level >= level }
      let isInline = cells.count > 5 && cells[5] == "inline"
      if cells[1] != "title" {
        rows.append(
          Row(
            level: level, number: Int(cells[2]) ?? 0, line: number,
            isOptional: isInline || open.contains { $0.isArticle }))
      }
      open.append((level, cells[1] == "article"))
    }
    return (rows, isPartial)
  }

  private static func placed(_ rows: [Row]) -> [(place: Place, row: Row)] {
    var seen: [Int: Int] = [:]
    return rows.map { row in
      defer { seen[row.line, default: 0] += 1 }
      return (Place(line: row.line, index: seen[row.line, default: 0]), row)
    }
  }

  private static func parents(_ rows: [(place: Place, row: Row)]) -> [Place: Place?] {
    var parents: [Place: Place?] = [:]
    var open: [(place: Place, row: Row)] = []
    for entry in rows {
      open.removeAll { $0.row.level >= entry.row.level }
      parents.updateValue(open.last?.place, forKey: entry.place)
      open.append(entry)
    }
    return parents
  }

  private static func score(_ name: String) throws -> Score {
    let (rows, isPartial) = rows(of: name)
    let lax = Set(rows.filter(\.isOptional).map(\.line))
    let gold = placed(rows.filter { !$0.isOptional })
    let wanted = Dictionary(uniqueKeysWithValues: gold.map { ($0.place, $0.row) })
    let wantedLines = Set(gold.map(\.row.line))
    let report = Report(name: name, text: try Corpus.text(name))
    let all = report.outline.headings.map { heading in
      Row(
        level: heading.level, number: heading.number,
        line: report.lines.line(at: heading.range.lowerBound))
    }
    let found = placed(
      all.filter { wantedLines.contains($0.line) || !lax.contains($0.line) && !isPartial }
    ).filter { wanted[$0.place] != nil || !lax.contains($0.place.line) }
    let hits = found.filter { wanted[$0.place] != nil }
    let hitPlaces = Set(hits.map(\.place))
    let right = parents(gold.filter { hitPlaces.contains($0.place) })
    let given = parents(hits)
    var score = Score(name: name, hits: hits.count)
    let sum = Double(found.count + gold.count)
    score.f1 = sum == 0 ? 1 : 2 * Double(hits.count) / sum
    if !hits.isEmpty {
      score.parent =
        Double(hits.filter { right[$0.place] == given[$0.place] }.count)
        / Double(hits.count)
    }
    score.numbers = hits.filter { $0.row.number == wanted[$0.place]?.number }.count
    return score
  }
}
