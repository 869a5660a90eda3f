/// What counts as a duplicated passage.
public struct DuplicateOptions: Equatable, Sendable {
  /// The least length that may be asked for, in folded characters: what one anchor needs.
  public static let shortestLength = 8

  /// How long a passage must be, in folded characters.
  public let minLength: Int
  /// How alike two copies must be: 1 − edits / length of the longer one; 1 asks for equal ones, whose ends then are not moved
  /// to sentences and paragraphs.
  public let similarity: Double
  /// How many copies the families of any text may have in all; a long one may have more.
  ///
  /// Each needs about sixty bytes. Where there are more, the families with the shortest passages are left out.
  var freeCopies = 1 << 19

  /// Makes options; both values are brought into their range, ``shortestLength`` or more and 0.5 to 1.
  public init(minLength: Int = 24, similarity: Double = 0.85) {
    self.minLength = max(minLength, Self.shortestLength)
    self.similarity = min(max(similarity, 0.5), 1)
  }

  /// Whether so many edits are few enough for a length.
  func allow(edits: Int, in length: Int) -> Bool {
    edits == 0 || Double(edits) <= (1 - similarity) * Double(length) + 1e-9
  }

  /// How many edits an alignment of so many characters may have.
  func edits(in length: Int) -> Double { (1 - similarity) * Double(length) + 1e-9 }
}
