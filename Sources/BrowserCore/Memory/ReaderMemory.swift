/// What the browser remembers of a document until it is opened again.
///
/// Places are byte offsets into the text, which is the same text as long as its digest is.
public struct ReaderMemory: Equatable, Sendable {
  /// What the document was called when it was open last; for people who look into the file.
  public var name = ""
  /// The byte on the top row.
  public var place = 0
  /// The marks that `m` sets: a letter or digit, and a byte.
  public var marks: [Unicode.Scalar: Int] = [:]
  /// The bookmarks: a byte, and the name that it was given.
  public var bookmarks: [Int: String] = [:]
  /// How many columns the outline had, if the reader made it wider or narrower.
  public var outlineColumns: Int?
  /// The lines of a record that this version does not know, as they stood.
  public var otherLines: [String] = []

  /// Remembers nothing.
  public init() {}

  /// Whether forgetting it would lose nothing.
  public var isEmpty: Bool {
    place == 0 && marks.isEmpty && bookmarks.isEmpty && outlineColumns == nil && otherLines.isEmpty
  }

  /// What another program has remembered meanwhile, with what was changed here since it was read.
  ///
  /// A mark or bookmark that was set, renamed or removed here is so in the answer; all others are as
  /// the other program left them. The place is the one here: the last program that is closed decides. The beginning is
  /// none, where nothing was remembered.
  ///
  /// - Parameters:
  ///   - other: what is remembered now.
  ///   - base: what was remembered when this was read.
  public func merged(into other: ReaderMemory, since base: ReaderMemory) -> ReaderMemory {
    var merged = other
    merged.name = name
    if place != 0 || base.place != 0 { merged.place = place }
    if outlineColumns != base.outlineColumns { merged.outlineColumns = outlineColumns }
    merged.marks = Self.merged(marks, into: other.marks, since: base.marks)
    merged.bookmarks = Self.merged(bookmarks, into: other.bookmarks, since: base.bookmarks)
    return merged
  }

  /// Says of each place where it is now; of two bookmarks that come together the first stays.
  mutating func movePlaces(_ newPlace: (Int) -> Int) {
    place = newPlace(place)
    marks = marks.mapValues(newPlace)
    bookmarks = Dictionary(
      bookmarks.sorted { $0.key < $1.key }.map { (newPlace($0.key), $0.value) },
      uniquingKeysWith: { first, _ in first })
  }

  private static func merged<Key: Hashable, Value: Equatable>(
    _ mine: [Key: Value], into other: [Key: Value], since base: [Key: Value]
  ) -> [Key: Value] {
    var merged = other
    for key in Set(mine.keys).union(base.keys) where mine[key] != base[key] {
      merged[key] = mine[key]
    }
    return merged
  }
}
