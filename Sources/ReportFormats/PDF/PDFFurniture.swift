/// Tells what belongs to the pages of a PDF file and not to its text: numbers of pages, and heads and feet that recur.
struct PDFFurniture {
  /// The lines of each page that are none of the text.
  private(set) var indices: [Set<Int>] = []

  /// So many lines at the top and the bottom of a page may belong to it.
  private static let mostLines = 3
  /// A head stands on so many pages, alone or in turn with another, if it recurs.
  private static let fewestPages = 3

  init(_ pages: [[PDFLine]], heights: [Int]) {
    indices = Array(repeating: [], count: pages.count)
    var places: [String: [(page: Int, line: Int)]] = [:]
    var numbers: [(page: Int, line: Int)] = []
    for (page, lines) in pages.enumerated() {
      for line in Self.edges(of: lines, height: heights[page]) {
        let words = lines[line].text.filter { !$0.isWhitespace }
        if Self.isPageNumber(words) {
          numbers.append((page, line))
        } else {
          // Numbers in a head count from page to page.
          let folded = String(words.map { $0.isNumber ? "0" : $0 })
          places["\(folded)/\(lines[line].top / 6)", default: []].append((page, line))
        }
      }
    }
    var known = indices
    for number in numbers { known[number.page].insert(number.line) }
    for same in places.values
    where Set(same.map(\.page)).count >= min(Self.fewestPages, max(2, pages.count)) {
      for place in same { known[place.page].insert(place.line) }
    }
    // What stands behind a line of the text is text too.
    for (page, lines) in pages.enumerated() {
      let order = lines.indices.sorted { lines[$0].top < lines[$1].top }
      indices[page] = Set(order.prefix { known[page].contains($0) })
        .union(order.reversed().prefix { known[page].contains($0) })
    }
  }

  /// The lines above and below the text of a page, outside of the part that a text fills.
  private static func edges(of lines: [PDFLine], height: Int) -> [Int] {
    let order = lines.indices.sorted { lines[$0].top < lines[$1].top }
    let top = order.prefix(mostLines).filter { lines[$0].top * 100 < height * 12 }
    let bottom = order.suffix(mostLines).filter { lines[$0].bottom * 100 > height * 88 }
    return Array(Set(top + bottom))
  }

  /// Whether words are nothing but the number of a page, in one of the usual forms.
  static func isPageNumber(_ words: String) -> Bool {
    guard words.count <= 16, !words.isEmpty else { return false }
    var rest = words.lowercased()
    for word in ["第", "页", "頁", "共", "page", "of", "p."] {
      rest = rest.split(separator: word, omittingEmptySubsequences: false).joined()
    }
    var digits = 0
    for character in rest {
      if character.isASCII, character.isNumber {
        digits += 1
      } else if "０１２３４５６７８９".contains(character) {
        digits += 1
      } else if !"-—–―－·•.~～/／|[]()（）".contains(character) {
        return isRoman(rest)
      }
    }
    return (1...8).contains(digits)
  }

  private static func isRoman(_ words: String) -> Bool {
    let letters = words.filter { !"-—–―－·•.".contains($0) }
    return !letters.isEmpty && letters.count <= 6
      && letters.allSatisfy { "ivxlⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹ".contains($0) }
  }
}
