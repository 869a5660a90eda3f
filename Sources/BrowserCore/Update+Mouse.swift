extension State {
  /// Selects and opens the heading under the pointer, folds it if its sign was hit, or gives the
  /// keys to the text.
  mutating func click(_ position: Position) {
    takeOut.isCopying = false
    if helpTop != nil || prompt != nil || comparison != nil { return }
    if list != nil {
      clickInList(position)
      return
    }
    let layout = layout
    if layout.text?.contains(position) == true {
      if focus == .outline {
        focus = .text
        followText()
      }
      return
    }
    guard let list = layout.outlineList, list.contains(position) else { return }
    guard let (row, _) = OutlineView.row(atLine: position.row - list.row, self) else { return }
    let signColumn = list.column + OutlineView.signColumn(indent: outline.indent(ofRow: row))
    if let node = outline.rows[row], position.column == signColumn,
      report.outline.hasChildren(node)
    {
      outline.setFolded(!outline.isFolded(node), node)
      showSelection()
      return
    }
    select(row: row)
    focus = .text
    fit()
  }

  /// Scrolls the pane under the pointer; the outline without moving its selection.
  mutating func turnWheel(at position: Position, rows: Int) {
    if prompt != nil { return }
    if helpTop != nil {
      scrollHelp(by: rows)
      return
    }
    if comparison != nil {
      comparison?.scroll(by: rows)
      return
    }
    if list != nil {
      list?.moveSelection(by: rows)
      showListSelection()
      return
    }
    let layout = layout
    if let list = layout.outlineList, layout.outline?.contains(position) == true {
      outline.scroll(
        by: rows, height: list.rows, lines: OutlineView.selectedLines(self).count)
    } else if layout.text?.contains(position) == true {
      text.scroll(by: rows)
      followText()
    }
  }
}
