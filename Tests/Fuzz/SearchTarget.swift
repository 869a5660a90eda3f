@testable import ReportKit

/// Words and regular expressions are found where a slow search by Swift's own characters finds them.
enum SearchTarget {
  static func run(_ input: inout FuzzInput) {
    let kinds = input.pick([FoldKinds.all, [], .all, .letterCase])
    let pattern = input.take(upTo: input.below(12))
    var expression = FuzzExpression(&input)
    let start = input.byte()
    let report = Report(name: "", text: SourceText(decoding: input.bytes))
    guard let folded = try? FoldedText(report) else { return check(false, "no memory") }
    checkPositions(folded)
    // The input itself as words and as an expression, and an expression that means something.
    let typed = String(decoding: pattern, as: UTF8.self)
    compare(SearchPattern(typed, kinds: kinds), in: folded, from: start)
    _ = search(
      SearchPattern(typed, kinds: kinds, isRegularExpression: true), in: folded, from: start)
    let part = report.text.string(in: 0..<report.text.characterStart(at: min(report.text.count, 9)))
    compare(SearchPattern(part, kinds: kinds), in: folded, from: start)
    compare(&expression, in: folded, from: start)
  }

  private static func checkPositions(_ folded: FoldedText) {
    var last = -1
    for position in 0..<folded.count {
      let range = folded.sourceRange(at: position)
      OutlineTarget.checkRange(range, folded.report)
      check(!range.isEmpty, "position \(position) has no bytes")
      check(folded.position(at: range.lowerBound) == position, "position \(position) is another")
      let paragraph = folded.paragraph(at: position)
      check(paragraph >= last, "paragraph \(paragraph) after \(last)")
      check(
        folded.positions(ofParagraph: paragraph).contains(position),
        "position \(position) is in no paragraph")
      last = paragraph
    }
  }

  /// All hits; nil if the expression is wrong or too hard.
  private static func search(
    _ pattern: SearchPattern, in folded: FoldedText, from start: Int
  ) -> [Range<Int>]? {
    var run = SearchRun(pattern, in: folded, from: min(start, folded.count))
    var steps = 0
    while run.step(start + 1) {
      steps += 1
      check(steps < 10_000 + 100 * folded.count, "the search has no end")
    }
    if run.error != nil { return nil }
    var end = 0
    for index in 0..<run.hits.count {
      let hit = run.hits[index]
      check(
        hit.lowerBound >= end && !hit.isEmpty && hit.upperBound <= folded.count,
        "a hit \(hit) after \(end)")
      let paragraph = folded.positions(ofParagraph: folded.paragraph(at: hit.lowerBound))
      check(hit.clamped(to: paragraph) == hit, "a hit \(hit) leaves \(paragraph)")
      OutlineTarget.checkRange(folded.sourceRange(of: hit), folded.report)
      end = hit.upperBound
    }
    check(
      run.spellings.sorted.reduce(0) { $0 + $1.count } == run.hits.count, "spellings of other hits")
    let hits = try? folded.hits(of: pattern)
    check(hits == run.hits, "other hits in steps")
    return (0..<run.hits.count).map { run.hits[$0] }
  }

  /// What is kept of each paragraph: its folded characters.
  private static func characters(of paragraph: Int, in folded: FoldedText, _ table: FoldTable)
    -> [UInt32]
  {
    folded.report.paragraphs[paragraph].fragments.flatMap { fragment in
      folded.report.text.string(in: fragment.range).unicodeScalars.compactMap {
        table.fold($0.value)
      }
    }
  }

  private static func compare(_ pattern: SearchPattern, in folded: FoldedText, from start: Int) {
    let hits = search(pattern, in: folded, from: start)
    let table = FoldTable.of(pattern.kinds)
    let wanted = pattern.words.unicodeScalars.compactMap { table.fold($0.value) }
    guard !wanted.isEmpty else { return check(hits == [], "hits of nothing") }
    let found = byOracle { places(of: wanted, in: folded, table) }
    check(hits == found, "\(pattern.words.debugDescription): hits \(hits ?? []), not \(found)")
  }

  /// Where folded characters stand, by looking at each place of each paragraph.
  private static func places(
    of wanted: [UInt32], in folded: FoldedText, _ table: FoldTable
  ) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for paragraph in 0..<folded.report.paragraphs.count {
      let characters = characters(of: paragraph, in: folded, table)
      let first = folded.positions(ofParagraph: paragraph)
      check(
        first.count == characters.count, "\(first.count) units for \(characters.count) characters")
      var place = 0
      while place + wanted.count <= characters.count {
        if characters[place..<place + wanted.count] == wanted[...] {
          found.append(first.lowerBound + place..<first.lowerBound + place + wanted.count)
          place += wanted.count
        } else {
          place += 1
        }
      }
    }
    return found
  }

  private static func compare(
    _ expression: inout FuzzExpression, in folded: FoldedText, from start: Int
  ) {
    let pattern = SearchPattern(expression.words, isRegularExpression: true)
    guard let hits = search(pattern, in: folded, from: start), folded.count <= 60 else { return }
    var found: [Range<Int>] = []
    for paragraph in 0..<folded.report.paragraphs.count {
      let characters = characters(of: paragraph, in: folded, .all)
      let first = folded.positions(ofParagraph: paragraph).lowerBound
      // Two characters may share a unit only in texts that are longer.
      guard let matches = byOracle({ expression.matches(in: characters) }) else { return }
      found += matches.map { first + $0.lowerBound..<first + $0.upperBound }
    }
    check(hits == found, "\(expression.words): hits \(hits), not \(found)")
  }
}
