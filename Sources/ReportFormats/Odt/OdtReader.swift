import ReportKit

/// Reads an OpenDocument text (ISO/IEC 26300), as LibreOffice writes it.
struct OdtReader {
  private let tree: XMLTree
  private var styles = OdtStyles()
  private var lists = OdtLists()
  private var output = ExtractedText()
  private var isInContents = false
  /// What hangs on the paragraph that is read: notes and text boxes, which stand behind it.
  private var hanging: [(node: Int, isNote: Bool)] = []

  /// A list around what is read: its style, and the level in it.
  private struct List {
    var style: String?
    var level = 0
    /// The number that the item gives itself, until its first paragraph has it.
    var start: Int?
    /// Whether the item has no paragraph yet: only the first has a number.
    var isDue = false
  }

  /// The text of a document.
  static func read(_ archive: UnsafeZipArchive) throws(ExtractionError) -> ExtractedText {
    let package = Package(form: .odt, archive: archive)
    if let manifest = try package.tree("META-INF/manifest.xml"), manifest.holds("encryption-data") {
      throw .encrypted(.odt)
    }
    guard let content = try package.tree("content.xml") else { throw .damaged(.odt) }
    var reader = OdtReader(tree: content)
    if let common = try package.tree("styles.xml") {
      reader.styles.add(common)
      reader.lists.add(common)
    }
    reader.styles.add(content)
    reader.lists.add(content)
    let meta = try package.tree("meta.xml")
    let title = meta.flatMap { $0.child("title", of: $0.child("meta", of: $0.root)) }
    reader.output.state(title: title.map { meta?.text($0) ?? "" })
    let body = content.child("body", of: content.root)
    guard let text = content.child("text", of: body) else { throw .damaged(.odt) }
    reader.readBlocks(of: text, in: List())
    return reader.output
  }

  private init(tree: XMLTree) { self.tree = tree }

  private mutating func readBlocks(of parent: Int, in list: List) {
    var list = list
    for node in tree.children(parent) {
      switch tree.name(node) {
      case "p", "h": readParagraph(node, in: &list)
      case "list": readList(node, in: list)
      case "table": readTable(node)
      case "table-of-content", "alphabetical-index", "user-index", "illustration-index",
        "table-index",
        "bibliography", "object-index":
        let wasInContents = isInContents
        isInContents = true
        if let body = tree.child("index-body", of: node) { readBlocks(of: body, in: List()) }
        isInContents = wasInContents
      case "section", "index-title", "numbered-paragraph", "table-header-rows", "list-header":
        readBlocks(of: node, in: list)
      case "frame", "g": hang(node)
      case "soft-page-break": output.endPage()
      default: break
      }
    }
    readHanging()
  }

  // MARK: Paragraphs

  private mutating func readParagraph(_ node: Int, in list: inout List) {
    let style = styles.style(tree.attribute("style-name", of: node))
    if style.breaksPage ?? false { output.endPage() }
    var paragraph = ParagraphText()
    paragraph.style = style.name.isEmpty ? nil : style.name
    if tree.name(node) == "h" {
      paragraph.outlineLevel = min(
        9, tree.attribute("outline-level", of: node).flatMap { Int($0) } ?? 1)
    } else if let level = style.outlineLevel, (1...9).contains(level) {
      paragraph.outlineLevel = level
    }
    if style.isCentered ?? false { paragraph.traits.insert(.isCentered) }
    if ["title", "标题", "標題"].contains(style.name.lowercased()) {
      paragraph.traits.insert(.isTitle)
    }
    if isInContents { paragraph.traits.insert(.isContents) }
    read(node, into: &paragraph, isBold: style.isBold ?? false)
    if let label = label(of: node, style, paragraph.outlineLevel, in: &list) {
      paragraph.label = label
    }
    output.write(paragraph)
    readHanging()
  }

  private mutating func label(
    of node: Int, _ style: OdtStyles.Style, _ outlineLevel: Int, in list: inout List
  ) -> String? {
    if list.level > 0 {
      guard list.isDue, let name = list.style ?? style.listStyle else { return nil }
      list.isDue = false
      defer { list.start = nil }
      return lists.label(name, level: list.level, start: list.start)
    }
    guard outlineLevel > 0, tree.name(node) == "h",
      tree.attribute("is-list-header", of: node) != "true"
    else { return nil }
    return lists.label(style.listStyle ?? OdtLists.outline, level: outlineLevel, start: nil)
  }

