import ReportKit

/// The rows of the outline: which are there, which is selected, which is on top.
///
/// A row is a node of the outline, or nil for the document itself, which stands first when there is
/// text before the first heading.
struct OutlinePane: Sendable {
  /// The rows that no fold and no filter hides; at least one.
  private(set) var rows: [Int?] = []
  /// The selected row.
  private(set) var selection = 0
  /// The first row on the screen.
  var top = 0
  private var outline: Outline
  private var hasDocumentRow: Bool
  private var isFolded: [Bool]
  /// To what the rows are limited; nil if they are not.
  private(set) var filter: OutlineFilter?
  /// The folds from before there was a filter, under which all is open at first.
  private var unfilteredFolds: [Bool] = []
  /// How many of the nodes that the filter shows have been listed or are hidden by a fold.
  private var listed = 0
  /// Nodes before this one are hidden by a fold among the filtered rows.
  private var hiddenEnd = 0

  init(_ outline: Outline, hasDocumentRow: Bool) {
    self.outline = outline
    self.hasDocumentRow = hasDocumentRow || outline.count == 0
    isFolded = Array(repeating: false, count: outline.count)
    listRows()
  }

  /// The node of the selected row; nil for the document.
  var selectedNode: Int? { rows[selection] }

  /// Whether the headings below a node are hidden.
  func isFolded(_ node: Int) -> Bool { isFolded[node] }

  /// The level at which a row is indented, from 0.
  func indent(ofRow row: Int) -> Int {
    guard let node = rows[row] else { return 0 }
    return outline.headings[node].level - 1
  }

  /// Selects the row of a node, or of the nearest parent that no fold hides.
  mutating func select(_ node: Int?) {
    guard let node else {
      selection = 0
      return
    }
    // Rows stand in document order, so the row of the node, or of the parent under which it is
    // hidden, is the last that does not come after it.
    selection = max(0, rows.countOfPrefix { $0 ?? -1 <= node } - 1)
  }

  /// Hides or shows what is below a node.
  mutating func setFolded(_ folded: Bool, _ node: Int) {
    isFolded[node] = folded && outline.hasChildren(node)
    relist()
  }

  /// Shows all headings down to a level and hides those below it.
  mutating func fold(toLevel level: Int) {
    for node in 0..<outline.count {
      isFolded[node] = outline.headings[node].level >= level && outline.hasChildren(node)
    }
    relist()
  }

  /// Moves the rows on the screen so that the selected one is among them, which takes so many lines.
  mutating func showSelection(height: Int, lines: Int = 1) {
    top = max(min(top, selection), selection - max(1, height) + lines)
    top = max(0, min(top, rows.count + lines - 1 - max(1, height)))
  }

  /// Moves the rows on the screen without changing the selection.
  mutating func scroll(by distance: Int, height: Int, lines: Int = 1) {
    // The selected row takes its lines only while it is on the screen.
    let end = selection >= rows.count - max(1, height) ? rows.count + lines - 1 : rows.count
    top = max(0, min(top + distance, end - max(1, height)))
  }

  /// Limits the rows to what a filter finds, with the headings above; nil shows all again, folded as before.
  mutating func setFilter(_ new: OutlineFilter?) {
    let node = selectedNode
    if filter == nil, new != nil {
      unfilteredFolds = isFolded
      isFolded = Array(repeating: false, count: outline.count)
    } else if filter != nil, new == nil {
      isFolded = unfilteredFolds
      unfilteredFolds = []
    }
    filter = new
    listRows()
    select(node)
  }

  /// Tries the filter on so many more headings; the new rows come after all others.
  mutating func filterOn(_ count: Int) {
    filter?.step(count)
    listFilteredRows()
  }

  /// Shows another outline: of the same text, of one that goes on further, or of one that was changed.
  ///
  /// Headings that stand in both stay folded or open; the selected one stays where it is on the screen, or
  /// the one before it takes its place. `newFilter` is the filter for the other outline, if there is one;
  /// `moving` says where a heading stands in the other text, and nil if it is gone.
  mutating func show(
    _ other: Outline, hasDocumentRow: Bool, filter newFilter: OutlineFilter? = nil,
    moving: (Int) -> Int? = { $0 }
  ) {
    self.hasDocumentRow = hasDocumentRow || other.count == 0
    let selected = selectedNode.flatMap { moving(outline.headings[$0].range.lowerBound) }
    let line = selection - top
    let folds = folds(isFolded, of: other, moving)
    if newFilter != nil { unfilteredFolds = self.folds(unfilteredFolds, of: other, moving) }
    outline = other
    filter = newFilter
    isFolded = folds
    listRows()
    select(selected.flatMap(other.node))
    top = selection - line
  }

  /// The folds of the headings of another outline that stand in this one too.
  private func folds(_ folds: [Bool], of other: Outline, _ moving: (Int) -> Int?) -> [Bool] {
    var starts = folds.indices.filter { folds[$0] }
      .compactMap { moving(outline.headings[$0].range.lowerBound) }
    // They are sorted already unless a section was moved.
    starts.sort()
    var folded = Array(repeating: false, count: other.count)
    var next = 0
    for (index, heading) in other.headings.enumerated() {
      let start = heading.range.lowerBound
      while next < starts.count, starts[next] < start { next += 1 }
      folded[index] =
        next < starts.count && starts[next] == start && other.hasChildren(index)
    }
    return folded
  }

  private mutating func relist() {
    let node = selectedNode
    listRows()
    select(node)
  }

  private mutating func listRows() {
    rows.removeAll(keepingCapacity: true)
    // Under a filter the row of the document leads back to its beginning, and there is always a row.
    if hasDocumentRow || filter != nil { rows.append(nil) }
    (listed, hiddenEnd) = (0, 0)
    if filter != nil {
      listFilteredRows()
      return
    }
    var node = 0
    while node < outline.count {
      rows.append(node)
      node = isFolded[node] ? outline.subtree(of: node).upperBound : node + 1
    }
  }

  private mutating func listFilteredRows() {
    guard let shown = filter?.shown else { return }
    while listed < shown.count {
      let node = Int(shown[listed])
      listed += 1
      if node < hiddenEnd { continue }
      rows.append(node)
      if isFolded[node] { hiddenEnd = outline.subtree(of: node).upperBound }
    }
  }
}
