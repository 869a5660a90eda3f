import ReportKit

/// Reads a Word document (ECMA-376): the text that Word shows, with the numbers that it makes.
///
/// In order: the body; text boxes and notes behind the paragraph in which they stand. Insertions count, deletions,
/// comments, hidden characters, headers and footers do not. A row of a table is a line.
struct DocxReader {
  private let package: Package
  let part: String
  let relationships: [String: Package.Relationship]
  let tree: XMLTree
  private(set) var styles = DocxStyles()
  var numbering = DocxNumbering()
  var output = ExtractedText()
  private var notes: [DocxNotes] = []
  /// What stands in paragraphs whose ends are deleted: it goes on with the next.
  private var pending: ParagraphText?
  /// Whether the file says where pages end as Word has set it; breaks that its author put in are among those.
  private let hasRenderedPages: Bool
  /// Whether what is read is a contents list that Word makes.
  private var isInContents = false
  /// How deeply documents lie in documents.
  private let depth: Int

  /// So deep may documents lie in documents that lie in documents.
  private static let mostDocuments = 8

  /// The text of a document.
  ///
  /// Linear in the length of its parts.
  static func read(_ archive: UnsafeZipArchive, depth: Int = 0) throws(ExtractionError)
    -> ExtractedText
  {
    var reader = try DocxReader(Package(form: .docx, archive: archive), depth: depth)
    return try reader.read()
  }

  private init(_ package: Package, depth: Int) throws(ExtractionError) {
    self.package = package
    self.depth = depth
    let root = try package.relationships(of: "").values.first { $0.type == "officeDocument" }
    let part = root.map(\.part).flatMap { package.has($0) ? $0 : nil } ?? "word/document.xml"
    self.part = part
    guard let tree = try package.tree(part) else { throw .damaged(.docx) }
    self.tree = tree
    relationships = try package.relationships(of: part)
    hasRenderedPages = tree.holds("lastRenderedPageBreak")
    if let part = try Self.related("styles", relationships, package) { styles = DocxStyles(part) }
    if let part = try Self.related("numbering", relationships, package) {
      numbering = DocxNumbering(part)
    }
    notes = [
      DocxNotes(try Self.related("footnotes", relationships, package), element: "footnote"),
      DocxNotes(try Self.related("endnotes", relationships, package), element: "endnote"),
    ]
  }

  /// The part of a type to which the document refers.
  private static func related(
    _ type: String, _ relationships: [String: Package.Relationship], _ package: Package
  ) throws(ExtractionError) -> XMLTree? {
    guard let found = relationships.values.first(where: { $0.type == type }) else { return nil }
    return try package.tree(found.part)
  }

  private mutating func read() throws(ExtractionError) -> ExtractedText {
    let core = try package.tree("docProps/core.xml")
    output.state(
      title: core?.root.flatMap { core?.child("title", of: $0) }.map { core?.text($0) ?? "" })
    guard let body = tree.child("body", of: tree.root) else { throw .damaged(.docx) }
    try readBlocks(of: body, in: tree)
    if let pending { output.write(pending) }
    return output
  }

  // MARK: Blocks

  /// Reads what stands in a body, a cell, a note or a text box.
  mutating func readBlocks(of parent: Int, in tree: XMLTree) throws(ExtractionError) {
    for node in tree.children(parent) {
      switch tree.name(node) {
      case "p": try readParagraph(node, in: tree)
      case "tbl": try readTable(node, in: tree)
      case "sdt":
        let wasInContents = isInContents
        let gallery = tree.child("docPartObj", of: tree.child("sdtPr", of: node))
        if tree.value("docPartGallery", of: gallery) == "Table of Contents" { isInContents = true }
        if let content = tree.child("sdtContent", of: node) {
          try readBlocks(of: content, in: tree)
        }
        isInContents = wasInContents
      case "ins", "moveTo", "customXml", "smartTag", "sdtContent":
        try readBlocks(of: node, in: tree)
      case "AlternateContent":
        if let chosen = Self.choice(of: node, in: tree) { try readBlocks(of: chosen, in: tree) }
      case "altChunk": try readChunk(tree.attribute("id", of: node))
      default: break
      }
    }
  }

  /// A document of another form that stands in this one (ECMA-376-1, 17.17.2.1).
  private mutating func readChunk(_ id: String?) throws(ExtractionError) {
    guard depth < Self.mostDocuments, let id, let relationship = relationships[id],
      let bytes = try package.bytes(relationship.part)
    else { return }
    output.append(try DocumentReading.extract(bytes, depth: depth + 1))
  }

  mutating func readParagraph(_ node: Int, in tree: XMLTree) throws(ExtractionError) {
    let properties = tree.child("pPr", of: node)
    let styleID = tree.value("pStyle", of: properties)
    let style = styles.style(styleID)
    let mark = tree.child("rPr", of: properties)
    var inline = DocxInline(
      isBold: style?.isBold ?? false, isHidden: style?.isHidden ?? false, tree: tree,
      hasRenderedPages: hasRenderedPages)
    inline.read(node)
    var paragraph = inline.paragraph
    describe(&paragraph, properties, style, in: tree)
    let isEnded = tree.child("del", of: mark) == nil && tree.child("moveFrom", of: mark) == nil
    if DocxStyles.isOn("pageBreakBefore", tree, properties) == true, !hasRenderedPages {
      output.endPage()
    }
    if isEnded, let label = label(properties, style, styleID, in: tree) { paragraph.label = label }
    if let before = pending {
      var joined = before
      joined.append(paragraph)
      paragraph = joined
      pending = nil
    }
    if isEnded { output.write(paragraph) } else { pending = paragraph }
    for box in inline.boxes { try readBlocks(of: box, in: tree) }
    for reference in inline.notes { try readNote(reference) }
    let section = tree.child("sectPr", of: properties)
    if section != nil, !hasRenderedPages, tree.value("type", of: section) != "continuous" {
      output.endPage()
    }
  }

