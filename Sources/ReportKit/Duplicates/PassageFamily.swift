/// A passage that stands more than once in a report, with all its copies.
///
/// It is the longest there is: it runs over paragraphs, headings and page breaks as far as its copies are
/// alike. ``FoldedText/families(_:)`` finds them.
public struct PassageFamily: Equatable, Sendable {
  /// How the copies are alike.
  public enum Kind: String, CaseIterable, Sendable {
    /// Byte by byte.
    case exact
    /// Apart from forms of characters, white space and breaks.
    case folded
    /// With small differences.
    case near
  }

  /// One of the copies.
  public struct Occurrence: Equatable, Sendable {
    /// Its bytes, with whatever stands between them.
    public let range: Range<Int>
    private let start: UInt32
    private let end: UInt32
    /// What few of the copies have, of which there may be millions; nil for a whole one of one paragraph.
    private let details: Details?

    private final class Details: Sendable {
      let isPartial: Bool
      let parts: [Range<Int>?]

      init(isPartial: Bool, parts: [Range<Int>?]) {
        self.isPartial = isPartial
        self.parts = parts
      }
    }

    /// - Parameter parts: nil if there is one.
    init(positions: Range<Int>, range: Range<Int>, isPartial: Bool, parts: [Range<Int>?]? = nil) {
      self.range = range
      start = UInt32(positions.lowerBound)
      end = UInt32(positions.upperBound)
      let parts = parts ?? [positions]
      details =
        isPartial || parts != [positions] ? Details(isPartial: isPartial, parts: parts) : nil
    }

    /// Where it stands, as positions of the folded text.
    public var positions: Range<Int> { Int(start)..<Int(end) }

    /// Whether the text ends, or a section breaks off, before the passage does.
    public var isPartial: Bool { details?.isPartial ?? false }

    /// Its paragraphs, as positions: the i-th is what the i-th paragraph of the model corresponds to,
    /// and nil where this copy lacks it.
    public var parts: [Range<Int>?] { details?.parts ?? [positions] }

    /// Whether two are the same in all.
    public static func == (one: Self, two: Self) -> Bool {
      one.range == two.range && one.positions == two.positions
        && (one.details === two.details
          || one.isPartial == two.isPartial && one.parts == two.parts)
    }
  }

  /// How the copies are alike.
  public let kind: Kind
  /// How alike the least alike copy is to the model: 1 − edits / length; of a partial copy only the part
  /// counts that it has.
  public let similarity: Double
  /// The copies, in the order of the text; two or more, which do not overlap.
  public let occurrences: [Occurrence]
  /// The copy that all others are like: the first one that is whole, unless that would lose copies.
  public let model: Int

  /// The length of the model, in folded characters.
  public var length: Int { occurrences[model].positions.count }

  /// How many characters all copies have together.
  public var totalLength: Int { occurrences.reduce(0) { $0 + $1.positions.count } }

  /// The first copy that ends after a position, if the position stands in it.
  ///
  /// A binary search.
  public func occurrence(at position: Int) -> Int? {
    let index = occurrences.countOfPrefix { $0.positions.upperBound <= position }
    guard index < occurrences.count, occurrences[index].positions.contains(position) else {
      return nil
    }
    return index
  }
}
