/// Finds out whether lines were broken at a fixed width, as in newspapers, mail and old word
/// processors, and at which.
///
/// In such a text hardly any line is longer than the width, and a large part of the lines has it;
/// lines that are whole paragraphs have every length. Widths are counted both in characters and in
/// cells (two for a character of full width), since programs break lines by either.
struct HardWrap: Equatable {
  /// What the width counts.
  enum Measure: Equatable {
    /// Characters, however wide.
    case characters
    /// Cells: two for each character of full width.
    case cells

    /// What a full line may lack: where cells are counted, a wide character or a pair of marks that
    /// had no room; nothing where characters are.
    var slack: Int { self == .cells ? 3 : 0 }

    /// No text is set narrower than sixteen ideographs.
    var narrowest: Int { self == .cells ? 32 : 16 }
  }

  /// What the width counts.
  let measure: Measure
  /// The width of a full line.
  let width: Int
  /// Whether paragraphs are told by white space before their first line.
  let indentsParagraphs: Bool

  /// The most lines that are looked at: enough to know, few enough for a text of any size.
  private static let mostLines = 1024
  /// Fewer lines than this show no habit.
  private static let fewestLines = 8

  /// Measures lines; nil if they were not broken at a fixed width.
  static func find(
    _ shapes: some RandomAccessCollection<LineShape>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> HardWrap? {
    guard shapes.count >= fewestLines else { return nil }
    let step = max(1, shapes.count / mostLines)
    let sample = stride(from: 0, to: shapes.count, by: step).map { offset in
      shapes[shapes.index(shapes.startIndex, offsetBy: offset)]
    }
    let seen = sample.filter { !$0.isBlank }
    guard seen.count >= fewestLines else { return nil }
    let indented = seen.count { $0.isIndented }
    // Some lines begin paragraphs and are indented, and more go on and are not.
    let indentsParagraphs = indented * 20 > seen.count && indented * 2 < seen.count
    let found = [Measure.characters, .cells].compactMap { measure in
      let widths = seen.map { width(of: $0, by: measure, in: bytes) }
      return commonWidth(widths, by: measure).map { (measure, $0.width, $0.full) }
    }
    guard let (measure, width, _) = found.max(by: { $0.2 < $1.2 }) else { return nil }
    return HardWrap(measure: measure, width: width, indentsParagraphs: indentsParagraphs)
  }

  /// Whether a line goes up to the right edge, so that the paragraph may go on in the next.
  func isFull(_ shape: LineShape, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    Self.width(of: shape, by: measure, in: bytes) >= width - measure.slack
  }

  /// The width that at least a third of the lines have, and how many; at most one in fifty, or one in
  /// a short text, exceeds it.
  private static func commonWidth(_ widths: [Int], by measure: Measure) -> (width: Int, full: Int)?
  {
    let sorted = widths.sorted()
    let width = sorted[sorted.count - 1 - max(1, sorted.count / 50)]
    let full = widths.count { (width - measure.slack...width).contains($0) }
    // The last lines of paragraphs are shorter; rows of a table are all alike.
    let hasLastLines = full * 25 <= widths.count * 24
    return width >= measure.narrowest && full * 3 >= widths.count && hasLastLines
      ? (width, full) : nil
  }

  private static func width(
    of shape: LineShape, by measure: Measure, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var width = 0
    for index in shape.content {
      let byte = bytes[index]
      if byte & 0xC0 == 0x80 { continue }
      // From U+0800 on three bytes: nearly all of full width in Chinese text.
      width += measure == .cells && byte >= 0xE0 ? 2 : 1
    }
    return width
  }
}
