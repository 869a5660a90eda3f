/// Folds a report piece by piece, so that a key never waits for a large one.
///
///     var builder = FoldedTextBuilder(report)
///     while try builder.fold(upTo: 1 << 20) {}
///     let folded = builder.text
///
/// Copies go on by themselves.
public struct FoldedTextBuilder: Sendable {
  private let report: Report
  private var storage: UnsafeUnits?
  private var count = 0
  private var starts: [UInt32] = []
  private var rareCodes = RareCodes()
  /// The fragment that is folded next, and from which of its bytes on.
  private var next = 0
  private var position = 0

  /// Begins before the first character.
  public init(_ report: Report) {
    self.report = report
    starts.reserveCapacity(report.paragraphs.fragments.count)
  }

  /// How many bytes of the paragraphs have been folded.
  private(set) var bytesDone = 0

  /// Folds about so many bytes more; false when the end has been reached.
  ///
  /// - Throws: ``ReportError`` when there is no memory.
  public mutating func fold(upTo limit: Int) throws(ReportError) -> Bool {
    let memory = storage ?? UnsafeUnits(capacity: report.text.count / 3 + UnsafeUnits.stride)
    storage = memory
    let isFolded = memory.map { memory in
      report.text.withBytes { bytes in
        FoldTable.all.basic.withUnsafeBufferPointer { fold(bytes, $0, into: memory, upTo: limit) }
      }
    }
    guard isFolded == true else { throw ReportError(.outOfMemory, path: report.name) }
    return next < report.paragraphs.fragments.count
  }

  /// How much of the report has been folded, from 0 to 1.
  public var progress: Double { Double(bytesDone) / Double(max(1, report.text.count)) }

  /// What has been folded so far; everything, when ``fold(upTo:)`` has answered false.
  ///
  /// Costs nothing.
  public var text: FoldedText {
    FoldedText(
      report: report, storage: storage, count: count, fragmentStarts: starts, rareCodes: rareCodes)
  }

  /// Gives the memory back that was not needed, when the end has been reached.
  public mutating func finish() {
    if isKnownUniquelyReferenced(&storage) { storage?.shrink(to: count) }
  }

  private mutating func fold(
    _ bytes: UnsafeBufferPointer<UInt8>, _ table: UnsafeBufferPointer<UInt16>,
    into memory: UnsafeUnits, upTo limit: Int
  ) -> Bool {
    let fragments = report.paragraphs.fragments
    var room = limit
    var rareCodes = rareCodes
    defer { self.rareCodes = rareCodes }
    while next < fragments.count, room > 0 {
      let range = fragments[next].range
      if starts.count == next {
        starts.append(UInt32(truncatingIfNeeded: count))
        position = range.lowerBound
      }
      var end = range.upperBound
      if end - position > room {
        end = position + room
        while end < range.upperBound, bytes[end] & 0xC0 == 0x80 { end += 1 }
      }
      let newCount = memory.append(bytes, in: position..<end, after: count, table) { scalar in
        FoldTable.all.fold(scalar).map { rareCodes.take($0) } ?? 0
      }
      guard let newCount, newCount <= Int(UInt32.max) else { return false }
      count = newCount
      room -= end - position
      bytesDone += end - position
      position = end
      if end == range.upperBound { next += 1 }
    }
    return true
  }
}
