import ReportKit

/// Reads a web page: what a browser shows of it, a paragraph a line.
struct HTMLReader {
  private let tree: XMLTree
  private var output = ExtractedText()
  private var paragraph = HTMLParagraph()
  /// What holds for all that is read now.
  private var context = Context()

  /// What the elements around a place say of it.
  struct Context {
    var level = 0
    var isBold = false
    var isCentered = false
    var isFurniture = false
    var isPreformatted = false
    /// Whether a line end divides paragraphs: outside of headings.
    var style: String?
  }

  /// The text of a page.
  ///
  /// - Parameter charset: what a mail around it says of its encoding.
  static func read(_ bytes: [UInt8], charset: String? = nil) throws(ExtractionError)
    -> ExtractedText
  {
    let encoding = HTMLCharset.encoding(of: bytes, stated: charset)
    let text = SourceText(decoding: bytes, encoding: encoding)
    let limits = HTMLLimits(Array(text.string(in: 0..<text.count).utf8))
    if limits.isExcessive { throw .excessive(.html) }
    guard let tree = UnsafeHTMLParser.tree(of: limits.page), let root = tree.root else {
      throw .excessive(.html)
    }
    var reader = HTMLReader(tree: tree)
    reader.readTitle(root)
    reader.read(root)
    reader.endParagraph()
    return reader.output
  }

  private init(tree: XMLTree) { self.tree = tree }

  private mutating func readTitle(_ root: Int) {
    let title = tree.child("title", of: tree.child("head", of: root))
    output.state(title: title.map { HTMLParagraph.collapsed(tree.text($0)) })
  }

  private mutating func read(_ node: Int) {
    let name = tree.name(node)
    if name.isEmpty {
      paragraph.append(
        tree.bytes(node), isBold: context.isBold, isPreformatted: context.isPreformatted)
      return
    }
    if HTMLElements.unseen.contains(name) || isHidden(node) { return }
    switch name {
    case "br":
      endLine()
      return
    case "hr":
      endParagraph()
      return
    case "table":
      endParagraph()
      if let rows = HTMLTable(node, in: tree)?.rows { write(rows) } else { readInside(node, name) }
      return
    case "ruby":
      readRuby(node)
      return
    case "ol", "ul", "menu", "dir":
      readList(node, name)
      return
    default: break
    }
    readInside(node, name)
  }

  private mutating func readInside(_ node: Int, _ name: String) {
    let outer = context
    let isBlock = HTMLElements.blocks.contains(name)
    if isBlock { endParagraph() }
    enter(node, name)
    for child in tree.children(node) { read(child) }
    if isBlock { endParagraph() }
    context = outer
  }

  private mutating func enter(_ node: Int, _ name: String) {
    if let level = HTMLElements.headingLevel(name) {
      context.level = level
      context.style = name
    }
    switch name {
    case "b", "strong", "th": context.isBold = true
    case "center": context.isCentered = true
    case "pre", "listing", "xmp": context.isPreformatted = true
    case "nav", "footer": context.isFurniture = true
    case "header" where context.level == 0 && !holdsHeading(node): context.isFurniture = true
    default: break
    }
    let style = HTMLElements.folded(tree.attribute("style", of: node))
    if style.contains("font-weight:bold") || style.contains("font-weight:700") {
      context.isBold = true
    }
    if style.contains("font-weight:normal") || style.contains("font-weight:400") {
      context.isBold = false
    }
    if style.contains("text-align:center")
      || tree.attribute("align", of: node)?.lowercased() == "center"
    {
      context.isCentered = true
    } else if style.contains("text-align:") || tree.attribute("align", of: node) != nil {
      context.isCentered = false
    }
    if HTMLElements.isFurniture(node, in: tree) { context.isFurniture = true }
  }

  private func holdsHeading(_ node: Int) -> Bool {
    tree.children(node).contains {
      HTMLElements.headingLevel(tree.name($0)) != nil || holdsHeading($0)
    }
  }

  private func isHidden(_ node: Int) -> Bool {
    let style = HTMLElements.folded(tree.attribute("style", of: node))
    return style.contains("display:none") || style.contains("visibility:hidden")
      || tree.attribute("hidden", of: node) != nil
  }

  // MARK: Paragraphs

  private mutating func endLine() {
    if context.level > 0 { paragraph.endLine() } else { endParagraph(isContinuing: true) }
  }

  private mutating func endParagraph(isContinuing: Bool = false) {
    var finished = paragraph.finished()
    finished.outlineLevel = context.level
    finished.style = context.style
    if context.isCentered { finished.traits.insert(.isCentered) }
    if context.isFurniture { finished.traits.insert(.isFurniture) }
    if paragraph.isContinued { finished.traits.insert(.isContinued) }
    output.write(finished)
    // Two line ends divide as a blank line does.
    let isBlank = finished.isEmpty
    paragraph = HTMLParagraph()
    paragraph.isContinued = isContinuing && !isBlank
  }

  /// The base of a ruby and its reading in brackets.
  private mutating func readRuby(_ node: Int) {
    for child in tree.children(node) {
      switch tree.name(child) {
      case "rp": break
      case "rt", "rtc":
        let reading = HTMLParagraph.collapsed(tree.text(child))
        if !reading.isEmpty {
          paragraph.append(
            Array("（\(reading)）".utf8)[...], isBold: context.isBold, isPreformatted: false)
        }
      default: read(child)
      }
    }
  }

  // MARK: Lists and tables

  /// The items of ordered lists have their numbers (the HTML standard, 4.4.5 and 4.4.8).
  private mutating func readList(_ node: Int, _ name: String) {
    endParagraph()
    let items = tree.children(node).filter { tree.name($0) == "li" }
    let isReversed = tree.attribute("reversed", of: node) != nil
    var number =
      tree.attribute("start", of: node).flatMap { Int($0) } ?? (isReversed ? items.count : 1)
    let format = HTMLElements.numberFormat(
      tree.attribute("type", of: node), tree.attribute("style", of: node))
    for child in tree.children(node) {
      guard tree.name(child) == "li", name == "ol", let format, !isHidden(child) else {
        read(child)
        continue
      }
      if let value = tree.attribute("value", of: child).flatMap({ Int($0) }) { number = value }
      endParagraph()
      paragraph.label = format.string(number) + (format.name.hasPrefix("chinese") ? "、" : ". ")
      let outer = context
      for inner in tree.children(child) { read(inner) }
      endParagraph()
      context = outer
      number += isReversed ? -1 : 1
    }
    endParagraph()
  }

  private mutating func write(_ rows: [[Int]]) {
    for row in rows {
      var line = ParagraphText()
      line.traits = context.isFurniture ? [.isTableRow, .isFurniture] : .isTableRow
      for (index, cell) in row.enumerated() {
        if index > 0 { line.append([0x09]) }
        var inner = HTMLReader(tree: tree)
        inner.context = context
        inner.readInside(cell, "div")
        line.append(inner.output.words, isBold: tree.name(cell) == "th")
      }
      output.write(line)
    }
  }
}
