/// Where passages may begin and end as a reader would have it: at sentences and paragraphs.
struct PassageEnds {
  private let folded: FoldedText
  private let units: UnsafeUnitRuns
  private let paragraphs: ParagraphBounds
  private let marks = Marks()

  /// How far an end is moved to a sentence or paragraph.
  static let reach = 2

  init(_ folded: FoldedText, _ units: UnsafeUnitRuns, _ paragraphs: ParagraphBounds) {
    self.folded = folded
    self.units = units
    self.paragraphs = paragraphs
  }

  /// Whether a sentence or a paragraph begins or ends at a position.
  func isBoundary(_ position: Int) -> Bool {
    if position <= 0 || position >= units.count { return true }
    let before = units[position - 1]
    let after = units[position]
    if marks.stops.contains(before), !marks.closes(after) { return true }
    if marks.closes(before), position > 1, marks.stops.contains(units[position - 2]),
      !marks.closes(after)
    {
      return true
    }
    return paragraphs.begins(position)
  }

  /// The page number, running head or note in which a position stands, if it does in one: that is no part
  /// of the text, and no passage begins or ends with it.
  func debris(at position: Int) -> Range<Int>? {
    paragraphs.debris(at: position)
  }

  /// How far the beginnings of two copies are to be moved so that both are at a sentence: the least way,
  /// and rather to more text than to less; nil if there is none.
  func offsets(_ one: Int, _ two: Int, grows: Int) -> (one: Int, two: Int)? {
    if isBoundary(one), isBoundary(two) { return (0, 0) }
    for distance in 1...Self.reach {
      for offset in [grows * distance, -grows * distance]
      where isBoundary(one + offset) && isBoundary(two + offset) {
        return (offset, offset)
      }
    }
    for offset in 0...Self.reach {
      for other in 0...Self.reach where other != offset {
        if isBoundary(one + grows * offset), isBoundary(two + grows * other) {
          return (grows * offset, grows * other)
        }
      }
    }
    return nil
  }

  /// How many marks that belong to the text before stand at the beginning of a passage.
  func strayMarks(_ range: Range<Int>) -> Int {
    var count = 0
    for position in range.prefix(Self.reach) {
      guard marks.isStray(units[position]) || isClosingQuote(position) else { break }
      count += 1
    }
    return count
  }

  /// Folding makes the two quotation marks of a pair one; the source tells.
  private func isClosingQuote(_ position: Int) -> Bool {
    guard marks.quotes.contains(units[position]) else { return false }
    return folded.report.text.withBytes { bytes in
      var cursor = FoldedCursor(folded, at: position, in: bytes)
      return cursor.next().map { SentenceEnd.contains($0.scalar) } ?? false
    }
  }

  /// Marks as they are in a folded text.
  private struct Marks {
    /// Marks that end a sentence.
    let stops = folded("。！？；…")
    let quotes = folded("”’")
    private let brackets = folded("）】》")
    private let stray = folded("。！？；…，、：）】》")

    func closes(_ unit: UInt16) -> Bool { quotes.contains(unit) || brackets.contains(unit) }
    func isStray(_ unit: UInt16) -> Bool { stray.contains(unit) }

    private static func folded(_ marks: String) -> [UInt16] {
      marks.unicodeScalars.compactMap {
        FoldTable.all.fold($0.value).map { UInt16(truncatingIfNeeded: $0) }
      }
    }
  }
}
