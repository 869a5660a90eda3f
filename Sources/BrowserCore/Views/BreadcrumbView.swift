/// The first line: the title and the headings above the top row.
enum BreadcrumbView {
  private static let separator = " › "

  static func draw(_ state: State, in rect: Rect, on screen: inout CellBuffer) {
    screen.fill(rect, style: .breadcrumb)
    let room = rect.columns - 2
    screen.write(
      words(state, room: room), row: rect.row, column: rect.column + 1,
      limit: rect.column + 1 + room, style: .breadcrumb, widths: state.widths)
  }

  /// The way from the title to the section.
  ///
  /// What does not fit is left out at the beginning; only a last heading that is too long by itself
  /// is cut at its end.
  private static func words(_ state: State, room: Int) -> String {
    let cut = CutText(widths: state.widths)
    let lineage = state.sectionOnTop.map(state.report.outline.lineage) ?? []
    var parts = [state.documentWords] + lineage.map { state.words(of: $0, cells: room) }
    let last = cut.end(parts.removeLast(), to: room)
    let way = parts.map { $0 + separator }.joined()
    return cut.beginning(way, to: room - state.widths.cells(of: last)) + last
  }
}
