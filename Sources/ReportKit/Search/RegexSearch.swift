/// A regular expression, made ready to be found in one folded text.
///
/// Each paragraph is a subject of its own, without white space and breaks: `^` and `$` are its ends.
struct RegexSearch: Sendable {
  private let folded: FoldedText
  private let regex: UnsafeRegex
  /// What characters are compared by, where the units of the text are not what decides.
  private let table: FoldTable?
  /// The units of rare characters in that case; those of the expression come first.
  private let codes: RareCodes

  /// Compiles a pattern.
  ///
  /// - Throws: ``SearchError/syntax(characters:reason:)``.
  init(_ pattern: SearchPattern, in folded: FoldedText) throws(SearchError) {
    self.folded = folded
    let table = FoldTable.of(pattern.kinds)
    var codes = RareCodes()
    let usesUnits = pattern.kinds == .all && !folded.rareCodes.isShared
    let written = RegexPattern(pattern.words, table: table) { scalar in
      usesUnits ? folded.rareCodes.unit(of: scalar) ?? 0 : codes.take(scalar)
    }
    do throws(UnsafeRegex.Mistake) {
      regex = try UnsafeRegex(
        written.units, ignoresCase: pattern.kinds.contains(.letterCase))
    } catch {
      throw .syntax(
        characters: written.charactersTyped(before: error.units), reason: error.reason)
    }
    self.table = usesUnits ? nil : table
    self.codes = codes
  }

  /// The hits that begin in a range of positions, which must begin and end where paragraphs do.
  ///
  /// Linear for most expressions.
  ///
  /// - Throws: ``SearchError`` when an expression takes too long, or memory runs out.
  func hits(in range: Range<Int>) throws(SearchError) -> SearchHits {
    var hits = SearchHits()
    var codes = codes
    if range.isEmpty { return hits }
    var paragraph = folded.paragraph(at: range.lowerBound)
    var end = range.lowerBound
    while end < range.upperBound {
      let start = end
      end = folded.positions(ofParagraph: paragraph).upperBound
      paragraph += 1
      func add(_ match: Range<Int>) {
        hits.append(start + match.lowerBound..<start + match.upperBound)
      }
      if let table {
        let units = folded.units(of: start..<end, by: table, &codes)
        try units.withUnsafeBufferPointer { (units) throws(SearchError) in
          try regex.forEachMatch(in: units, add)
        }
      } else {
        try folded.withUnits { (all) throws(SearchError) in
          try regex.forEachMatch(in: UnsafeBufferPointer(rebasing: all[start..<end]), add)
        }
      }
    }
    return hits
  }
}

extension FoldedText {
  /// The units of some positions by another table.
  fileprivate func units(
    of positions: Range<Int>, by table: FoldTable, _ codes: inout RareCodes
  ) -> [UInt16] {
    var units: [UInt16] = []
    units.reserveCapacity(positions.count)
    report.text.withBytes { bytes in
      var cursor = FoldedCursor(self, at: positions.lowerBound, in: bytes)
      for _ in positions {
        guard let folded = cursor.next().flatMap({ table.fold($0.scalar) }) else { break }
        units.append(codes.take(folded))
      }
    }
    return units
  }
}
