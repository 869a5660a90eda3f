/// One paragraph: the pieces of the source that belong together, in order.
///
/// A piece is a line without its line end. White space at either end of the line belongs to it, so that
/// the pieces of all paragraphs and the blank between them are the whole text.
public struct Paragraph: Equatable, Sendable {
  /// A piece of a paragraph.
  public struct Fragment: Equatable, Sendable {
    /// Its bytes; never empty.
    public let range: Range<Int>
    private let storedLine: Int32
    /// What stood between it and the piece before; nil for the first piece.
    public let join: Join?

    init(range: Range<Int>, line: Int, join: Join?) {
      self.range = range
      storedLine = Int32(clamping: line)
      self.join = join
    }

    /// The line it stands on, counted from 1.
    public var line: Int { Int(storedLine) }
  }

  /// What stood between two pieces of a paragraph.
  public enum Join: Equatable, Sendable {
    /// The end of a line that was broken at a fixed width.
    case wrap
    /// Blank lines or page debris, in the middle of a sentence.
    case pageBreak
  }

  /// The pieces; at least one.
  public let fragments: ArraySlice<Fragment>

  /// Whether this belongs to the page and not to the text: a page number, a running head, （上接第一版）.
  public let isDebris: Bool

  /// Whether this stands for a range of the text that is put aside; see ``ParagraphList/hiding(_:)``.
  public var isHidden = false

  /// From the first byte to the last, with whatever stands between the pieces.
  public var range: Range<Int> {
    guard let first = fragments.first, let last = fragments.last else { return 0..<0 }
    return first.range.lowerBound..<last.range.upperBound
  }

  /// The line on which it begins, counted from 1.
  public var line: Int { fragments.first?.line ?? 1 }

  /// The number of bytes that are its own.
  public var byteCount: Int { fragments.reduce(0) { $0 + $1.range.count } }

  /// The fragments of which a range holds bytes, in order.
  ///
  /// A binary search.
  public func fragments(in range: Range<Int>) -> ArraySlice<Fragment> {
    let start =
      fragments.startIndex + fragments.countOfPrefix { $0.range.upperBound <= range.lowerBound }
    let end =
      fragments.startIndex + fragments.countOfPrefix { $0.range.lowerBound < range.upperBound }
    return fragments[start..<max(start, end)]
  }

  /// The parts of a range that are its own bytes, in order.
  public func pieces(of range: Range<Int>) -> [Range<Int>] {
    fragments(in: range).map { $0.range.clamped(to: range) }
  }
}
