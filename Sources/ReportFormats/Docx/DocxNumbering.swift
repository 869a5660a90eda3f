/// Makes the automatic numbers of a Word document, as Word does (ECMA-376-1, 17.9).
///
/// A paragraph names a number, which names a list of nine levels; numbers of one list count together, unless they begin
/// anew. No other program makes all of it rightly: `lvlRestart` and `isLgl` are often forgotten.
struct DocxNumbering {
  private struct Level {
    var start = 1
    var format = NumberFormat(name: "decimal")
    var text = ""
    var suffix = "tab"
    /// Which level above begins this one anew, from 1; 0: none does; nil: each does.
    var restart: Int?
    var isLegal = false
    var style: String?
    /// The font of a bullet.
    var font: String?
  }

  private struct List {
    var levels = [Level](repeating: Level(), count: 9)
    /// The style of numbers that has the levels, instead of these.
    var styleLink: String?
    var definedStyle: String?
  }

  private struct Number {
    var list: String
    var starts: [Int: Int] = [:]
    var levels: [Int: Level] = [:]
  }

  private var lists: [String: List] = [:]
  private var numbers: [String: Number] = [:]
  /// The last number of each level of each list; nil where the level begins anew.
  private var counters: [String: [Int?]] = [:]
  private var seen: Set<String> = []

  /// No numbers.
  init() {}

  /// Reads the part numbering.xml.
  init(_ tree: XMLTree) {
    guard let root = tree.root else { return }
    for node in tree.children(root) {
      switch tree.name(node) {
      case "abstractNum":
        guard let id = tree.attribute("abstractNumId", of: node) else { continue }
        var list = List()
        list.styleLink = tree.value("numStyleLink", of: node)
        list.definedStyle = tree.value("styleLink", of: node)
        for child in tree.children(node) where tree.name(child) == "lvl" {
          if let (index, level) = Self.level(tree, child) { list.levels[index] = level }
        }
        lists[id] = list
      case "num":
        guard let id = tree.attribute("numId", of: node),
          let list = tree.value("abstractNumId", of: node)
        else { continue }
        numbers[id] = Self.number(tree, node, of: list)
      default: break
      }
    }
    followLinks()
  }

  /// The label of a paragraph, with what divides it from the words, which counts it; nil where it has none.
  ///
  /// - Parameters:
  ///   - number: which number it names.
  ///   - level: which level of it; nil to find the one that belongs to the style.
  ///   - style: the style of the paragraph.
  ///   - styleLevel: the level that the style gives, where no level of the list belongs to it.
  mutating func label(
    number id: String, level wanted: Int?, style: String?, styleLevel: Int? = nil
  ) -> String? {
    guard let number = numbers[id], let list = lists[number.list] else { return nil }
    let linked = style.flatMap { style in list.levels.firstIndex { $0.style == style } }
    let index = wanted ?? linked ?? styleLevel ?? 0
    count(index, id, number, list)
    let level = number.levels[index] ?? list.levels[index]
    if level.format.name == "bullet" {
      let bullet = SymbolFonts.unicode(level.text, font: level.font)
      return bullet.isEmpty ? nil : bullet + " "
    }
    let words = written(level, at: index, number, list)
    return words.isEmpty ? nil : words + divider(level, after: words)
  }

  /// Counts a paragraph.
  private mutating func count(_ index: Int, _ id: String, _ number: Number, _ list: List) {
    var counts = counters[number.list] ?? [Int?](repeating: nil, count: 9)
    if seen.insert(id).inserted {
      for level in number.starts.keys { counts[level] = nil }
    }
    if let last = counts[index] {
      counts[index] = last + 1
    } else {
      counts[index] = start(of: index, number, list)
    }
    for below in index + 1..<9 {
      let level = number.levels[below] ?? list.levels[below]
      // A level that is never to begin anew, or only below one further out.
      if level.restart.map({ index < $0 }) ?? true { counts[below] = nil }
    }
    counters[number.list] = counts
  }

  private func start(of index: Int, _ number: Number, _ list: List) -> Int {
    number.starts[index] ?? (number.levels[index] ?? list.levels[index]).start
  }

  /// The text of a level with its numbers: %1 to %9 stand for those of the levels.
  private func written(_ level: Level, at index: Int, _ number: Number, _ list: List) -> String {
    let counts = counters[number.list] ?? []
    var result = ""
    var isNumber = false
    for character in level.text {
      if isNumber, let place = character.wholeNumberValue, (1...9).contains(place) {
        let shown = number.levels[place - 1] ?? list.levels[place - 1]
        let value =
          (place - 1 < counts.count ? counts[place - 1] : nil) ?? start(of: place - 1, number, list)
        let isDecimal = level.isLegal && place - 1 <= index && shown.format.name != "decimalZero"
        result += (isDecimal ? NumberFormat(name: "decimal") : shown.format).string(value)
        isNumber = false
        continue
      }
      if isNumber { result.append("%") }
      isNumber = character == "%"
      if !isNumber { result.append(character) }
    }
    return result + (isNumber ? "%" : "")
  }

  /// What stands between a label and the words: nothing behind a mark that brings its own room.
  private func divider(_ level: Level, after label: String) -> String {
    if level.suffix == "nothing" { return "" }
    return "、．。：）】〕》」』，".contains(label.last ?? " ") ? "" : " "
  }

  /// Lists that are made by a style of numbers have its levels (ECMA-376-1, 17.9.21).
  private mutating func followLinks() {
    for (id, list) in lists {
      guard let link = list.styleLink,
        let source = lists.values.first(where: { $0.definedStyle == link && $0.styleLink == nil })
      else { continue }
      lists[id]?.levels = source.levels
    }
  }

  private static func number(_ tree: XMLTree, _ node: Int, of list: String) -> Number {
    var number = Number(list: list)
    for child in tree.children(node) where tree.name(child) == "lvlOverride" {
      guard let index = tree.attribute("ilvl", of: child).flatMap({ Int($0) }),
        (0..<9).contains(index)
      else { continue }
      if let start = tree.value("startOverride", of: child).flatMap({ Int($0) }) {
        number.starts[index] = start
      }
      if let level = tree.child("lvl", of: child).flatMap({ Self.level(tree, $0) }) {
        number.levels[index] = level.level
      }
    }
    return number
  }

  private static func level(_ tree: XMLTree, _ node: Int) -> (index: Int, level: Level)? {
    guard let index = tree.attribute("ilvl", of: node).flatMap({ Int($0) }), (0..<9).contains(index)
    else { return nil }
    var level = Level()
    level.start = tree.value("start", of: node).flatMap { Int($0) } ?? 0
    level.format = NumberFormat(name: tree.value("numFmt", of: node) ?? "decimal")
    level.text = tree.value("lvlText", of: node) ?? ""
    level.suffix = tree.value("suff", of: node) ?? "tab"
    level.restart = tree.value("lvlRestart", of: node).flatMap { Int($0) }
    level.isLegal = DocxStyles.isOn("isLgl", tree, node) ?? false
    level.style = tree.value("pStyle", of: node)
    let fonts = tree.child("rFonts", of: tree.child("rPr", of: node))
    level.font = tree.attribute("ascii", of: fonts) ?? tree.attribute("hAnsi", of: fonts)
    return (index, level)
  }
}
