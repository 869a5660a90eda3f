/// A report with variants of characters made one, and without white space and breaks: what search and
/// the search for duplicates work on.
///
/// One 16-bit unit stands for each character that is kept (see ``FoldKinds`` for what is made one), in
/// the order of reading: paragraph after paragraph, so that page debris does not stand between the two
/// halves of a sentence. White space, line ends, controls and format characters are dropped.
///
///     let folded = try FoldedText(report)      // of "一、總\n 結"
///     folded.count                             // 4
///     folded.withUnits { Array($0) }           // those of 一 、 总 结
///     folded.sourceRange(of: 2..<4)            // the bytes of "總\n 結"
///
/// A *position* counts units from 0. Where paragraphs begin and end stands on the side
/// (``positions(ofParagraph:)``); where anything else in the source does, ``position(at:)`` tells. A character outside the basic plane has a unit of its own in the place of a
/// surrogate; only from the 2,048th different one on do they share a unit (``sharedUnit``).
///
/// Needs 2.2 bytes for each character.
public struct FoldedText: Sendable {
  /// The unit that stands for different characters in a text with very many outside the basic plane.
  public static let sharedUnit = RareCodes.shared

  /// The report that was folded.
  public let report: Report
  /// The number of units.
  public let count: Int
  let storage: UnsafeUnits?
  let rareCodes: RareCodes
  /// The position at which each fragment of the paragraph list begins.
  let fragmentStarts: [UInt32]

  init(
    report: Report, storage: UnsafeUnits?, count: Int, fragmentStarts: [UInt32],
    rareCodes: RareCodes
  ) {
    self.report = report
    self.storage = storage
    self.count = count
    self.fragmentStarts = fragmentStarts
    self.rareCodes = rareCodes
  }

  /// Folds a report.
  ///
  /// Linear: about a second for a gigabyte.
  ///
  /// - Throws: ``ReportError`` when there is no memory.
  public init(_ report: Report) throws(ReportError) {
    var builder = FoldedTextBuilder(report)
    while try builder.fold(upTo: .max) {}
    builder.finish()
    self = builder.text
  }

  /// Lends the units to `body`.
  ///
  /// The buffer must not leave the closure. Any number of threads may read at once.
  public func withUnits<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt16>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(UnsafeBufferPointer(start: storage.map { UnsafePointer($0.units) }, count: count))
  }

  /// The bytes of the character at a position.
  ///
  /// A binary search and a walk over at most 63 characters.
  public func sourceRange(at position: Int) -> Range<Int> {
    report.text.withBytes { sourceRange(of: position..<position + 1, in: $0) }
  }

  /// The bytes from the first character of a run to its last, with whatever stands between them.
  public func sourceRange(of positions: Range<Int>) -> Range<Int> {
    report.text.withBytes { sourceRange(of: positions, in: $0) }
  }

  /// The same, for those who ask so often that lending the bytes each time would cost more.
  ///
  /// - Parameter bytes: those of the report.
  func sourceRange(
    of positions: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Range<Int> {
    var cursor = FoldedCursor(self, at: positions.lowerBound, in: bytes)
    let first = cursor.next()?.range ?? bytes.count..<bytes.count
    if positions.isEmpty { return first.lowerBound..<first.lowerBound }
    if positions.count == 1 { return first }
    // Where the end is near, it is no further than from the last place that is known.
    if positions.count <= UnsafeUnits.stride {
      cursor.skip(positions.count - 2)
    } else {
      cursor = FoldedCursor(self, at: positions.upperBound - 1, in: bytes)
    }
    let end = cursor.next()?.range.upperBound ?? bytes.count
    return first.lowerBound..<max(first.upperBound, end)
  }

  /// The position of the first character that begins at a byte or, in its paragraph or the next one in
  /// the source, after it; ``count`` if there is none.
  ///
  /// Two binary searches and a walk over at most 63 characters.
  public func position(at offset: Int) -> Int { character(at: offset).position }

  /// The same position, and the byte at which its character begins; the end of the text for ``count``.
  package func character(at offset: Int) -> (position: Int, start: Int) {
    let fragment = report.paragraphs.fragmentIndex(at: offset)
    guard fragment < fragmentStarts.count, let storage else { return (count, report.text.count) }
    let range = Int(fragmentStarts[fragment])..<start(ofFragment: fragment + 1)
    let isInside = offset > report.paragraphs.fragments[fragment].range.lowerBound
    // The last 64th unit of the fragment that does not begin after the byte.
    let stride = UnsafeUnits.stride
    let firstBlock = (range.lowerBound + stride - 1) / stride
    let blocks = firstBlock..<max(firstBlock, (range.upperBound + stride - 1) / stride)
    let before = isInside ? blocks.countOfPrefix { storage.offsets[$0] <= offset } : 0
    var position = before > 0 ? (firstBlock + before - 1) * stride : range.lowerBound
    return report.text.withBytes { bytes in
      var cursor = FoldedCursor(self, at: position, in: bytes)
      if isInside { position += cursor.skip(before: offset, atMost: range.upperBound - position) }
      return (position, cursor.next()?.range.lowerBound ?? bytes.count)
    }
  }

  /// The paragraph to which a position belongs, as an index into the report's paragraphs.
  ///
  /// Two binary searches.
  public func paragraph(at position: Int) -> Int {
    report.paragraphs.owner(ofFragment: fragment(at: position))
  }

  /// The positions of the characters of a paragraph; none if all of it is dropped.
  public func positions(ofParagraph index: Int) -> Range<Int> {
    start(ofParagraph: index)..<start(ofParagraph: index + 1)
  }

  /// The position after the last character of the paragraph to which a position belongs.
  ///
  /// Two binary searches.
  public func paragraphEnd(after position: Int) -> Int {
    start(ofParagraph: paragraph(at: position) + 1)
  }

  /// The fragment to which a position belongs.
  func fragment(at position: Int) -> Int {
    max(0, fragmentStarts.countOfPrefix { Int($0) <= position } - 1)
  }

  private func start(ofFragment fragment: Int) -> Int {
    fragment < fragmentStarts.count ? Int(fragmentStarts[fragment]) : count
  }

  private func start(ofParagraph index: Int) -> Int {
    let paragraphs = report.paragraphs
    return index < paragraphs.count
      ? start(ofFragment: Int(paragraphs.firstFragments[index])) : count
  }
}
