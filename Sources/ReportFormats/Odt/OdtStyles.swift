/// The paragraph styles of an OpenDocument text with what they inherit (ISO/IEC 26300-1, 16.2).
struct OdtStyles {
  /// What a style says of its paragraphs or characters.
  struct Style {
    var name = ""
    var parent: String?
    var outlineLevel: Int?
    var isBold: Bool?
    var isCentered: Bool?
    var isHidden: Bool?
    var listStyle: String?
    var breaksPage: Bool?
  }

  private var styles: [String: Style] = [:]

  /// Adds the styles of a part: of styles.xml, then of content.xml.
  mutating func add(_ tree: XMLTree) {
    guard let root = tree.root else { return }
    for group in tree.children(root)
    where ["styles", "automatic-styles"].contains(tree.name(group)) {
      for node in tree.children(group) where tree.name(node) == "style" {
        guard let name = tree.attribute("name", of: node) else { continue }
        let family = tree.attribute("family", of: node) ?? "paragraph"
        styles[family + "/" + name] = Self.style(tree, node, named: name)
      }
    }
  }

  /// A style with what it inherits.
  func style(_ name: String?, family: String = "paragraph") -> Style {
    guard let name, var result = styles[family + "/" + name] else { return Style() }
    var seen: Set = [name]
    var next = result.parent
    while let parent = next, seen.insert(parent).inserted, let style = styles[family + "/" + parent]
    {
      // An automatic style has no name of its own that a person gave.
      if result.name.isEmpty || Self.isAutomatic(result.name) { result.name = style.name }
      result.outlineLevel = result.outlineLevel ?? style.outlineLevel
      result.isBold = result.isBold ?? style.isBold
      result.isCentered = result.isCentered ?? style.isCentered
      result.isHidden = result.isHidden ?? style.isHidden
      result.listStyle = result.listStyle ?? style.listStyle
      next = style.parent
    }
    return result
  }

  private static func isAutomatic(_ name: String) -> Bool {
    name.first == "P" && name.dropFirst().allSatisfy(\.isNumber)
  }

  private static func style(_ tree: XMLTree, _ node: Int, named name: String) -> Style {
    var style = Style()
    style.name = tree.attribute("display-name", of: node) ?? name
    style.parent = tree.attribute("parent-style-name", of: node)
    style.outlineLevel = tree.attribute("default-outline-level", of: node).flatMap { Int($0) }
    style.listStyle = tree.attribute("list-style-name", of: node)
    let paragraph = tree.child("paragraph-properties", of: node)
    style.isCentered = tree.attribute("text-align", of: paragraph).map { $0 == "center" }
    style.breaksPage = tree.attribute("break-before", of: paragraph).map { $0 == "page" }
    let text = tree.child("text-properties", of: node)
    style.isBold = tree.attribute("font-weight", of: text).map { $0 != "normal" }
    style.isHidden = tree.attribute("display", of: text).map { $0 == "none" }
    return style
  }
}
