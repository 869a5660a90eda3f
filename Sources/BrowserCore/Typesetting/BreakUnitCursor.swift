/// Divides a paragraph into units, one at a time.
///
/// Punctuation that no rule binds to a neighbour (！“……” between two sentences) is bound to the unit
/// before it, or at the beginning of the paragraph to the one after it, so that it never has a row for
/// itself; unless the two are wider than a row.
struct BreakUnitCursor {
  private var clusters: ParagraphCursor
  private var breaking = ChineseLineBreaking()
  /// The unit to which the cluster taken last belongs.
  private var open: BreakUnit?
  /// The unit before that, which goes out next unless punctuation is bound to it.
  private var complete: BreakUnit?
  private let columns: Int

  /// Stands at the beginning of a paragraph that is to fill rows of `columns` cells.
  init(_ clusters: ParagraphCursor, columns: Int) {
    self.clusters = clusters
    self.columns = columns
    complete = completeUnit()
  }

  /// The next unit; nil at the end.
  mutating func next() -> BreakUnit? {
    guard var unit = complete else { return nil }
    complete = completeUnit()
    while let next = complete, unit.content == .punctuation || next.content == .punctuation,
      unit.cells + unit.blankCells + next.cells <= columns
    {
      unit.append(next)
      complete = completeUnit()
    }
    return unit
  }

  /// Reads on to the end of the open unit.
  private mutating func completeUnit() -> BreakUnit? {
    while let cluster = clusters.next() {
      let mayBreak = breaking.allowsBreak(before: cluster, following: clusters.following)
      if open == nil || mayBreak {
        let finished = open
        var unit = BreakUnit(at: clusters.place(of: cluster))
        unit.append(cluster, breaking.current)
        open = unit
        if let finished { return finished }
      } else {
        open?.append(cluster, breaking.current)
      }
    }
    defer { open = nil }
    return open
  }
}
