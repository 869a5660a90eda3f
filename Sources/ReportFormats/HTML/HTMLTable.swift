/// Tells a table of data from one that only puts the parts of a page in their places.
struct HTMLTable {
  /// The cells of each row.
  let rows: [[Int]]

  /// More characters than a cell of data has.
  private static let longestCell = 400

  /// nil where the table is made for the look of the page.
  init?(_ node: Int, in tree: XMLTree) {
    let rows = Self.rows(of: node, in: tree)
    guard rows.contains(where: { $0.count > 1 }) else { return nil }
    for cell in rows.joined() {
      if Self.holdsPage(cell, in: tree) { return nil }
    }
    self.rows = rows
  }

  private static func rows(of node: Int, in tree: XMLTree) -> [[Int]] {
    var rows: [[Int]] = []
    for child in tree.children(node) {
      switch tree.name(child) {
      case "tr": rows.append(tree.children(child).filter { ["td", "th"].contains(tree.name($0)) })
      case "thead", "tbody", "tfoot": rows += Self.rows(of: child, in: tree)
      case "caption": rows.append([child])
      default: break
      }
    }
    return rows
  }

  /// Whether a cell holds what is no datum: a heading, another table, or long text in several paragraphs.
  private static func holdsPage(_ cell: Int, in tree: XMLTree) -> Bool {
    var blocks = 0
    var length = 0
    var holdsOther = false
    func look(_ node: Int) {
      for child in tree.children(node) {
        let name = tree.name(child)
        if name.isEmpty { length += tree.bytes(child).count / 3 }
        if ["p", "br", "div", "li"].contains(name) { blocks += 1 }
        if name == "table" || HTMLElements.headingLevel(name) != nil { holdsOther = true }
        if !["script", "style"].contains(name) { look(child) }
      }
    }
    look(cell)
    return holdsOther || length > longestCell && blocks > 1
  }
}
