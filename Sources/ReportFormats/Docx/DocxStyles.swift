/// The paragraph styles of a Word document with what they inherit (ECMA-376-1, 17.7).
struct DocxStyles {
  /// What a style says of its paragraphs.
  struct Style {
    var name = ""
    var basedOn: String?
    /// From 1; 0 for body text; nil where it says nothing.
    var outlineLevel: Int?
    var isBold: Bool?
    var isCentered: Bool?
    var isHidden: Bool?
    var numbering: NumberingReference?
  }

  /// A number and a level of it, as far as they are given.
  struct NumberingReference: Equatable {
    var number: String?
    var level: Int?
  }

  private var styles: [String: Style] = [:]
  private var resolved: [String: Style] = [:]
  private var defaultStyle: String?

  /// No style.
  init() {}

  /// Reads the part styles.xml.
  init(_ tree: XMLTree) {
    guard let root = tree.root else { return }
    for node in tree.children(root) where tree.name(node) == "style" {
      guard let id = tree.attribute("styleId", of: node) else { continue }
      var style = Style()
      style.name = tree.value("name", of: node) ?? id
      style.basedOn = tree.value("basedOn", of: node)
      let properties = tree.child("pPr", of: node)
      style.outlineLevel = Self.outlineLevel(tree, properties)
      style.isCentered = tree.value("jc", of: properties).map { $0 == "center" }
      style.numbering = Self.numbering(tree, properties)
      let characters = tree.child("rPr", of: node)
      style.isBold = Self.isOn("b", tree, characters)
      style.isHidden = Self.isOn("vanish", tree, characters)
      styles[id] = style
      if tree.attribute("type", of: node) == "paragraph",
        ["1", "true", "on"].contains(tree.attribute("default", of: node) ?? "")
      {
        defaultStyle = id
      }
    }
    // A chain of styles that comes back to itself ends there.
    for id in styles.keys { resolved[id] = inherited(id) }
  }

  /// A style with what it inherits; the default style without a name.
  func style(_ id: String?) -> Style? {
    (id ?? defaultStyle).flatMap { resolved[$0] }
  }

  private func inherited(_ id: String) -> Style {
    var result = styles[id] ?? Style()
    var seen: Set = [id]
    var next = result.basedOn
    while let base = next, seen.insert(base).inserted, let style = styles[base] {
      result.outlineLevel = result.outlineLevel ?? style.outlineLevel
      result.isBold = result.isBold ?? style.isBold
      result.isCentered = result.isCentered ?? style.isCentered
      result.isHidden = result.isHidden ?? style.isHidden
      if let inherited = style.numbering {
        result.numbering = NumberingReference(
          number: result.numbering?.number ?? inherited.number,
          level: result.numbering?.level ?? inherited.level)
      }
      next = style.basedOn
    }
    return result
  }

  /// The outline level that properties give, from 1; 0 where they say body text; nil where they say nothing.
  static func outlineLevel(_ tree: XMLTree, _ properties: Int?) -> Int? {
    guard let value = tree.value("outlineLvl", of: properties).flatMap({ Int($0) }) else {
      return nil
    }
    return (0...8).contains(value) ? value + 1 : 0
  }

  /// The automatic number that properties give.
  static func numbering(_ tree: XMLTree, _ properties: Int?) -> NumberingReference? {
    guard let node = tree.child("numPr", of: properties) else { return nil }
    return NumberingReference(
      number: tree.value("numId", of: node),
      level: tree.value("ilvl", of: node).flatMap { Int($0) }.map { max(0, min(8, $0)) })
  }

  /// Whether a property that is on or off is on; nil where it is not given (ECMA-376-1, 17.17.4).
  static func isOn(_ name: String, _ tree: XMLTree, _ properties: Int?) -> Bool? {
    guard let node = tree.child(name, of: properties) else { return nil }
    return !["0", "false", "off"].contains(tree.attribute("val", of: node) ?? "1")
  }
}

extension DocxStyles.Style {
  /// The level of a heading by the name of the style, where its outline level is not given: the names that Word, WPS and
  /// LibreOffice use; 0 for other names.
  var levelByName: Int {
    let folded = name.lowercased().filter { $0 != " " }
    for prefix in ["heading", "标题", "標題", "見出し"] where folded.hasPrefix(prefix) {
      if let level = Int(folded.dropFirst(prefix.count)), (1...9).contains(level) { return level }
    }
    return 0
  }

  /// Whether it is that of the document's title.
  var isTitle: Bool {
    ["title", "标题", "標題", "表題"].contains(name.lowercased())
  }

  /// Whether it is that of a contents list.
  var isContents: Bool {
    let folded = name.lowercased()
    return folded.hasPrefix("toc") || folded.hasPrefix("目录") || folded.hasPrefix("目錄")
  }
}
