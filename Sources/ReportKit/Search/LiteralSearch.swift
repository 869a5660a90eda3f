/// Words, made ready to be found in one folded text.
///
///     let search = LiteralSearch(SearchPattern("发展"), in: folded)
///     search.hits(in: 0..<folded.count)
///
/// A hit stands within one paragraph: words are found across wraps, page breaks and page debris, but
/// never across a heading or the end of a paragraph. Hits are leftmost and do not overlap.
struct LiteralSearch: Sendable {
  private let folded: FoldedText
  private let kinds: FoldKinds
  /// The words, as the kinds of the pattern fold them.
  private let scalars: [UInt32]
  /// The words, folded in all kinds; empty if the text cannot have them.
  let units: [UInt16]
  /// What decides in the source where units alone cannot: with fewer kinds, or for rare characters.
  private let judge: FoldTable?

  /// Prepares to look for words.
  init(_ pattern: SearchPattern, in folded: FoldedText) {
    self.folded = folded
    kinds = pattern.kinds
    let table = FoldTable.of(pattern.kinds)
    scalars = pattern.words.unicodeScalars.compactMap { table.fold($0.value) }
    let units = scalars.compactMap { FoldTable.all.fold($0).flatMap(folded.rareCodes.unit) }
    self.units = units.count == scalars.count ? units : []
    let isExact = pattern.kinds == .all && !units.contains(RareCodes.shared)
    judge = isExact ? nil : table
  }

  /// Whether no words are left to look for: none were given, or the text lacks one of their characters.
  var isHopeless: Bool { units.isEmpty }

  /// Whether two hits can overlap: the words end as they begin.
  var overlapsItself: Bool {
    (1..<max(1, units.count)).contains { units.dropFirst($0).elementsEqual(units.dropLast($0)) }
  }

  /// The hits that begin in a range of positions, which must begin where a paragraph does.
  ///
  /// Linear: reading the units is most of it.
  func hits(in range: Range<Int>) -> SearchHits {
    var hits = SearchHits()
    if isHopeless { return hits }
    folded.withUnits { all in
      var filter = HitFilter(folded)
      UnsafeUnitScan(units, in: all).forEach(in: all, from: range) { place in
        let hit = place..<place + units.count
        if filter.admits(hit), agrees(at: place) {
          hits.append(hit)
          filter.end = hit.upperBound
        }
      }
    }
    return hits
  }

  /// Whether every hit of other words begins with a hit of these, so that they can be looked for among
  /// the hits of these.
  ///
  /// Words that overlap themselves have places that are no hits: 人人 in 人人人.
  func isContinued(by other: LiteralSearch) -> Bool {
    !isHopeless && !overlapsItself && kinds == other.kinds && other.scalars.starts(with: scalars)
  }

  /// Adds those of some hits of shorter words, which these go on from, that are hits of these.
  ///
  /// Looks at nothing but these hits.
  func addHits(among shorter: SearchHits, _ range: Range<Int>, to hits: inout SearchHits) {
    if isHopeless { return }
    folded.withUnits { all in
      var filter = HitFilter(folded)
      filter.end = hits.isEmpty ? 0 : hits[hits.count - 1].upperBound
      for index in range {
        let place = shorter[index].lowerBound
        let hit = place..<place + units.count
        guard hit.upperBound <= all.count, all[hit].elementsEqual(units), filter.admits(hit),
          agrees(at: place)
        else { continue }
        hits.append(hit)
        filter.end = hit.upperBound
      }
    }
  }

  private func agrees(at place: Int) -> Bool {
    guard let judge else { return true }
    return folded.report.text.withBytes { bytes in
      var cursor = FoldedCursor(folded, at: place, in: bytes)
      return scalars.allSatisfy { wanted in
        cursor.next().flatMap { judge.fold($0.scalar) } == wanted
      }
    }
  }
}

/// Tells hits that may stand from those that overlap the one before or go beyond their paragraph.
///
/// Hits are asked about in order.
private struct HitFilter {
  /// Where the last hit ends.
  var end = 0
  private let starts: [UInt32]
  private let paragraphs: ParagraphList
  /// The first fragment that begins after the beginning of the last hit.
  private var fragment = 0

  init(_ folded: FoldedText) {
    starts = folded.fragmentStarts
    paragraphs = folded.report.paragraphs
  }

  mutating func admits(_ hit: Range<Int>) -> Bool {
    if hit.lowerBound < end { return false }
    // Most hits are in this fragment or one of the next.
    let near = min(fragment + 4, starts.count)
    while fragment < near, Int(starts[fragment]) <= hit.lowerBound { fragment += 1 }
    if fragment == near, near < starts.count, Int(starts[near]) <= hit.lowerBound {
      moveFragment(past: hit.lowerBound)
    }
    var next = fragment
    while next < starts.count, Int(starts[next]) < hit.upperBound {
      if paragraphs.beginsParagraph(fragment: next) { return false }
      next += 1
    }
    return true
  }

  /// Steps that double, then a binary search: hits that are near each other are cheap.
  private mutating func moveFragment(past position: Int) {
    var step = 1
    var low = fragment
    while low + step < starts.count, Int(starts[low + step]) <= position {
      low += step
      step *= 2
    }
    let range = low..<min(starts.count, low + step + 1)
    fragment = low + starts[range].countOfPrefix { Int($0) <= position }
  }
}
