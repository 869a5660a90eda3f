import ReportKit

/// Reads a file in Rich Text Format: its text with the labels that its writer has put beside the automatic numbers.
///
/// Pictures and objects are left out, as are deleted and hidden text, headers, footers and comments.
struct RTFReader {
  /// What a group is read into.
  private enum Destination {
    case text, label, note, unread, fonts, styles, title
  }

  /// What holds until a group ends.
  private struct Group {
    var destination = Destination.text
    /// How many bytes stand for each \u character, for readers that do not know it.
    var replacement = 1
    var font = 0
    var isBold = false
    var isHidden = false
    /// Whether \* stands before the first word: a destination that may be unknown.
    var isOptional = false
    var isFresh = true
  }

  private var tokens: RTFTokens
  private var group = Group()
  private var outer: [Group] = []
  private var pending: [UInt8] = []
  private var toSkip = 0
  private var highSurrogate: UInt16?
  private var codePages = RTFCodePage()
  private var codePage = 1252
  private var fonts: [Int: Int] = [:]
  private var sheet = RTFStyles()

  private var output = ExtractedText()
  private var paragraph = ParagraphText()
  private var look = RTFStyles.Look()
  private var label = ""
  private var title = ""
  private var row = RTFRow()
  private var notes: [ExtractedText] = []
  /// The text around each open note.
  private var aroundNotes:
    [(depth: Int, output: ExtractedText, paragraph: ParagraphText, notes: [ExtractedText])] = []

  /// The text of a file.
  static func read(_ bytes: [UInt8]) throws(ExtractionError) -> ExtractedText {
    var reader = RTFReader(tokens: RTFTokens(bytes))
    reader.read()
    return reader.output
  }

  private init(tokens: RTFTokens) { self.tokens = tokens }

  private mutating func read() {
    while let token = tokens.next() {
      switch token {
      case .open:
        flush()
        outer.append(group)
        group.isFresh = true
        group.isOptional = false
        toSkip = 0
      case .close:
        flush()
        toSkip = 0
        endGroup()
      case .byte(let byte):
        group.isFresh = false
        if toSkip > 0 { toSkip -= 1 } else { pending.append(byte) }
      case .sign(let sign): take(sign)
      case .word(let word, let number):
        if toSkip > 0, word != "u" {
          toSkip -= 1
          continue
        }
        take(word, number)
        group.isFresh = false
      }
    }
    flush()
    endParagraph()
    while !aroundNotes.isEmpty { endNote() }
    row.write(to: &output)
    output.state(title: title.isEmpty ? nil : title)
  }

  // MARK: Groups

  private mutating func endGroup() {
    if let note = aroundNotes.last, note.depth == outer.count {
      endParagraph()
      endNote()
    }
    guard let last = outer.popLast() else { return }
    if group.destination == .styles, last.destination == .styles { sheet.endStyle() }
    group = last
    group.isFresh = false
  }

  private mutating func beginNote() {
    aroundNotes.append((outer.count, output, paragraph, notes))
    output = ExtractedText()
    paragraph = ParagraphText()
    notes = []
    group.destination = .text
  }

  private mutating func endNote() {
    guard let around = aroundNotes.popLast() else { return }
    let note = output
    (output, paragraph, notes) = (around.output, around.paragraph, around.notes)
    notes.append(note)
  }

  // MARK: Characters

  private mutating func flush() {
    if pending.isEmpty { return }
    let bytes = pending
    pending = []
    let page = fonts[group.font].flatMap { RTFCodePage.ofCharset($0) } ?? codePage
    put(codePages.string(bytes, codePage: page))
  }

  private mutating func put(_ string: String) {
    switch group.destination {
    case .text, .note: if !group.isHidden { paragraph.append(string, isBold: group.isBold) }
    case .label: label += string
    case .styles: sheet.name(string)
    case .title: title += string
    case .unread, .fonts: break
    }
  }

  private mutating func take(_ sign: UInt8) {
    if toSkip > 0 {
      toSkip -= 1
      return
    }
    switch sign {
    case 0x2A: group.isOptional = true  // *
    case 0x7E: putNow("\u{A0}")
    case 0x5F: putNow("-")
    case 0x5C, 0x7B, 0x7D: pending.append(sign)
    default: break
    }
    if sign != 0x2A { group.isFresh = false }
  }

  private mutating func putNow(_ string: String) {
    flush()
    put(string)
  }

  private mutating func takeUnit(_ number: Int) {
    flush()
    toSkip = group.replacement
    let unit = UInt16(truncatingIfNeeded: number)
    if UTF16.isLeadSurrogate(unit) {
      highSurrogate = unit
      return
    }
    defer { highSurrogate = nil }
    if let high = highSurrogate, UTF16.isTrailSurrogate(unit) {
      put(String(decoding: [high, unit], as: UTF16.self))
    } else {
      put(String(decoding: [unit], as: UTF16.self))
    }
  }

  // MARK: Words

