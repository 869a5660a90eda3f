import ReportKit

@testable import BrowserCore

/// Looks for faults in the rows of one paragraph, knowing nothing of how they were made.
///
/// What counts as a mark is written out here once more, as the issue lists it.
struct RowCheck {
  /// Something that rows must not do.
  enum Fault: Hashable {
    case textIsLost
    case rowIsTooWide
    case beginsWithClosingMark
    case endsWithOpeningMark
    case dashOrEllipsisIsDivided
    case numberIsDivided
    case punctuationStandsAlone
  }

  /// A fault, and the bytes of the row that has it.
  struct Finding {
    let fault: Fault
    let row: Range<Int>
  }

  private struct Piece {
    let scalar: Unicode.Scalar
    let isWhite: Bool
    let isPunctuation: Bool
    let range: Range<Int>
    let cluster: Cluster
  }

  private let pieces: [Piece]
  private let indexAt: [Int: Int]
  private let range: Range<Int>

  private static let closing = Set("，。、；：！？）》」』”’)%％〉】〕…—".unicodeScalars)
  private static let opening = Set("“‘（《「『(〈【〔".unicodeScalars)

  init(_ paragraph: Paragraph, in text: SourceText, widths: CellWidths) {
    var pieces: [Piece] = []
    text.withBytes { bytes in
      for fragment in paragraph.fragments {
        var cursor = ClusterCursor(bytes, in: fragment.range, widths: widths)
        while let cluster = cursor.next() {
          let category = cluster.scalar.properties.generalCategory
          pieces.append(
            Piece(
              scalar: cluster.scalar,
              isWhite: cluster.kind == .tab || category == .spaceSeparator,
              isPunctuation: Self.punctuation.contains(category), range: cluster.range,
              cluster: cluster))
        }
      }
    }
    self.pieces = pieces
    indexAt = Dictionary(
      uniqueKeysWithValues: pieces.enumerated().map { ($1.range.lowerBound, $0) })
    range = paragraph.range
  }

  private static let punctuation: Set<Unicode.GeneralCategory> = [
    .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation,
    .connectorPunctuation, .dashPunctuation, .otherPunctuation,
  ]

  /// The faults of rows that are this wide.
  func findings(in rows: ParagraphRows, columns: Int) -> [Finding] {
    let starts = (0..<rows.count).compactMap { indexAt[rows.range(ofRow: $0).lowerBound] }
    guard starts.count == rows.count, starts.first == 0, rows.end == range.upperBound,
      zip(starts, starts.dropFirst()).allSatisfy(<)
    else { return [Finding(fault: .textIsLost, row: range)] }
    return starts.indices.flatMap { row in
      let end = row + 1 < starts.count ? starts[row + 1] : pieces.count
      return faults(
        from: starts[row], to: end, indent: row == 0 ? rows.indent : 0, columns: columns
      ).map { Finding(fault: $0, row: rows.range(ofRow: row)) }
    }
  }

  private func faults(from start: Int, to end: Int, indent: Int, columns: Int) -> [Fault] {
    var faults: [Fault] = []
    let visible = pieces[start..<end].lastIndex { !$0.isWhite } ?? start
    var column = indent
    for piece in pieces[start...visible] {
      column += piece.cluster.advance(atColumn: column, limit: columns)
    }
    if column > columns, visible > start || indent > 0 { faults.append(.rowIsTooWide) }
    let first = pieces[start..<end].firstIndex { !$0.isWhite }
    if start > 0 {
      if let first, Self.closing.contains(pieces[first].scalar),
        !isForced(at: start, columns: columns)
      {
        faults.append(.beginsWithClosingMark)
      }
      if isJoined(start - 1, start), !isForced(at: start, columns: columns) {
        faults.append(.dashOrEllipsisIsDivided)
      }
      if isInNumber(start), !isWideNumber(at: start, columns: columns) {
        faults.append(.numberIsDivided)
      }
    }
    if end < pieces.count, !pieces[visible].isWhite,
      Self.opening.contains(pieces[visible].scalar), !isForced(at: end, columns: columns)
    {
      faults.append(.endsWithOpeningMark)
    }
    if start > 0 || end < pieces.count, first != nil,
      pieces[start..<end].allSatisfy({ $0.isPunctuation || $0.isWhite }),
      !isForced(at: start > 0 ? start : end, columns: columns)
    {
      faults.append(.punctuationStandsAlone)
    }
    return faults
  }

  /// Whether two characters are parts of one —— or …….
  private func isJoined(_ first: Int, _ second: Int) -> Bool {
    pieces[first].scalar == pieces[second].scalar
      && "—…".unicodeScalars.contains(pieces[first].scalar)
  }

  /// Whether a break before a character is inside a number, or between it and its sign or unit.
  private func isInNumber(_ index: Int) -> Bool {
    let last = pieces[index - 1].scalar
    let next = pieces[index].scalar
    if Self.isDigit(last) {
      return Self.isDigit(next) || ".,%％‰℃".unicodeScalars.contains(next)
        || next.properties.isIdeographic
    }
    guard Self.isDigit(next) else { return false }
    return "第$￥¥－±".unicodeScalars.contains(last)
      || (".,".unicodeScalars.contains(last) && index > 1 && Self.isDigit(pieces[index - 2].scalar))
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || ("０"..."９").contains(scalar)
  }

  /// Whether the marks and blank around a place, with the word on either side, are wider than a row.
  private func isForced(at index: Int, columns: Int) -> Bool {
    isWide(around: index, columns: columns) {
      $0.isPunctuation || $0.isWhite || Self.closing.contains($0.scalar)
    }
  }

  /// Whether the number around a place, with its sign and its unit, is wider than a row.
  private func isWideNumber(at index: Int, columns: Int) -> Bool {
    isWide(around: index, columns: columns) {
      Self.isDigit($0.scalar) || ".,%％‰℃".unicodeScalars.contains($0.scalar)
    }
  }

  private func isWide(around index: Int, columns: Int, _ holds: (Piece) -> Bool) -> Bool {
    let first = pieces[..<index].lastIndex { !holds($0) } ?? 0
    var last = pieces[index...].firstIndex { !holds($0) } ?? pieces.count - 1
    // A number is one word, with the marks after it.
    while last + 1 < pieces.count, isInNumber(last + 1) || holds(pieces[last + 1]) { last += 1 }
    let cells = pieces[first...last].reduce(0) {
      $0 + $1.cluster.advance(atColumn: 0, limit: columns)
    }
    return cells > columns
  }
}
