import ReportKit

/// The rows of the report on the screen.
///
/// The place is the offset of a byte on the top row. It stays when the width changes, so that after
/// any number of changes the same words are on top.
struct TextPane: Sendable {
  /// A row on the screen.
  struct Row: Equatable, Sendable {
    /// The index of its paragraph.
    let paragraph: Int
    /// Its bytes; nil for the blank between two paragraphs.
    let range: Range<Int>?
    /// How many cells it begins further right.
    let indent: Int
  }

  /// The byte whose row is on top.
  private(set) var place = 0
  /// The rows on the screen, from the top.
  private(set) var rows: [Row] = []
  private var layout: TextLayout
  private var height: Int
  /// The report whose paragraphs are shown: its text, and the headings that are set apart.
  private(set) var report: Report

  init(_ report: Report, breaker: RowBreaker, indent: FirstLineIndent, height: Int) {
    self.report = report
    self.height = max(1, height)
    layout = TextLayout(
      report, paragraphs: report.paragraphs, breaker: breaker, indent: indent)
    listRows()
  }

  /// Whether first lines are indented.
  var indent: FirstLineIndent { layout.indent }

  /// The paragraphs that are shown.
  var paragraphs: ParagraphList { layout.paragraphs }

  /// Shows the same place with other paragraphs of the same text, or of one that goes on further.
  mutating func show(_ report: Report, _ paragraphs: ParagraphList) {
    self.report = report
    layout = TextLayout(
      report, paragraphs: paragraphs, breaker: layout.breaker, indent: layout.indent)
    listRows()
  }

  /// Lays the text out for another size and shows the same place.
  mutating func resize(breaker: RowBreaker, height: Int) {
    if breaker != layout.breaker {
      layout = TextLayout(
        report, paragraphs: paragraphs, breaker: breaker, indent: layout.indent)
    }
    self.height = max(1, height)
    listRows()
  }

  /// How often a byte was put on top, other than by scrolling.
  private(set) var visits = 0

  /// Puts the row of a byte on top.
  mutating func go(to offset: Int) {
    visits += 1
    putOnTop(offset)
  }

  private mutating func putOnTop(_ offset: Int) {
    place = report.text.characterStart(at: offset)
    listRows()
  }

  /// Shows a range: where it is on the screen nothing moves, else with a third of the page above it.
  mutating func show(_ range: Range<Int>) {
    if shows(range) { return }
    go(to: range.lowerBound)
    scroll(by: -(height / 3))
  }

  /// Whether all of a range is on the screen.
  func shows(_ range: Range<Int>) -> Bool {
    let isStartShown = rows.contains { $0.range?.contains(range.lowerBound) ?? false }
    return isStartShown && rows.contains { $0.range?.contains(range.upperBound - 1) ?? false }
  }

  /// Moves by rows, no further than the last page; what is further down already stays.
  mutating func scroll(by distance: Int) {
    let top = layout.address(of: place)
    var target = layout.row(distance, from: top)
    if distance > 0 { target = min(target, max(top, lastPage)) }
    if target != top { putOnTop(layout.offset(of: target)) }
  }

  /// Shows the last page, unless the top row is on it already.
  mutating func scrollToEnd() {
    putOnTop(layout.offset(of: max(layout.address(of: place), lastPage)))
  }

  /// The number of rows that have room.
  var pageHeight: Int { height }

  /// Where the words of the top row begin, after white space, or the byte in it that was gone to: what decides
  /// the section there.
  var wordsOnTop: Int {
    guard let range = rows.first?.range else { return place }
    return max(place, report.text.endOfWhiteSpace(in: range))
  }

  /// Whether the last row of the text is on the screen.
  private(set) var showsEnd = true

  /// The row on top when the last row of the text is at the bottom.
  private var lastPage: RowAddress {
    mutating get {
      let last = layout.lastRow()
      return layout.row(1 - height, from: last)
    }
  }

  private mutating func listRows() {
    rows.removeAll(keepingCapacity: true)
    var next = layout.isEmpty ? nil : Optional(layout.address(of: place))
    while let address = next, rows.count < height {
      rows.append(
        Row(
          paragraph: address.paragraph, range: layout.range(of: address),
          indent: layout.indent(of: address)))
      next = layout.row(after: address)
    }
    showsEnd = next == nil
  }
}
