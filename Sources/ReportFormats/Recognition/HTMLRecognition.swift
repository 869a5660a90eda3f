/// Tells a web page from a text, also where it has no document type, or none of html, head and body.
///
/// Markdown may begin with a tag too, and a text may speak of tags: so a page is a text that begins with one of a page's
/// own tags, or with a tag and then has hardly a line without one.
enum HTMLRecognition {
  /// Whether bytes, in any encoding that has ASCII in it, begin a web page.
  static func isHTML(_ bytes: ArraySlice<UInt8>) -> Bool {
    let text = ascii(bytes)
    var rest = text[...]
    while true {
      rest = rest.drop { $0 <= 0x20 }
      if rest.starts(with: Array("<!--".utf8)) {
        guard let end = find("-->", in: rest) else { return false }
        rest = rest[end...].dropFirst(3)
      } else if rest.starts(with: Array("<?xml".utf8)) {
        guard let end = rest.firstIndex(of: 0x3E) else { return false }
        rest = rest[end...].dropFirst()
      } else {
        break
      }
    }
    guard let name = tagName(rest) else { return false }
    if ["!doctype", "html", "head", "body", "meta", "title"].contains(name) {
      return name != "!doctype" || isDoctypeOfHTML(rest)
    }
    return blockTags.contains(name) && isDense(rest)
  }

  private static let blockTags: Set = [
    "p", "div", "table", "center", "h1", "h2", "h3", "br", "font", "span", "ul", "ol", "style",
    "script", "link", "base", "article", "section", "main", "tbody", "tr", "td", "b", "strong",
  ]

  private static func isDoctypeOfHTML(_ rest: ArraySlice<UInt8>) -> Bool {
    let words = String(decoding: rest.prefix(200), as: UTF8.self).dropFirst(9)
    return words.trimmingPrefix { $0 == " " || $0 == "\n" || $0 == "\r" || $0 == "\t" }
      .hasPrefix("html")
  }

  /// Whether tags of paragraphs, lines or cells stand in most lines.
  private static func isDense(_ rest: ArraySlice<UInt8>) -> Bool {
    var tagged = 0
    var lines = 0
    for line in rest.split(separator: 0x0A) where line.contains(where: { $0 > 0x20 }) {
      lines += 1
      let hasTag = line.indices.contains { index in
        line[index] == 0x3C
          && (tagName(line[index...]).map {
            $0 == "/p" || blockTags.contains($0.hasPrefix("/") ? String($0.dropFirst()) : $0)
          } ?? false)
      }
      if hasTag { tagged += 1 }
    }
    return tagged * 4 >= lines * 3
  }

  /// The name of the tag that begins here, in small letters.
  private static func tagName(_ bytes: ArraySlice<UInt8>) -> String? {
    guard bytes.first == 0x3C else { return nil }
    let name = bytes.dropFirst().prefix(12).prefix { byte in
      switch byte {
      case 0x61...0x7A, 0x30...0x39, 0x21, 0x2F: true
      default: false
      }
    }
    return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
  }

  private static func find(_ word: String, in bytes: ArraySlice<UInt8>) -> Int? {
    let word = Array(word.utf8)
    return bytes.indices.first { bytes[$0] == word[0] && bytes[$0...].starts(with: word) }
  }

  /// The beginning in small letters, without a byte order mark, and of UTF-16 without the zeros.
  private static func ascii(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var bytes = bytes.prefix(FormRecognition.sampleSize)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    let isWide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    if isWide { bytes = bytes.dropFirst(2) }
    return bytes.filter { !isWide || $0 != 0 }.map { (0x41...0x5A).contains($0) ? $0 + 32 : $0 }
  }
}
