/// One of the two parts of the screen that take keys.
public enum Pane: Equatable, Sendable {
  /// The headings.
  case outline
  /// The report.
  case text
}

/// Where the parts of the screen are, for one size.
///
/// Below ``narrowest`` columns the pane that has the keys fills the width alone.
struct ScreenLayout: Equatable {
  /// Fewer columns than this do not hold two panes: the text would have less than 35 cells.
  static let narrowest = 60
  /// The columns of the outline: three tenths of the screen, within these bounds.
  private static let outlineColumns = 22...44
  /// No wish makes the outline narrower than this, or the words of the text.
  private static let narrowestOutline = 16
  private static let narrowestWords = 30

  /// The line that says where the top row is; nil when the screen is too low.
  var breadcrumb: Rect?
  /// The outline with its head.
  var outline: Rect?
  /// The line between the panes.
  var divider: Rect?
  /// The text with the margin left of it.
  var text: Rect?
  /// The last line; nil on a screen of one row.
  var status: Rect?
  /// How many cells the bar of the margin takes.
  private let barWidth: Int

  /// Divides a screen.
  ///
  /// - Parameter wished: how many columns the outline is to have, as far as there is room; nil for the usual.
  init(
    size: Size, focus: Pane, isOutlineHidden: Bool, outlineColumns wished: Int? = nil,
    widths: CellWidths
  ) {
    barWidth = widths.cells(of: MarginView.bar)
    var rows = 0..<size.rows
    if rows.count > 1 {
      rows.removeLast()
      status = Rect(row: rows.upperBound, column: 0, rows: 1, columns: size.columns)
    }
    if rows.count > 2 {
      breadcrumb = Rect(row: 0, column: 0, rows: 1, columns: size.columns)
      rows.removeFirst()
    }
    func pane(_ columns: Range<Int>) -> Rect {
      Rect(
        row: rows.lowerBound, column: columns.lowerBound, rows: rows.count, columns: columns.count)
    }
    if Self.isNarrow(size) {
      if focus == .outline {
        outline = pane(0..<size.columns)
      } else {
        text = pane(0..<size.columns)
      }
    } else if isOutlineHidden {
      text = pane(0..<size.columns)
    } else {
      let usual = min(
        max(size.columns * 3 / 10, Self.outlineColumns.lowerBound), Self.outlineColumns.upperBound)
      let dividerColumns = widths.cells(of: Self.dividerSign)
      let widest = size.columns - dividerColumns - barWidth - Self.narrowestWords
      let outlineEnd = wished.map { max(Self.narrowestOutline, min($0, widest)) } ?? usual
      let dividerEnd = outlineEnd + dividerColumns
      outline = pane(0..<outlineEnd)
      divider = pane(outlineEnd..<dividerEnd)
      text = pane(dividerEnd..<size.columns)
    }
  }

  /// What the divider is made of.
  ///
  /// It is ambiguous, so it may be two cells wide.
  static let dividerSign = "│"

  /// Whether a screen holds only one pane.
  static func isNarrow(_ size: Size) -> Bool { size.columns < narrowest }

  /// The rows of the outline that list headings: all but its head, where there is room for one.
  var outlineList: Rect? {
    guard var list = outline else { return nil }
    if list.rows > 3 {
      list.row += 1
      list.rows -= 1
    }
    return list
  }

  /// The cells of the text pane in which words stand: all but the margin left of them.
  var words: Rect? {
    guard var words = text else { return nil }
    let width = margin?.columns ?? 0
    words.column += width
    words.columns -= width
    return words
  }

  /// The cells left of the words, as many as the bar needs; nil where the text has no room for it.
  var margin: Rect? {
    guard let text, text.columns > 8 else { return nil }
    return Rect(row: text.row, column: text.column, rows: text.rows, columns: barWidth)
  }
}
