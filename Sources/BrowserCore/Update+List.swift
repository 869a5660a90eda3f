import ReportKit

extension State {
  /// Opens a list over the text.
  mutating func open(_ panel: ListPanel) {
    list = panel
    showListSelection()
  }

  /// Moves in the list that is open, goes to the place of its selected row, or closes it; nothing
  /// else works while it is open.
  mutating func runInList(_ command: Command) {
    guard let panel = list else { return }
    if panel.command == .listFamilies, runInFamilies(command) { return }
    let page = max(1, ListPanelView.parts(panel, self).list.rows - 1)
    switch command {
    case .lineDown: list?.moveSelection(by: 1)
    case .lineUp: list?.moveSelection(by: -1)
    case .pageDown: list?.moveSelection(by: page)
    case .pageUp: list?.moveSelection(by: -page)
    case .halfPageDown: list?.moveSelection(by: max(1, page / 2))
    case .halfPageUp: list?.moveSelection(by: -max(1, page / 2))
    case .toStart: list?.moveSelection(by: -panel.count)
    case .toEnd: list?.moveSelection(by: panel.count)
    case .openSection: goToSelectedPlace(of: panel)
    case .help: helpTop = 0
    case .cancel, .quit, panel.command: closeList()
    default: break
    }
    showListSelection()
  }

  /// Goes to the place of the row under the pointer.
  mutating func clickInList(_ position: Position) {
    guard let panel = list else { return }
    let rect = ListPanelView.parts(panel, self).list
    let row = panel.top + position.row - rect.row
    guard rect.contains(position), row < panel.count, panel.row(row).target != nil else { return }
    list?.select(row)
    if let panel = list { goToSelectedPlace(of: panel) }
  }

  private mutating func closeList() {
    if let panel = list {
      keepFindings(panel)
      if panel.command == .listFamilies { copies.listSelection = panel.selection }
    }
    list = nil
  }

  mutating func showListSelection() {
    guard let panel = list else { return }
    let height = ListPanelView.parts(panel, self).list.rows
    list?.showSelection(height: height)
  }

  /// Closes the list and shows the place of its selected row in the text, with the words of the row
  /// in the status line.
  private mutating func goToSelectedPlace(of panel: ListPanel) {
    guard let row = panel.selectedRow, let target = row.target else { return }
    list = nil
    if panel.command == .listDocuments {
      documents.ask(.show(target.lowerBound))
      return
    }
    focus = .text
    fit()
    if panel.command == .listHits {
      showHit(at: target)
      return
    }
    if panel.command == .listFamilies {
      followCopy(of: panel)
      return
    }
    text.go(to: target.lowerBound)
    followText()
    keepFindings(panel)
    message = row.words
  }
}
