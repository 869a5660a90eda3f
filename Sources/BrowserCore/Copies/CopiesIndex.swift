import ReportKit

/// The families of duplicated passages of a report, to be asked what stands at a place.
///
/// Whoever searches for duplicates makes it, so that the browser need not: with `n` copies it costs
/// `n log n`. All questions are binary searches.
public struct CopiesIndex: Sendable {
  /// One copy of a passage.
  struct Copy: Equatable {
    /// The index of its family.
    let family: Int
    /// Which of the family's copies it is.
    let occurrence: Int
  }

  /// A copy, and a position in it.
  struct Place: Equatable {
    let copy: Copy
    let position: Int
  }

  /// The folded text in which the families were found.
  public let folded: FoldedText
  /// The families.
  public let families: [PassageFamily]
  /// How much of the text has been searched, from 0 to 1; until 1 there may be more families.
  public let progress: Double

  /// How many positions stand in a copy.
  public private(set) var coveredCount = 0

  /// Where the pieces begin into which all ends of copies divide the text.
  private var pieces: [Int32] = []
  /// For each piece the copy that leads there, as an index into `copies`; -1 where there is none.
  private var leaders: [Int32] = []
  /// The copies of all families.
  private var copies: [(family: Int32, occurrence: Int32)] = []
  /// Where copies begin, in order and each once.
  private var starts: [Int32] = []

  /// Prepares families for questions.
  ///
  /// - Parameters:
  ///   - families: what ``FoldedText/families(_:)`` has found.
  ///   - folded: the text it was asked.
  ///   - progress: how much of the text has been searched, from 0 to 1.
  public init(_ families: [PassageFamily], in folded: FoldedText, progress: Double = 1) {
    self.folded = folded
    self.families = families
    self.progress = progress
    var ends: [Int32] = []
    for family in families {
      for copy in family.occurrences {
        starts.append(Int32(copy.positions.lowerBound))
        ends.append(Int32(copy.positions.upperBound))
      }
    }
    starts = Self.sorted(starts)
    pieces = Self.sorted(starts + ends)
    findLeaders()
  }

  /// Whether all of the text has been searched.
  var isComplete: Bool { progress >= 1 }

  /// The copy at a position: where several lie over each other, that of the family with most copies.
  func copy(at position: Int) -> Copy? {
    let piece = pieces.countOfPrefix { $0 <= position } - 1
    return piece < 0 ? nil : leader(ofPiece: piece)
  }

  /// The first place in a range of bytes that stands in a copy.
  func firstPlace(in bytes: Range<Int>) -> Place? {
    if pieces.isEmpty || bytes.isEmpty { return nil }
    let (position, begin) = folded.character(at: bytes.lowerBound)
    if !bytes.contains(begin) { return nil }
    if let copy = copy(at: position) { return Place(copy: copy, position: position) }
    // Between two copies no piece without a leader follows another.
    let next = pieces.countOfPrefix { $0 <= position }
    guard next < pieces.count, let copy = leader(ofPiece: next) else { return nil }
    let start = Int(pieces[next])
    guard bytes.contains(folded.sourceRange(at: start).lowerBound) else { return nil }
    return Place(copy: copy, position: start)
  }

  /// Whether a copy runs on over a byte from what stands before it.
  func runsOn(over offset: Int) -> Bool {
    if pieces.isEmpty { return false }
    let position = folded.position(at: offset)
    guard position > 0, let before = copy(at: position - 1), let after = copy(at: position) else {
      return false
    }
    return occurrence(before).positions.contains(position)
      || occurrence(after).positions.contains(position - 1)
  }

  /// The first position after another one where a copy begins.
  func start(after position: Int) -> Int? {
    let index = starts.countOfPrefix { $0 <= position }
    return index < starts.count ? Int(starts[index]) : nil
  }

  /// The last position before another one where a copy begins.
  func start(before position: Int) -> Int? {
    let index = starts.countOfPrefix { $0 < position }
    return index > 0 ? Int(starts[index - 1]) : nil
  }

  /// Where a copy stands.
  func occurrence(_ copy: Copy) -> PassageFamily.Occurrence {
    families[copy.family].occurrences[copy.occurrence]
  }

  private func leader(ofPiece piece: Int) -> Copy? {
    guard leaders[piece] >= 0 else { return nil }
    let copy = copies[Int(leaders[piece])]
    return Copy(family: Int(copy.family), occurrence: Int(copy.occurrence))
  }

  /// Gives each piece to the first family that claims it, those with most copies first.
  private mutating func findLeaders() {
    leaders = [Int32](repeating: -1, count: pieces.count)
    // From each piece, one that is not before the next free one.
    var free = Array(0...pieces.count)
    func nextFree(_ piece: Int) -> Int {
      var piece = piece
      while free[piece] != piece {
        free[piece] = free[free[piece]]
        piece = free[piece]
      }
      return piece
    }
    let order = families.indices.sorted {
      (families[$1].occurrences.count, $0) < (families[$0].occurrences.count, $1)
    }
    for family in order {
      for (occurrence, copy) in families[family].occurrences.enumerated() {
        var piece = nextFree(pieces.countOfPrefix { $0 < copy.positions.lowerBound })
        while piece < pieces.count, pieces[piece] < copy.positions.upperBound {
          leaders[piece] = Int32(copies.count)
          coveredCount += Int(pieces[piece + 1] - pieces[piece])
          free[piece] = piece + 1
          piece = nextFree(piece + 1)
        }
        copies.append((Int32(family), Int32(occurrence)))
      }
    }
  }

  private static func sorted(_ positions: [Int32]) -> [Int32] {
    var result: [Int32] = []
    for position in positions.sorted() where position != result.last { result.append(position) }
    return result
  }
}

extension CopiesIndex: Equatable {
  /// Whether two say the same of texts of the same length.
  public static func == (one: CopiesIndex, two: CopiesIndex) -> Bool {
    one.progress == two.progress && one.folded.count == two.folded.count
      && one.families == two.families
  }
}
