/// Draws the state.
///
/// Its cost depends on the size of the screen only.
public func render(_ state: State) -> CellBuffer {
  var screen = CellBuffer(size: state.size)
  let layout = state.layout
  if state.helpTop != nil {
    HelpView.draw(state, on: &screen)
  } else if let comparison = state.comparison {
    ComparisonView.draw(comparison, state, on: &screen)
  } else {
    if let breadcrumb = layout.breadcrumb {
      BreadcrumbView.draw(state, in: breadcrumb, on: &screen)
    }
    if layout.outline != nil { OutlineView.draw(state, layout, on: &screen) }
    if let divider = layout.divider { drawDivider(divider, state, on: &screen) }
    if let words = layout.words, state.list == nil {
      TextView.draw(state, in: words, on: &screen)
      MarginView.draw(state, in: layout, on: &screen)
    }
    if let list = state.list { ListPanelView.draw(list, state, on: &screen) }
  }
  // The prompt needs a row even where the status line has none.
  let lastRow = Rect(
    row: state.size.rows - 1, column: 0, rows: 1, columns: state.size.columns)
  if let prompt = state.prompt {
    PromptView.draw(prompt, state, in: lastRow, on: &screen)
  } else if let status = layout.status {
    StatusView.draw(state, in: status, on: &screen)
  }
  return screen
}

private func drawDivider(_ divider: Rect, _ state: State, on screen: inout CellBuffer) {
  for row in divider.row..<divider.row + divider.rows {
    screen.write(
      ScreenLayout.dividerSign, row: row, column: divider.column,
      limit: divider.column + divider.columns, style: .divider, widths: state.widths)
  }
}
