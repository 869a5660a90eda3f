import ReportKit

/// Another state of a document, and where in it the places of the one before are.
///
/// What stands before the first change and after the last one has only moved. Between them a place is found by the
/// words of its line, or of a line near it.
public struct Revision: Sendable {
  /// The document as it is now.
  let snapshot: Snapshot
  private let old: Report
  /// What is between the first and the last change, in bytes of the old text and of the new one.
  private let changed: (old: Range<Int>, new: Range<Int>)
  /// Where headings that stand between the changes stand now.
  private let headings: [Int: Int]

  /// How many lines further up or down words are looked for that still stand.
  private static let reach = 8

  private var new: Report { snapshot.report }

  /// Compares two states of a document.
  ///
  /// Linear in their length.
  public init(of old: Report, as new: Report) {
    self.old = old
    snapshot = Snapshot(new, loading: .complete)
    changed = Self.changedRanges(old.text, new.text)
    var starts: [String: [Int]] = [:]
    for heading in new.outline.headings.reversed()
    where changed.new.contains(heading.range.lowerBound) {
      starts[new.words(of: heading), default: []].append(heading.range.lowerBound)
    }
    var headings: [Int: Int] = [:]
    for heading in old.outline.headings where changed.old.contains(heading.range.lowerBound) {
      headings[heading.range.lowerBound] = starts[old.words(of: heading)]?.popLast()
    }
    self.headings = headings
  }

  /// Where a heading stands now that stood at a byte; nil if it is gone.
  func start(ofHeadingAt offset: Int) -> Int? {
    changed.old.contains(offset) ? headings[offset] : place(of: offset)
  }

  /// Where the words at a byte stand now; where they are gone, the words nearby; where those are gone too, about
  /// the same byte.
  func place(of place: Int) -> Int {
    if place < changed.old.lowerBound { return place }
    if place >= changed.old.upperBound {
      return place - changed.old.upperBound + changed.new.upperBound
    }
    return placeByWords(place)
      ?? new.text.characterStart(at: min(place, changed.new.upperBound))
  }

  private func placeByWords(_ place: Int) -> Int? {
    guard old.lines.count > 0, new.lines.count > 0 else { return nil }
    let line = min(old.lines.line(at: place), old.lines.count)
    let distances = [0] + (1...Self.reach).flatMap { [$0, -$0] }
    for distance in distances where (1...old.lines.count).contains(line + distance) {
      let range = words(ofLine: line + distance, of: old)
      guard !range.isEmpty, let start = start(ofLine: range) else { continue }
      if distance == 0 { return start + min(max(0, place - range.lowerBound), range.count) }
      let other = max(1, min(new.lines.line(at: start) - distance, new.lines.count))
      return new.lines.range(ofLine: other).lowerBound
    }
    return nil
  }

  /// Where a line of the old text begins now: of several the nearest; nil if it is gone.
  private func start(ofLine range: Range<Int>) -> Int? {
    if range.upperBound <= changed.old.lowerBound { return range.lowerBound }
    if range.lowerBound >= changed.old.upperBound { return place(of: range.lowerBound) }
    let first = new.lines.line(at: changed.new.lowerBound)
    let last = min(new.lines.line(at: changed.new.upperBound), new.lines.count)
    guard first <= last else { return nil }
    var nearest: Int?
    old.text.withBytes { oldBytes in
      new.text.withBytes { newBytes in
        for line in first...last where new.lines.range(ofLine: line).count >= range.count {
          let words = words(ofLine: line, in: newBytes, new.lines)
          guard words.count == range.count,
            zip(words, range).allSatisfy({ newBytes[$0] == oldBytes[$1] })
          else { continue }
          let distance = abs(words.lowerBound - range.lowerBound)
          if distance < nearest.map({ abs($0 - range.lowerBound) }) ?? .max {
            nearest = words.lowerBound
          }
        }
      }
    }
    return nearest
  }

  private func words(ofLine line: Int, of report: Report) -> Range<Int> {
    report.text.withBytes { words(ofLine: line, in: $0, report.lines) }
  }

  /// A line without blanks of ASCII, and without the line end.
  private func words(
    ofLine line: Int, in bytes: UnsafeBufferPointer<UInt8>, _ lines: LineIndex
  ) -> Range<Int> {
    var range = lines.range(ofLine: line)
    while let last = range.last, bytes[last] <= 0x20 { range = range.lowerBound..<last }
    while let first = range.first, bytes[first] <= 0x20 { range = first + 1..<range.upperBound }
    return range
  }

  /// All between the first and the last byte that differ.
  private static func changedRanges(
    _ old: SourceText, _ new: SourceText
  ) -> (old: Range<Int>, new: Range<Int>) {
    old.withBytes { old in
      new.withBytes { new in
        let shorter = min(old.count, new.count)
        let before = (0..<shorter).first { old[$0] != new[$0] } ?? shorter
        let after =
          (0..<shorter - before).first { old[old.count - 1 - $0] != new[new.count - 1 - $0] }
          ?? shorter - before
        return (before..<old.count - after, before..<new.count - after)
      }
    }
  }
}
