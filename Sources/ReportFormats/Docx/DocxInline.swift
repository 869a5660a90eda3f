import ReportKit

/// Reads what stands in one paragraph of a Word document: its characters, and what hangs on them.
struct DocxInline {
  /// A reference to a note.
  struct NoteReference {
    let id: String
    let isEndnote: Bool
  }

  private(set) var paragraph = ParagraphText()
  /// The contents of text boxes that are fastened here.
  private(set) var boxes: [Int] = []
  private(set) var notes: [NoteReference] = []

  private let tree: XMLTree
  private let isBold: Bool
  private let isHidden: Bool
  private let hasRenderedPages: Bool
  /// For each open field whether its code is being read, and not its result (ECMA-376-1, 17.16.18).
  private var fields: [Bool] = []

  /// - Parameters:
  ///   - isBold: whether the style of the paragraph is bold.
  ///   - isHidden: whether it is hidden.
  init(isBold: Bool, isHidden: Bool, tree: XMLTree, hasRenderedPages: Bool) {
    self.isBold = isBold
    self.isHidden = isHidden
    self.tree = tree
    self.hasRenderedPages = hasRenderedPages
  }

  /// Reads all that stands in an element.
  mutating func read(_ parent: Int) {
    for node in tree.children(parent) {
      switch tree.name(node) {
      case "r": readRun(node)
      case "pPr", "rPr", "sdtPr", "sdtEndPr", "del", "moveFrom", "rt", "rubyPr", "instrText",
        "ctrlPr",
        "fPr", "bookmarkStart", "bookmarkEnd", "proofErr", "":
        break
      case "AlternateContent":
        if let chosen = DocxReader.choice(of: node, in: tree) { read(chosen) }
      case "drawing", "pict", "object", "txbxContent": findBoxes(in: node)
      // Insertions, links, fields, formulas, rubies and whatever else only marks what is in it.
      default: read(node)
      }
    }
  }

  private mutating func readRun(_ run: Int) {
    let properties = tree.child("rPr", of: run)
    let hides = DocxStyles.isOn("vanish", tree, properties) ?? isHidden
    let bold = DocxStyles.isOn("b", tree, properties) ?? isBold
    let fonts = tree.child("rFonts", of: properties)
    for node in tree.children(run) {
      let name = tree.name(node)
      if name == "fldChar" {
        readField(tree.attribute("fldCharType", of: node))
        continue
      }
      if name == "lastRenderedPageBreak" {
        paragraph.endPage()
        continue
      }
      if fields.contains(true) || hides { continue }
      switch name {
      case "t": for piece in tree.children(node) { append(tree.bytes(piece), isBold: bold, fonts) }
      case "tab", "ptab": paragraph.append([0x09])
      case "br": readBreak(node)
      case "cr": paragraph.endLine()
      case "noBreakHyphen": paragraph.append("-")
      case "softHyphen": break
      case "sym":
        let code = tree.attribute("char", of: node).flatMap { UInt32($0, radix: 16) } ?? 0x20
        let sign = Unicode.Scalar(code).map { String(Character($0)) } ?? "\u{FFFD}"
        paragraph.append(
          SymbolFonts.unicode(sign, font: tree.attribute("font", of: node)), isBold: bold)
      case "footnoteReference", "endnoteReference":
        if let id = tree.attribute("id", of: node) {
          notes.append(NoteReference(id: id, isEndnote: name == "endnoteReference"))
        }
      case "ruby":
        if let base = tree.child("rubyBase", of: node) { read(base) }
      case "drawing", "pict", "object": findBoxes(in: node)
      case "AlternateContent":
        if let chosen = DocxReader.choice(of: node, in: tree) { findBoxes(in: chosen) }
      default: break
      }
    }
  }

  /// Characters of fonts of symbols are other ones than they seem.
  private mutating func append(_ bytes: ArraySlice<UInt8>, isBold: Bool, _ fonts: Int?) {
    let font = fonts.flatMap { tree.attribute("ascii", of: $0) }
    if let font, ["symbol", "wingdings", "wingdings 2", "wingdings 3"].contains(font.lowercased()) {
      paragraph.append(
        SymbolFonts.unicode(String(decoding: bytes, as: UTF8.self), font: font), isBold: isBold)
    } else {
      paragraph.append(bytes, isBold: isBold)
    }
  }

  private mutating func readBreak(_ node: Int) {
    switch tree.attribute("type", of: node) {
    case "page": if !hasRenderedPages { paragraph.endPage() }
    case "column": break
    default: paragraph.endLine()
    }
  }

  private mutating func readField(_ kind: String?) {
    switch kind {
    case "begin": fields.append(true)
    case "separate": if !fields.isEmpty { fields[fields.count - 1] = false }
    case "end": _ = fields.popLast()
    default: break
    }
  }

  /// Text boxes lie deep in what draws them.
  private mutating func findBoxes(in parent: Int) {
    for node in tree.children(parent) {
      switch tree.name(node) {
      case "txbxContent": boxes.append(node)
      case "AlternateContent":
        if let chosen = DocxReader.choice(of: node, in: tree) { findBoxes(in: chosen) }
      default: findBoxes(in: node)
      }
    }
  }
}
