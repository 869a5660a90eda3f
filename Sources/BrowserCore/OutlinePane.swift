import ReportKit

/// The rows of the outline: which are there, which is selected, which is on top.
///
/// A row is a node of the outline, or nil for the document itself, which stands first when there is
/// text before the first heading.
struct OutlinePane: Sendable {
  /// The rows that no fold hides.
  private(set) var rows: [Int?] = []
  /// The selected row.
  private(set) var selection = 0
  /// The first row on the screen.
  var top = 0
  private var outline: Outline
  private var hasDocumentRow: Bool
  private var isFolded: [Bool]

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

  /// Moves the rows on the screen so that the selected one is among them.
  mutating func showSelection(height: Int) {
    top = max(min(top, selection), selection - max(1, height) + 1)
    top = max(0, min(top, rows.count - max(1, height)))
  }

  /// Moves the rows on the screen without changing the selection.
  mutating func scroll(by distance: Int, height: Int) {
    top = max(0, min(top + distance, rows.count - max(1, height)))
  }

  /// Shows another outline of the same text.
  ///
  /// Headings that stand in both stay folded or open; the selected one stays where it is on the screen, or
  /// the one before it takes its place.
  mutating func show(_ other: Outline, hasDocumentRow: Bool) {
    self.hasDocumentRow = hasDocumentRow || other.count == 0
    let selected = selectedNode.map { outline.headings[$0].range.lowerBound }
    let line = selection - top
    var folded = Array(repeating: false, count: other.count)
    var node = 0
    for (index, heading) in other.headings.enumerated() {
      let start = heading.range.lowerBound
      while node < outline.count, outline.headings[node].range.lowerBound < start { node += 1 }
      let isSame = node < outline.count && outline.headings[node].range.lowerBound == start
      folded[index] = isSame && isFolded[node] && other.hasChildren(index)
    }
    outline = other
    isFolded = folded
    listRows()
    select(selected.flatMap(other.node))
    top = selection - line
  }

  private mutating func relist() {
    let node = selectedNode
    listRows()
    select(node)
  }

  private mutating func listRows() {
    rows.removeAll(keepingCapacity: true)
    if hasDocumentRow { rows.append(nil) }
    var node = 0
    while node < outline.count {
      rows.append(node)
      node = isFolded[node] ? outline.subtree(of: node).upperBound : node + 1
    }
  }
}
