import ReportKit

/// Which bytes of a piece of the text belong to hits.
///
/// Hits change nothing but the style of cells.
struct HitStyles {
  private var marks: [(range: Range<Int>, style: Style)] = []

  /// Finds the hits in a piece, which must lie within one fragment.
  ///
  /// Some binary searches, and as many look-ups as there are hits in the piece.
  init(_ search: SearchState, in piece: Range<Int>) {
    guard let folded = search.folded, !search.hits.isEmpty else { return }
    let hits = search.hits
    var index = hits.index(endingAfter: folded.position(at: piece.lowerBound))
    while index < hits.count {
      let range = folded.sourceRange(of: hits[index])
      if range.lowerBound >= piece.upperBound { return }
      if range.overlaps(piece) {
        marks.append((range, hits[index] == search.current ? .currentHit : .hit))
      }
      index += 1
    }
  }

  /// The style of a cluster that belongs to a hit; nil for others.
  func style(of cluster: Cluster) -> Style? {
    if marks.isEmpty { return nil }
    return marks.first { $0.range.overlaps(cluster.range) }?.style
  }
}
