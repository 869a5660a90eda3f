/// What the elements of a web page mean for its text.
enum HTMLElements {
  /// Elements whose content is not shown, or is no text of the page.
  static let unseen: Set = [
    "head", "script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "math",
    "select", "option", "textarea", "button", "input", "audio", "video", "canvas", "map",
    "noframes",
    "title", "datalist", "dialog", "rp",
  ]

  /// Elements that begin and end a paragraph.
  static let blocks: Set = [
    "html", "body", "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "dl", "dt", "dd",
    "blockquote", "section", "article", "header", "footer", "nav", "main", "aside", "address",
    "center", "pre", "listing", "xmp", "fieldset", "form", "figure", "figcaption", "caption",
    "legend", "details", "summary", "table", "thead", "tbody", "tfoot", "tr", "td", "th", "hgroup",
  ]

  /// The level of a heading element.
  static func headingLevel(_ name: String) -> Int? {
    guard name.count == 2, name.first == "h", let level = name.last?.wholeNumberValue,
      (1...6).contains(level)
    else { return nil }
    return level
  }

  /// A style attribute in small letters without blanks.
  static func folded(_ style: String?) -> String {
    (style ?? "").lowercased().filter { $0 != " " }
  }

  /// Whether an element is surely no part of a text: the way through a site, and what stands on each of its pages.
  static func isFurniture(_ node: Int, in tree: XMLTree) -> Bool {
    if ["navigation", "banner", "contentinfo", "search", "menu"].contains(
      tree.attribute("role", of: node) ?? "")
    {
      return true
    }
    for name in ["class", "id"] {
      guard let value = tree.attribute(name, of: node) else { continue }
      for word in value.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
        if furnitureWords.contains(String(word)) { return true }
      }
    }
    return false
  }

  private static let furnitureWords: Set = [
    "nav", "navbar", "navigation", "menu", "breadcrumb", "breadcrumbs", "crumb", "crumbs", "footer",
    "foot", "copyright", "sidebar", "topbar", "toolbar", "share", "pager", "pagination", "daohang",
    "weizhi", "friendlink", "friendlinks",
  ]

  /// How the items of an ordered list are numbered; nil if they are not.
  static func numberFormat(_ type: String?, _ style: String?) -> NumberFormat? {
    let style = folded(style)
    if style.contains("list-style-type:none") || style.contains("list-style:none") { return nil }
    if style.contains("cjk-ideographic") || style.contains("simp-chinese-informal")
      || style.contains("trad-chinese-informal")
    {
      return NumberFormat(name: "chineseCountingThousand")
    }
    switch type {
    case "a": return NumberFormat(name: "lowerLetter")
    case "A": return NumberFormat(name: "upperLetter")
    case "i": return NumberFormat(name: "lowerRoman")
    case "I": return NumberFormat(name: "upperRoman")
    default: return NumberFormat(name: "decimal")
    }
  }
}
