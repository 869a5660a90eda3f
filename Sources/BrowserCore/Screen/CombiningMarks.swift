/// The marks that join the character of a cell: at most three, packed in eight bytes.
///
/// ncurses draws at most five scalars in a cell. What exceeds the limit here is not dropped but shown
/// in its visible form; see ``ClusterCursor``.
public struct CombiningMarks: Equatable, Sendable, Sequence {
  /// The most marks in one cell.
  public static let limit = 3
  /// The first mark is in the lowest 21 bits; no mark is U+0000.
  private var packed: UInt64 = 0

  /// No marks.
  public init() {}

  /// Whether there are none.
  public var isEmpty: Bool { packed == 0 }

  /// Adds a mark after the others; false, and nothing is changed, if there is no room.
  public mutating func append(_ mark: UInt32) -> Bool {
    for index in 0..<Self.limit where packed >> (21 * index) & 0x1FFFFF == 0 {
      packed |= UInt64(mark) << (21 * index)
      return true
    }
    return false
  }

  /// Walks over the marks in order.
  public func makeIterator() -> Iterator { Iterator(rest: packed) }

  /// Takes one mark after another.
  public struct Iterator: IteratorProtocol {
    fileprivate var rest: UInt64

    /// The next mark; nil after the last.
    public mutating func next() -> Unicode.Scalar? {
      if rest == 0 { return nil }
      defer { rest >>= 21 }
      return Unicode.Scalar(UInt32(rest & 0x1FFFFF))
    }
  }
}
