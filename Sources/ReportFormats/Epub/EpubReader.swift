/// Reads a book (EPUB 2 and 3): its pages in the order of its spine.
enum EpubReader {
  /// More pages than a book has.
  private static let mostPages = 5000

  /// The text of a book.
  static func read(_ archive: UnsafeZipArchive) throws(ExtractionError) -> ExtractedText {
    let package = Package(form: .epub, archive: archive)
    guard let container = try package.tree("META-INF/container.xml"),
      let root = container.child("rootfile", of: container.child("rootfiles", of: container.root)),
      let list = container.attribute("full-path", of: root), let book = try package.tree(list)
    else { throw .damaged(.epub) }
    if package.has("META-INF/encryption.xml"), package.has("META-INF/rights.xml") {
      throw .encrypted(.epub)
    }
    var output = ExtractedText()
    let title = book.child("title", of: book.child("metadata", of: book.root))
    output.state(title: title.map { book.text($0) })
    var items: [String: (part: String, isNavigation: Bool)] = [:]
    for node in children("manifest", "item", of: book) {
      guard let id = book.attribute("id", of: node), let target = book.attribute("href", of: node)
      else { continue }
      let properties = book.attribute("properties", of: node)?.split(separator: " ") ?? []
      items[id] = (Package.resolve(decoded(target), from: list), properties.contains("nav"))
    }
    var pages = 0
    for node in children("spine", "itemref", of: book) {
      guard let item = book.attribute("idref", of: node).flatMap({ items[$0] }),
        let bytes = try package.bytes(item.part)
      else { continue }
      pages += 1
      if pages > mostPages { throw .excessive(.epub) }
      // Pictures may stand in the spine.
      guard HTMLRecognition.isHTML(bytes.prefix(FormRecognition.sampleSize)) || bytes.first == 0x3C
      else {
        continue
      }
      output.append(
        try HTMLReader.read(expanded(bytes)), traits: item.isNavigation ? .isContents : [])
    }
    if pages == 0 { throw .damaged(.epub) }
    return output
  }

  /// Tags that hold nothing in a web page too.
  private static let empty: Set = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "wbr",
  ]

  /// A page with elements that XML closes in their own tag as HTML closes them: `<title/>` would hold all that follows.
  private static func expanded(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var tag: Int?
    for (index, byte) in bytes.enumerated() {
      if byte == 0x3C { tag = index }
      if byte == 0x3E, let start = tag, bytes[index - 1] == 0x2F {
        let name = bytes[(start + 1)..<(index - 1)].prefix { $0 > 0x20 && $0 != 0x2F }
        if !name.isEmpty, name.first != 0x21,
          !empty.contains(String(decoding: name, as: UTF8.self).lowercased())
        {
          result.removeLast()
          result += [0x3E, 0x3C, 0x2F] + name + [0x3E]
          tag = nil
          continue
        }
      }
      if byte == 0x3E { tag = nil }
      result.append(byte)
    }
    return result
  }

  private static func children(_ parent: String, _ name: String, of book: XMLTree) -> [Int] {
    guard let list = book.child(parent, of: book.root) else { return [] }
    return book.children(list).filter { book.name($0) == name }
  }

  /// A reference with its %-sequences as the characters they stand for.
  private static func decoded(_ target: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(target.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == 0x23 { break }
      let digits = rest.prefix(2)
      if byte == 0x25, digits.count == 2,
        let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
