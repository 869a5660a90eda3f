import ReportKit

extension State {
  /// Lists the families of duplicated passages, as the list was when it was left.
  ///
  /// The first time the family of the passage on top is selected.
  mutating func listFamilies() {
    findCopiesAtOnceIfSmall()
    guard let index = copies.index, index.isComplete || !index.families.isEmpty else {
      message = wording.copies.stillSearching(percentSearched)
      return
    }
    if let list = copies.list {
      showFamilies(list, selecting: copies.listSelection)
      return
    }
    let list = FamilyList(index)
    let here = copyOnTop.map { FamilyList.Row.family($0.copy.family) }
    showFamilies(list, selecting: here.flatMap(list.rows.firstIndex) ?? 0)
  }

  /// Takes families that were found; where the list is open, its order and its open rows stay, and what is selected does.
  mutating func take(_ found: CopiesIndex) {
    let isListed = list?.command == .listFamilies
    if isListed { copies.listSelection = list?.selection ?? 0 }
    copies.take(found)
    if isListed { showFamilies(copies.list ?? FamilyList(found), selecting: copies.listSelection) }
  }

  /// Opens, closes or orders families; false for a command that has its usual meaning in a list.
  mutating func runInFamilies(_ command: Command) -> Bool {
    guard let panel = list, var families = copies.list,
      families.rows.indices.contains(panel.selection)
    else { return false }
    let row = families.rows[panel.selection]
    var selected = row
    switch command {
    case .unfold where families.isOpen(row):
      showFamilies(families, selecting: panel.selection + 1)
      return true
    case .unfold,
      .openSection where row == .short:
      families.setOpen(!families.isOpen(row) || command == .unfold, row)
    case .fold where families.isOpen(row):
      families.setOpen(false, row)
    case .fold:
      selected = families.parent(of: row) ?? row
    case .nextOrder:
      families.takeNextOrder()
    default:
      return false
    }
    showFamilies(families, selecting: families.rows.firstIndex(of: selected) ?? 0)
    return true
  }

  /// Goes to the copy to which the list has led, which is the one that `r` goes on from.
  mutating func followCopy(of panel: ListPanel) {
    guard let families = copies.list, families.rows.indices.contains(panel.selection) else {
      return
    }
    let row = families.rows[panel.selection]
    let position = families.positions(of: row).lowerBound
    copies.listSelection = panel.selection
    goTo(position, copy: families.copy(of: row), of: families.family(of: row), in: families.index)
  }

  /// Puts a position of a copy on top, and follows that copy's family from now on.
  ///
  /// - Parameter index: the families that were shown. Those found since may be others; if this one is not among
  ///   them, nothing is followed.
  mutating func goTo(_ position: Int, copy: Int, of family: Int, in index: CopiesIndex) {
    let offset = index.folded.sourceRange(at: position).lowerBound
    text.go(to: offset)
    followText()
    let shown = index.families[family]
    copies.trail = copies.index?.families.firstIndex(of: shown).map { number in
      CopiesState.Trail(
        family: number, start: (copy, position, offset), end: (copy, text.place))
    }
    message = wording.copies.copy(
      copy + 1, shown.occurrences.count, report.lines.line(at: offset))
  }

  private mutating func showFamilies(_ families: FamilyList, selecting row: Int) {
    copies.list = families
    copies.listSelection = row
    var panel = FamilyPanel.panel(of: families, report, wording)
    if let shown = list, shown.command == .listFamilies { panel.keepTop(of: shown) }
    panel.select(row)
    open(panel)
  }
}
