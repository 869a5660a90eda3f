/// The places where a pattern was found, in order and without overlap, as positions of a ``FoldedText``.
///
/// ``FoldedText/sourceRange(of:)`` gives the bytes of a hit: only those that are shown need them.
public struct SearchHits: Equatable, Sendable {
  private(set) var starts: [UInt32] = []
  private var ends: [UInt32] = []

  /// No hits.
  public init() {}

  /// How many there are.
  public var count: Int { starts.count }

  /// Whether there are none.
  public var isEmpty: Bool { starts.isEmpty }

  /// The positions of a hit.
  public subscript(index: Int) -> Range<Int> { Int(starts[index])..<Int(ends[index]) }

  /// The first hit that begins at a position or after it; ``count`` if there is none.
  ///
  /// A binary search.
  public func index(from position: Int) -> Int { starts.countOfPrefix { Int($0) < position } }

  /// The first hit that ends after a position; ``count`` if there is none.
  ///
  /// A binary search.
  public func index(endingAfter position: Int) -> Int { ends.countOfPrefix { Int($0) <= position } }

  /// Adds a hit after all others.
  mutating func append(_ hit: Range<Int>) {
    starts.append(UInt32(truncatingIfNeeded: hit.lowerBound))
    ends.append(UInt32(truncatingIfNeeded: hit.upperBound))
  }

  /// Adds hits after all others.
  mutating func append(_ hits: SearchHits) {
    starts += hits.starts
    ends += hits.ends
  }
}