  private mutating func take(_ word: String, _ number: Int?) {
    if word == "u" {
      if toSkip > 0 { toSkip = 0 }
      takeUnit(number ?? 0)
      return
    }
    flush()
    if group.isFresh || group.isOptional, enter(word) { return }
    if takeCharacter(word) || takeLook(word, number) { return }
    switch word {
    case "par": endParagraph()
    case "line": paragraph.endLine()
    case "tab": putTab()
    case "page", "pagebb": if group.destination == .text { endPage(word) }
    case "softpage": paragraph.endPage()
    case "sect": if aroundNotes.isEmpty { endParagraph() }
    case "cell", "nestcell": endCell()
    case "row", "nestrow":
      endParagraphInRow()
      row.write(to: &output)
    case "bin": tokens.skip(number ?? 0)
    case "uc": group.replacement = max(0, min(number ?? 1, 10))
    case "ansicpg": codePage = number ?? 1252
    case "fcharset": if group.destination == .fonts { fonts[group.font] = number ?? 0 }
    default: break
    }
  }

  private mutating func putTab() {
    if group.destination == .label { label += "\t" } else { put("\t") }
  }

  private mutating func endPage(_ word: String) {
    if word == "page" { paragraph.endPage() }
  }

  /// Enters the destination that the first word of a group names; false if it names none.
  private mutating func enter(_ word: String) -> Bool {
    let wasOptional = group.isOptional
    group.isOptional = false
    if group.destination == .unread { return true }
    switch word {
    case "fonttbl": group.destination = .fonts
    case "stylesheet": group.destination = .styles
    case "listtext", "pntext":
      label = ""
      group.destination = .label
    case "footnote": beginNote()
    case "info", "upr", "field", "shp", "shpinst", "shptxt", "shppict", "ud", "fldrslt", "object",
      "result",
      "mmath", "moMath", "mr", "do", "dptxbxtext":
      if word == "info" || word == "object" { group.destination = .unread }
      if word == "info" { group.destination = .title }
      if word == "upr" { group.destination = .unread }
      if word == "ud" || word == "result" { group.destination = .text }
      if word == "shptxt" || word == "dptxbxtext" { endParagraph() }
    case "title" where group.destination == .title: break
    case "author", "operator", "subject", "keywords", "doccomm", "company", "comment", "category",
      "manager", "hlinkbase", "creatim", "revtim", "printim", "buptim":
      group.destination = .unread
    case "colortbl", "pict", "header", "headerl", "headerr", "headerf", "footer", "footerl",
      "footerr",
      "footerf", "ftnsep", "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn", "fldinst",
      "annotation",
      "atnid", "atnauthor", "nonshppict", "xe", "tc", "rxe", "bkmkstart", "bkmkend", "sp",
      "nesttableprops",
      "nonesttables", "listtable", "listoverridetable", "rsidtbl", "revtbl", "generator",
      "themedata",
      "datastore", "pgptbl", "filetbl", "private", "pn":
      group.destination = .unread
    default:
      if !wasOptional { return false }
      group.destination = .unread
    }
    return true
  }

  private mutating func takeCharacter(_ word: String) -> Bool {
    let character: String
    switch word {
    case "emdash": character = "—"
    case "endash": character = "–"
    case "lquote": character = "‘"
    case "rquote": character = "’"
    case "ldblquote": character = "“"
    case "rdblquote": character = "”"
    case "bullet": character = "•"
    case "emspace": character = "\u{2003}"
    case "enspace": character = "\u{2002}"
    default: return false
    }
    put(character)
    return true
  }

  private mutating func takeLook(_ word: String, _ number: Int?) -> Bool {
    switch word {
    case "f": group.font = number ?? 0
    case "b": group.isBold = number != 0
    case "v", "deleted": group.isHidden = number != 0
    case "plain": (group.isBold, group.isHidden) = (false, false)
    case "pard":
      if group.destination != .label { look = RTFStyles.Look() }
    case "intbl": look.isInTable = true
    case "qc": look.isCentered = true
    case "ql", "qr", "qj", "qd": look.isCentered = false
    case "s":
      if group.destination == .styles { sheet.begin(number ?? 0) } else { look.style = number }
    case "outlinelevel":
      let level = (number ?? 9) < 9 ? (number ?? 0) + 1 : 0
      if group.destination == .styles { sheet.setLevel(level) } else { look.level = level }
    default: return false
    }
    return true
  }

  // MARK: Paragraphs

  private mutating func described() -> ParagraphText {
    var finished = paragraph
    paragraph = ParagraphText()
    sheet.describe(&finished, look)
    let words = label.split { $0 == "\t" || $0 == " " }.joined(separator: " ")
    if !words.isEmpty {
      finished.label = words + ("、．。：）】〕》」』，".contains(words.last ?? " ") ? "" : " ")
    }
    label = ""
    return finished
  }

  private mutating func endParagraph() {
    if look.isInTable, aroundNotes.isEmpty {
      endParagraphInRow()
    } else {
      row.write(to: &output)
      output.write(described())
    }
    let now = notes
    notes = []
    for note in now { output.append(note, traits: .isNote) }
  }

  private mutating func endParagraphInRow() {
    let finished = described()
    if !finished.isEmpty { row.add(finished) }
  }

  private mutating func endCell() {
    endParagraphInRow()
    row.endCell()
  }
}