  private mutating func read(_ parent: Int, into paragraph: inout ParagraphText, isBold: Bool) {
    for node in tree.children(parent) {
      switch tree.name(node) {
      case "": paragraph.append(Self.collapsed(tree.bytes(node)), isBold: isBold)
      case "s":
        let count = tree.attribute("c", of: node).flatMap { Int($0) } ?? 1
        paragraph.append([UInt8](repeating: 0x20, count: max(0, min(count, 1000))))
      case "tab": paragraph.append([0x09])
      case "line-break": paragraph.endLine()
      case "soft-page-break": paragraph.endPage()
      case "note": hanging.append((node, true))
      case "frame", "g", "custom-shape", "rect": hang(node)
      case "annotation", "annotation-end", "change", "change-start", "change-end",
        "tracked-changes",
        "ruby-text", "title", "desc":
        break
      case "span":
        let style = styles.style(tree.attribute("style-name", of: node), family: "text")
        if style.isHidden ?? false { break }
        read(node, into: &paragraph, isBold: style.isBold ?? isBold)
      default: read(node, into: &paragraph, isBold: isBold)
      }
    }
  }

  /// White space is one blank (ISO/IEC 26300-1, 6.1.2).
  private static func collapsed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    for byte in bytes {
      let isBlank = byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
      if isBlank, result.last == 0x20 { continue }
      result.append(isBlank ? 0x20 : byte)
    }
    return result
  }

  // MARK: What hangs on a paragraph

  private mutating func hang(_ node: Int) {
    for child in tree.children(node) {
      if tree.name(child) == "text-box" {
        hanging.append((child, false))
      } else if ["frame", "g", "custom-shape"].contains(tree.name(child)) {
        hang(child)
      } else if tree.name(child) == "p", tree.name(node) != "frame" {
        hanging.append((node, false))
        return
      }
    }
  }

  private mutating func readHanging() {
    let now = hanging
    hanging = []
    for (node, isNote) in now {
      if !isNote {
        readBlocks(of: node, in: List())
        continue
      }
      guard let body = tree.child("note-body", of: node) else { continue }
      let note = collected { $0.readBlocks(of: body, in: List()) }
      output.append(note, traits: .isNote)
    }
  }

  /// What a reading writes, apart.
  private mutating func collected(_ read: (inout OdtReader) -> Void) -> ExtractedText {
    let outer = output
    output = ExtractedText()
    read(&self)
    defer { output = outer }
    return output
  }

  // MARK: Lists and tables

  private mutating func readList(_ node: Int, in outer: List) {
    var list = List(
      style: tree.attribute("style-name", of: node) ?? outer.style, level: outer.level + 1)
    let goesOn =
      tree.attribute("continue-numbering", of: node) == "true"
      || tree.attribute("continue-list", of: node) != nil
    if outer.level == 0, !goesOn, let style = list.style { lists.restart(style) }
    for item in tree.children(node) {
      list.isDue = tree.name(item) == "list-item"
      list.start = tree.attribute("start-value", of: item).flatMap { Int($0) }
      readBlocks(of: item, in: list)
    }
  }

  private mutating func readTable(_ node: Int) {
    for row in rows(of: node) {
      let cells = tree.children(row).filter {
        ["table-cell", "covered-table-cell"].contains(tree.name($0))
      }
      if cells.count == 1 {
        readBlocks(of: cells[0], in: List())
        continue
      }
      var line = ParagraphText()
      line.traits = .isTableRow
      for (index, cell) in cells.enumerated() {
        if index > 0 { line.append([0x09]) }
        if tree.name(cell) == "covered-table-cell" { continue }
        let inner = collected { $0.readBlocks(of: cell, in: List()) }
        line.append(inner.words)
      }
      output.write(line)
    }
  }

  private func rows(of node: Int) -> [Int] {
    tree.children(node).flatMap { child -> [Int] in
      switch tree.name(child) {
      case "table-row": [child]
      case "table-header-rows", "table-rows", "table-row-group": rows(of: child)
      default: []
      }
    }
  }
}