  private func describe(
    _ paragraph: inout ParagraphText, _ properties: Int?, _ style: DocxStyles.Style?,
    in tree: XMLTree
  ) {
    let level = DocxStyles.outlineLevel(tree, properties) ?? style?.outlineLevel
    paragraph.style = style?.name
    paragraph.outlineLevel = level ?? style?.levelByName ?? 0
    if tree.value("jc", of: properties).map({ $0 == "center" }) ?? style?.isCentered ?? false {
      paragraph.traits.insert(.isCentered)
    }
    if style?.isTitle ?? false { paragraph.traits.insert(.isTitle) }
    if isInContents || style?.isContents ?? false { paragraph.traits.insert(.isContents) }
  }

  private mutating func label(
    _ properties: Int?, _ style: DocxStyles.Style?, _ styleID: String?, in tree: XMLTree
  ) -> String? {
    let direct = DocxStyles.numbering(tree, properties)
    // Number 0 takes the one of the style away.
    guard let number = direct?.number ?? style?.numbering?.number, number != "0" else { return nil }
    let isOfStyle = direct?.number == nil
    return numbering.label(
      number: number, level: direct?.level ?? (isOfStyle ? nil : style?.numbering?.level),
      style: styleID, styleLevel: style?.numbering?.level)
  }

  private mutating func readNote(_ reference: DocxInline.NoteReference) throws(ExtractionError) {
    let notes = notes[reference.isEndnote ? 1 : 0]
    guard let tree = notes.tree, let node = notes.nodes[reference.id] else { return }
    // A note that refers to itself says it once.
    self.notes[reference.isEndnote ? 1 : 0].nodes[reference.id] = nil
    let outer = output
    output = ExtractedText()
    try readBlocks(of: node, in: tree)
    let note = output
    output = outer
    output.append(note, traits: .isNote)
  }

  // MARK: Tables

  /// A row is a line, with a TAB between two cells; paragraphs of a cell have a blank between them.
  ///
  /// A table of one cell is a frame around paragraphs, and these are read as such.
  private mutating func readTable(_ node: Int, in tree: XMLTree) throws(ExtractionError) {
    for row in rows(of: node, in: tree) {
      let cells = self.cells(of: row, in: tree)
      if cells.count == 1 {
        try readBlocks(of: cells[0], in: tree)
        continue
      }
      var line = ParagraphText()
      line.traits = .isTableRow
      var notes: [DocxInline.NoteReference] = []
      for (index, cell) in cells.enumerated() {
        if index > 0 { line.append([0x09]) }
        try readCell(cell, into: &line, &notes, in: tree)
      }
      output.write(line)
      for note in notes { try readNote(note) }
    }
  }

  private mutating func readCell(
    _ cell: Int, into line: inout ParagraphText, _ notes: inout [DocxInline.NoteReference],
    in tree: XMLTree
  ) throws(ExtractionError) {
    let merge = tree.child("vMerge", of: tree.child("tcPr", of: cell))
    if merge != nil, tree.attribute("val", of: merge) != "restart" { return }
    let outer = output
    output = ExtractedText()
    try readBlocks(of: cell, in: tree)
    let inner = output
    output = outer
    line.append(inner.words)
  }

  private func rows(of node: Int, in tree: XMLTree) -> [Int] {
    elements("tr", of: node, in: tree).filter { row in
      let properties = tree.child("trPr", of: row)
      return tree.child("del", of: properties) == nil
    }
  }

  private func cells(of row: Int, in tree: XMLTree) -> [Int] { elements("tc", of: row, in: tree) }

  /// The elements of a name inside of one, also within what only marks them.
  private func elements(_ name: String, of node: Int, in tree: XMLTree) -> [Int] {
    var found: [Int] = []
    for child in tree.children(node) {
      switch tree.name(child) {
      case name: found.append(child)
      case "sdt", "sdtContent", "customXml", "ins", "moveTo":
        found += elements(name, of: child, in: tree)
      default: break
      }
    }
    return found
  }

  /// What of an alternative is shown: the first choice, or what stands for it (ECMA-376-3, 10.2).
  static func choice(of node: Int, in tree: XMLTree) -> Int? {
    tree.child("Choice", of: node) ?? tree.child("Fallback", of: node)
  }
}

/// The notes of a document, by the names that the text uses.
private struct DocxNotes {
  let tree: XMLTree?
  var nodes: [String: Int] = [:]

  init(_ tree: XMLTree?, element: String) {
    self.tree = tree
    guard let tree, let root = tree.root else { return }
    for node in tree.children(root) where tree.name(node) == element {
      // Separators are drawn and not read.
      guard let id = tree.attribute("id", of: node),
        ["", "normal"].contains(tree.attribute("type", of: node) ?? "")
      else { continue }
      nodes[id] = node
    }
  }
}
