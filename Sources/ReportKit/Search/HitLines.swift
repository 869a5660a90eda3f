/// The lines of a report in which hits stand, as a program that prints them needs them.
///
/// Each line of the source comes once. Where a hit goes on over a wrap or a page break, the lines that
/// it joins come as one.
public struct HitLines: Sendable {
  /// A line, or several that hits join.
  public struct Line: Equatable, Sendable {
    /// The hits that begin in it, as indices; none in a line that is only context.
    public fileprivate(set) var hits: Range<Int>
    /// What is joined: one piece of the source for each line, at least one.
    fileprivate var fragments: [Paragraph.Fragment]

    /// The number of the line on which it begins, from 1.
    public var line: Int { fragments[0].line }

    /// Its first byte.
    public var start: Int { fragments[0].range.lowerBound }
  }

  /// A part of a line that is all hit or has none.
  public struct Piece: Equatable, Sendable {
    /// Its characters as the source has them, controls and tabs too.
    public let words: String
    /// Whether it belongs to a hit.
    public let isHit: Bool
  }

  /// The bytes of the hits, in the order of reading.
  public let ranges: [Range<Int>]
  /// The lines with hits, in the order of the source.
  public let lines: [Line]
  private let report: Report

  /// Finds the lines of hits.
  ///
  /// Some binary searches for each hit.
  public init(_ hits: SearchHits, in folded: FoldedText) {
    report = folded.report
    let paragraphs = report.paragraphs
    ranges = (0..<hits.count).map { folded.sourceRange(of: hits[$0]) }
    var lines: [Line] = []
    var lastFragment = -1
    for (index, range) in ranges.enumerated() {
      let first = paragraphs.fragmentIndex(at: range.lowerBound)
      let last = paragraphs.fragmentIndex(at: range.upperBound - 1)
      if first <= lastFragment, !lines.isEmpty {
        // In its place: linear in what is joined, however many lines that are.
        let line = lines.count - 1
        lines[line].hits = lines[line].hits.lowerBound..<index + 1
        lines[line].fragments +=
          paragraphs.fragments[
            lastFragment + 1..<max(last, lastFragment) + 1]
      } else {
        lines.append(
          Line(hits: index..<index + 1, fragments: Array(paragraphs.fragments[first...last])))
      }
      lastFragment = max(last, lastFragment)
    }
    // Debris stands after the paragraph that it cuts, so this is not quite the order of the source.
    self.lines = lines.sorted { $0.start < $1.start }
  }

  /// The lines with so many lines before and after each, in runs that leave nothing out but blank
  /// lines, which do not count.
  ///
  /// - Parameter context: how many; there are no more than the report has.
  public func runs(context: Int) -> [[Line]] {
    let context = min(max(0, context), report.paragraphs.fragments.count)
    var runs: [[Line]] = []
    // Places in the source: of the next fragment that has not come, and of the next that need not come.
    var next = 0
    var contextEnd = 0
    for line in lines {
      let first = place(of: line.fragments[0])
      let end = max(next, min(contextEnd, first))
      runs.appendToLast(contextLines(next..<end))
      next = end
      let start = max(next, first - context)
      if runs.isEmpty || start > next { runs.append([]) }
      runs.appendToLast(contextLines(start..<max(start, first)) + [line])
      next = max(next, place(of: line.fragments[line.fragments.count - 1]) + 1)
      contextEnd = min(next + context, report.paragraphs.fragments.count)
    }
    runs.appendToLast(contextLines(next..<contextEnd))
    return runs
  }

  /// The parts of a line, in order: put together they are the line, without the blanks where lines are
  /// joined.
  public func pieces(of line: Line) -> [Piece] {
    var pieces: [Piece] = []
    // The first hit that does not end before the fragment: linear in the fragments and the hits, which both stand in
    // the order of the source.
    var next = line.hits.lowerBound
    for (index, fragment) in line.fragments.enumerated() {
      let trimmed = report.text.trimmed(fragment.range)
      let isLast = index == line.fragments.count - 1
      let start = index == 0 ? fragment.range.lowerBound : trimmed.lowerBound
      let range = start..<(isLast ? fragment.range.upperBound : trimmed.upperBound)
      while next < line.hits.upperBound, ranges[next].upperBound <= range.lowerBound { next += 1 }
      if let last = pieces.last, needsSpace(after: last, before: range) {
        let isHit = next < line.hits.upperBound && ranges[next].lowerBound < range.lowerBound
        pieces.append(Piece(words: " ", isHit: isHit))
      }
      var position = range.lowerBound
      while next < line.hits.upperBound, ranges[next].lowerBound < range.upperBound {
        let part = ranges[next].clamped(to: range)
        add(position..<part.lowerBound, isHit: false, to: &pieces)
        add(part, isHit: true, to: &pieces)
        position = part.upperBound
        // One that goes on over the end of the piece comes again in the next.
        if ranges[next].upperBound > range.upperBound { break }
        next += 1
      }
      add(position..<range.upperBound, isHit: false, to: &pieces)
    }
    return pieces
  }

  private func add(_ range: Range<Int>, isHit: Bool, to pieces: inout [Piece]) {
    if range.isEmpty { return }
    let words = report.text.string(in: range)
    pieces.append(Piece(words: words, isHit: isHit))
  }

  /// Whether two words of Latin letters or digits meet.
  private func needsSpace(after piece: Piece, before range: Range<Int>) -> Bool {
    let next = report.text.withBytes { UnsafeUTF8Cursor($0, in: range).current }
    guard let last = piece.words.unicodeScalars.last, let next else { return false }
    return FoldedText.isOfAWord(last.value) && FoldedText.isOfAWord(next)
  }

  private func contextLines(_ places: Range<Int>) -> [Line] {
    places.map { place in
      let index = report.paragraphs.fragmentIndex(ofPlace: place)
      return Line(hits: 0..<0, fragments: [report.paragraphs.fragments[index]])
    }
  }

  private func place(of fragment: Paragraph.Fragment) -> Int {
    report.paragraphs.placeInSource(of: fragment.range.lowerBound)
  }
}

extension [[HitLines.Line]] {
  fileprivate mutating func appendToLast(_ lines: [HitLines.Line]) {
    if lines.isEmpty { return }
    self[count - 1] += lines
  }
}
