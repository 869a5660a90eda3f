extension FoldedText {
  /// All hits of a pattern, in order.
  ///
  ///     let hits = folded.hits(of: SearchPattern("发展"))
  ///     folded.sourceRange(of: hits[0])
  ///
  /// Linear, and about ten times as fast as folding.
  public func hits(of pattern: SearchPattern) -> SearchHits {
    LiteralSearch(pattern, in: self).hits(in: 0..<count)
  }
}
