import ReportKit

/// The margin left of the words: a bar beside text that also stands elsewhere, and a sign where pieces of a
/// paragraph were joined.
enum MarginView {
  /// Beside text that also stands elsewhere.
  ///
  /// It is ambiguous, as all characters for lines are; the margin has room for it either way.
  static let bar = "┃"
  /// The same where a paragraph goes on over a page break, and over the end of a line.
  private static let barWithPageBreak = "┣"
  private static let barWithWrap = "┠"
  /// Where a paragraph goes on over a page break.
  private static let pageBreakSign = "↵"
  /// Where a paragraph goes on over the end of a line.
  private static let wrapSign = "."

  static func draw(_ state: State, in layout: ScreenLayout, on screen: inout CellBuffer) {
    guard let margin = layout.margin else { return }
    let index = state.copies.index
    for (line, row) in state.text.rows.prefix(margin.rows).enumerated() {
      let isCopy = index.map { standsElsewhere(row, $0, state) } ?? false
      guard let sign = sign(join(in: row, state), isCopy: isCopy) else { continue }
      let width = state.widths.cells(of: sign)
      screen.write(
        sign, row: margin.row + line, column: margin.column + margin.columns - width,
        limit: margin.column + margin.columns, style: isCopy ? .copyBar : .debris,
        widths: state.widths)
    }
  }

  private static func sign(_ join: Paragraph.Join?, isCopy: Bool) -> String? {
    switch join {
    case nil: isCopy ? bar : nil
    case .pageBreak: isCopy ? barWithPageBreak : pageBreakSign
    case .wrap: isCopy ? barWithWrap : wrapSign
    }
  }

  /// The join in a row; a page break counts more than the end of a line.
  private static func join(in row: TextPane.Row, _ state: State) -> Paragraph.Join? {
    let paragraph = state.text.paragraphs[row.paragraph]
    guard let range = row.range, paragraph.fragments.count > 1 else { return nil }
    let joins = paragraph.fragments(in: range).filter { range.contains($0.range.lowerBound) }
      .compactMap(\.join)
    return joins.contains(.pageBreak) ? .pageBreak : joins.first
  }

  private static func standsElsewhere(
    _ row: TextPane.Row, _ index: CopiesIndex, _ state: State
  ) -> Bool {
    if let range = row.range { return index.firstPlace(in: range) != nil }
    return index.runsOn(over: state.text.paragraphs[row.paragraph].range.lowerBound)
  }
}
