import ReportKit

extension State {
  /// Moves the selection as a command asks; the text follows.
  mutating func moveSelection(_ command: Command) {
    let page = max(1, (layout.outlineList?.rows ?? 1) - 1)
    let last = outline.rows.count - 1
    let target =
      switch command {
      case .lineDown: outline.selection + 1
      case .lineUp: outline.selection - 1
      case .pageDown: outline.selection + page
      case .pageUp: outline.selection - page
      case .halfPageDown: outline.selection + max(1, page / 2)
      case .halfPageUp: outline.selection - max(1, page / 2)
      case .toStart: 0
      case .toEnd: last
      default: outline.selection
      }
    select(row: max(0, min(target, last)))
  }

  mutating func select(row: Int) {
    outline.select(outline.rows[row])
    followOutline()
  }

  mutating func switchPane() {
    if !ScreenLayout.isNarrow(size) { isOutlineHidden = false }
    focus = focus == .text ? .outline : .text
    fit()
    showSelection()
  }

  /// Gives the keys to the text of the selected section.
  ///
  /// In the text, Enter goes a line down.
  mutating func openSection() {
    if focus == .text {
      scrollText(.lineDown)
    } else {
      followOutline()
      focus = .text
      fit()
    }
  }

  mutating func toggleOutline() {
    if ScreenLayout.isNarrow(size) {
      switchPane()
      return
    }
    isOutlineHidden.toggle()
    if isOutlineHidden { focus = .text }
    fit()
    showSelection()
  }

  /// Folds the selected heading.
  ///
  /// One that is folded or has nothing below it leads to its parent: the selection goes there, or
  /// from the text the parent is folded.
  mutating func fold() {
    guard let node = outline.selectedNode else { return }
    if report.outline.hasChildren(node), !outline.isFolded(node) {
      outline.setFolded(true, node)
    } else if let parent = report.outline.parent(of: node) {
      if focus == .outline {
        outline.select(parent)
        followOutline()
      } else {
        outline.setFolded(true, parent)
      }
    }
    showSelection()
  }

  /// Unfolds the selected heading; the selection of an open one goes to the first below it.
  mutating func unfold() {
    guard let node = outline.selectedNode, report.outline.hasChildren(node) else { return }
    if outline.isFolded(node) {
      outline.setFolded(false, node)
      if focus == .text { outline.select(sectionOnTop) }
    } else if focus == .outline {
      outline.select(node + 1)
      followOutline()
    }
    showSelection()
  }

  mutating func foldToLevel(_ level: Int) {
    outline.fold(toLevel: level)
    if focus == .text { outline.select(sectionOnTop) }
    showSelection()
  }
}
