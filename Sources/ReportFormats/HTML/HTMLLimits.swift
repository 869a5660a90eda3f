/// Looks through the tags of a page before a parser builds a tree of it, which a hostile page makes very large.
struct HTMLLimits {
  /// Whether it would be nested more deeply, or be larger, than any page that is read.
  private(set) var isExcessive = false
  /// The page; without the tags of fonts and the like if there are so many that each paragraph would repeat them.
  private(set) var page: [UInt8]

  private static let mostTags = 400_000
  private static let mostLevels = 1000

  /// Tags that a browser opens again in each block behind them, until they are closed (the HTML standard, 13.2.4.3).
  private static let formatting: Set = [
    "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
  ]
  /// Tags that hold nothing, or are often not closed.
  private static let unclosed: Set = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "wbr", "p", "li", "td", "th", "tr", "dt", "dd", "option", "tbody", "thead", "tfoot",
    "colgroup", "rp", "rt", "rb", "rtc", "html", "head", "body", "!doctype",
  ]

  init(_ page: [UInt8]) {
    self.page = page
    var tags = 0
    var levels = 0
    var open = 0
    var repeated = 0
    var spans: [Range<Int>] = []
    var position = page.startIndex
    while let start = page[position...].firstIndex(of: 0x3C) {
      let isEnd = start + 1 < page.count && page[start + 1] == 0x2F
      let name = Self.name(in: page[(start + (isEnd ? 2 : 1))...])
      position = start + 1
      if name.isEmpty { continue }
      tags += 1
      if Self.formatting.contains(name) {
        open = max(0, open + (isEnd ? -1 : 1))
        let end = page[start...].prefix(4000).firstIndex(of: 0x3E)
        if let end { spans.append(start..<end + 1) }
      } else if isEnd {
        levels = max(0, levels - 1)
      } else {
        repeated += open
        if !Self.unclosed.contains(name) { levels += 1 }
      }
      if levels > Self.mostLevels || tags > Self.mostTags {
        isExcessive = true
        return
      }
    }
    if tags + repeated > Self.mostTags {
      for span in spans { for index in span { self.page[index] = 0x20 } }
    }
  }

  private static func name(in bytes: ArraySlice<UInt8>) -> String {
    var name: [UInt8] = []
    for byte in bytes.prefix(10) {
      switch byte {
      case 0x61...0x7A, 0x30...0x39: name.append(byte)
      case 0x41...0x5A: name.append(byte + 32)
      case 0x21 where name.isEmpty: name.append(byte)
      default: return String(decoding: name, as: UTF8.self)
      }
    }
    return String(decoding: name, as: UTF8.self)
  }
}
