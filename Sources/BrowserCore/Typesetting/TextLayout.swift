import ReportKit

/// A row of the text pane: a row of a paragraph, or a blank one before it.
public struct RowAddress: Comparable, Hashable, Sendable {
  /// The index of the paragraph.
  public var paragraph: Int
  /// The row among those of the paragraph, from 0; the blank rows before it are -1, -2 and so on
  /// upwards.
  public var row: Int

  /// The order in which rows stand on the screen.
  public static func < (first: RowAddress, second: RowAddress) -> Bool {
    (first.paragraph, first.row) < (second.paragraph, second.row)
  }
}

/// Turns byte offsets into rows and back, at one width.
///
/// Paragraphs are divided only when they are asked for; the last ones are remembered.
public struct TextLayout: Sendable {
  /// How rows are filled.
  public let breaker: RowBreaker
  /// The paragraphs that are laid out.
  public let paragraphs: ParagraphList
  /// Whether first lines are indented.
  public let indent: FirstLineIndent
  private let report: Report
  private var remembered: [Int: ParagraphRows] = [:]

  private static let mostRemembered = 1024

  /// Prepares to lay out a report by its paragraphs, or by others of the same text.
  public init(
    _ report: Report, paragraphs: ParagraphList, breaker: RowBreaker, indent: FirstLineIndent
  ) {
    self.report = report
    self.paragraphs = paragraphs
    self.breaker = breaker
    self.indent = indent
  }

  /// Whether there is nothing to show.
  public var isEmpty: Bool { paragraphs.count == 0 }

  /// The rows of a paragraph.
  public mutating func rows(ofParagraph index: Int) -> ParagraphRows {
    if let rows = remembered[index] { return rows }
    if remembered.count >= Self.mostRemembered { remembered.removeAll(keepingCapacity: true) }
    let paragraph = paragraphs[index]
    if paragraph.isHidden {
      let range = paragraph.range
      return ParagraphRows(starts: [range.lowerBound], end: range.upperBound, indent: 0)
    }
    let rows = breaker.rows(
      of: paragraph, in: report.text,
      indent: indent.cells(of: paragraph, in: report, columns: breaker.columns))
    remembered[index] = rows
    return rows
  }

  /// The row in which a byte stands.
  ///
  /// Blank lines belong to the blank before the next paragraph.
  public mutating func address(of offset: Int) -> RowAddress {
    let index = paragraphs.index(at: offset)
    guard !isEmpty, offset >= paragraphs[index].range.lowerBound else {
      let distance = isEmpty ? 0 : paragraphs[index].line - report.lines.line(at: offset)
      return RowAddress(paragraph: index, row: max(firstRow(ofParagraph: index), -max(1, distance)))
    }
    return RowAddress(paragraph: index, row: rows(ofParagraph: index).row(at: offset))
  }

  /// The offset that stands for a row: its first byte, or for a blank one that of a blank line.
  public mutating func offset(of address: RowAddress) -> Int {
    guard !isEmpty else { return 0 }
    if address.row < 0 {
      return report.lines.range(ofLine: paragraphs[address.paragraph].line + address.row).lowerBound
    }
    return rows(ofParagraph: address.paragraph).starts[address.row]
  }

  /// The bytes of a row; nil for a blank.
  public mutating func range(of address: RowAddress) -> Range<Int>? {
    guard address.row >= 0, !isEmpty else { return nil }
    return rows(ofParagraph: address.paragraph).range(ofRow: address.row)
  }

  /// How many cells a row is indented.
  public mutating func indent(of address: RowAddress) -> Int {
    address.row == 0 && !isEmpty ? rows(ofParagraph: address.paragraph).indent : 0
  }

  /// The row after a row; nil after the last.
  public mutating func row(after address: RowAddress) -> RowAddress? {
    guard !isEmpty else { return nil }
    if address.row + 1 < rows(ofParagraph: address.paragraph).count {
      return RowAddress(paragraph: address.paragraph, row: address.row + 1)
    }
    let next = address.paragraph + 1
    guard next < paragraphs.count else { return nil }
    return RowAddress(paragraph: next, row: firstRow(ofParagraph: next))
  }

  /// The row before a row; nil before the first.
  public mutating func row(before address: RowAddress) -> RowAddress? {
    guard !isEmpty else { return nil }
    if address.row > firstRow(ofParagraph: address.paragraph) {
      return RowAddress(paragraph: address.paragraph, row: address.row - 1)
    }
    let previous = address.paragraph - 1
    guard previous >= 0 else { return nil }
    return RowAddress(paragraph: previous, row: rows(ofParagraph: previous).count - 1)
  }

  /// The row this many rows further down, or up for a negative distance; stops at either end.
  public mutating func row(_ distance: Int, from address: RowAddress) -> RowAddress {
    var address = address
    for _ in 0..<abs(distance) {
      guard let next = distance > 0 ? row(after: address) : row(before: address) else { break }
      address = next
    }
    return address
  }

  /// The last row of the text.
  public mutating func lastRow() -> RowAddress {
    guard !isEmpty else { return RowAddress(paragraph: 0, row: 0) }
    let last = paragraphs.count - 1
    return RowAddress(paragraph: last, row: rows(ofParagraph: last).count - 1)
  }

  private func firstRow(ofParagraph index: Int) -> Int {
    isEmpty ? 0 : -paragraphs.blankLines(before: index)
  }
}
