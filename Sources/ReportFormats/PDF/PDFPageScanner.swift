/// Reads what `pdftohtml -xml` writes, a page at a time as it comes.
///
/// Not by an XML parser: among the lines of a page the program writes notices of its own, and what it writes of a damaged
/// file is seldom well-formed. Each piece of text has a line of its own.
struct PDFPageScanner {
  /// Pages that are whole, and were not taken yet.
  private(set) var pages: [PDFPage] = []
  private var page: PDFPage?
  private var line: [UInt8] = []
  private var fonts: [Int: Font] = [:]
  /// A piece whose text has line ends in it.
  private var isInPiece = false

  private struct Font {
    let size: Int
    let isBold: Bool
    let isSans: Bool
  }

  /// More pieces than a page has.
  private static let mostPieces = 50_000
  /// More bytes than a piece has.
  private static let longestLine = 1 << 20

  /// Reads on; the pieces may be cut anywhere.
  ///
  /// Linear in their number.
  mutating func read(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while let end = rest.firstIndex(of: 0x0A) {
      line += rest[..<end]
      rest = rest[(end + 1)...]
      if endLine() { line.removeAll(keepingCapacity: true) } else { line.append(0x20) }
    }
    line += rest
    // No piece of a page is longer.
    if line.count > Self.longestLine { line.removeAll() }
  }

  /// Reads a last line, and the page in which the output ends.
  mutating func finish() {
    _ = endLine()
    endPage()
  }

  /// Takes the pages that are whole.
  mutating func takePages() -> [PDFPage] {
    defer { pages = [] }
    return pages
  }

  /// Reads a line; false if it is not whole.
  private mutating func endLine() -> Bool {
    let line = self.line
    if let start = Self.place(of: "<page ", in: line) {
      let tag = Array(line[start...])
      endPage()
      page = PDFPage(
        number: Self.number("number", in: tag) ?? 0, width: Self.number("width", in: tag) ?? 0,
        height: Self.number("height", in: tag) ?? 0)
    } else if Self.place(of: "<fontspec ", in: line) != nil {
      readFont(line)
    } else if let start = Self.place(of: "<text ", in: line) {
      if Self.place(of: "</text>", in: line) == nil, line.count < Self.longestLine { return false }
      readPiece(Array(line[start...]))
    } else if Self.place(of: "</page>", in: line) != nil {
      endPage()
    }
    return true
  }

  private mutating func endPage() {
    if let page { pages.append(page) }
    page = nil
  }

  private mutating func readFont(_ line: [UInt8]) {
    guard let id = Self.number("id", in: line) else { return }
    let family = Self.string("family", in: line).lowercased()
    fonts[id] = Font(
      size: Self.number("size", in: line) ?? 0,
      isBold: family.contains("bold") || family.contains("black"),
      isSans: ["simhei", "heiti", "黑体", "-hei", "stheiti"].contains { family.contains($0) })
  }

  private mutating func readPiece(_ line: [UInt8]) {
    guard page != nil, (page?.pieces.count ?? 0) < Self.mostPieces,
      let end = line.firstIndex(of: 0x3E)
    else { return }
    let tag = Array(line[..<end])
    let font = Self.number("font", in: tag).flatMap { fonts[$0] }
    var isBold = font?.isBold ?? false
    let text = Self.text(line[(end + 1)...], isBold: &isBold)
    if text.isEmpty { return }
    page?.pieces.append(
      PDFPage.Piece(
        top: Self.number("top", in: tag) ?? 0, left: Self.number("left", in: tag) ?? 0,
        width: Self.number("width", in: tag) ?? 0, height: Self.number("height", in: tag) ?? 0,
        size: font?.size ?? 0, isBold: isBold, isSans: font?.isSans ?? false, text: text))
  }

  /// The characters between tags, with the five entities that the program writes.
  private static func text(_ bytes: ArraySlice<UInt8>, isBold: inout Bool) -> String {
    var result: [UInt8] = []
    var rest = bytes
    while let byte = rest.first {
      if byte == 0x3C, let end = rest.firstIndex(of: 0x3E) {
        let tag = rest[..<end].dropFirst()
        if tag.elementsEqual("b".utf8) { isBold = true }
        rest = rest[(end + 1)...]
        if tag.elementsEqual("/text".utf8) { break }
      } else if byte == 0x26, let end = rest.prefix(10).firstIndex(of: 0x3B) {
        let name = String(decoding: rest[..<end].dropFirst(), as: UTF8.self)
        let scalar = scalar(name)
        result += scalar.map { Array(String(Character($0)).utf8) } ?? Array(rest[...end])
        rest = rest[(end + 1)...]
      } else {
        result.append(byte)
        rest = rest.dropFirst()
      }
    }
    return Radicals.unified(String(decoding: result, as: UTF8.self))
  }

  private static func scalar(_ name: String) -> Unicode.Scalar? {
    switch name {
    case "amp": "&"
    case "lt": "<"
    case "gt": ">"
    case "quot": "\""
    case "apos": "'"
    default:
      name.hasPrefix("#x")
        ? UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
        : name.hasPrefix("#") ? UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init) : nil
    }
  }

  private static func number(_ name: String, in tag: [UInt8]) -> Int? {
    let value = string(name, in: tag).prefix { $0.isNumber || $0 == "-" }
    return Int(value).map { max(-100_000, min(100_000, $0)) }
  }

  private static func string(_ name: String, in tag: [UInt8]) -> String {
    guard let start = place(of: " " + name + "=\"", in: tag) else { return "" }
    let value = tag[(start + name.utf8.count + 3)...]
    return String(decoding: value.prefix { $0 != 0x22 }, as: UTF8.self)
  }

  private static func place(of word: String, in bytes: [UInt8]) -> Int? {
    let word = Array(word.utf8)
    guard bytes.count >= word.count else { return nil }
    var index = 0
    while index + word.count <= bytes.count {
      if bytes[index] == word[0], bytes[index...].starts(with: word) { return index }
      index += 1
    }
    return nil
  }
}
