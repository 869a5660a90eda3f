/// Makes the automatic numbers of an OpenDocument text (ISO/IEC 26300-1, 16.30 and 19.880).
struct OdtLists {
  private struct Level {
    var format = ""
    var prefix = ""
    var suffix = ""
    /// The label with %1% to %9% for the numbers; LibreOffice writes it besides.
    var template: String?
    var start = 1
    var shownLevels = 1
    var bullet: String?
    var divider = " "
  }

  private static let mostLevels = 10

  private var lists: [String: [Level]] = [:]
  private var counters: [String: [Int?]] = [:]

  /// Adds the list styles of a part.
  mutating func add(_ tree: XMLTree) {
    guard let root = tree.root else { return }
    for group in tree.children(root)
    where ["styles", "automatic-styles"].contains(tree.name(group)) {
      for node in tree.children(group) {
        switch tree.name(node) {
        case "list-style": add(node, tree, named: tree.attribute("name", of: node) ?? "")
        case "outline-style": add(node, tree, named: Self.outline)
        default: break
        }
      }
    }
  }

  /// The list of the headings, which needs no list around them.
  static let outline = "\u{0}outline"

  private mutating func add(_ node: Int, _ tree: XMLTree, named name: String) {
    var levels = [Level](repeating: Level(), count: Self.mostLevels)
    for child in tree.children(node) {
      guard let number = tree.attribute("level", of: child).flatMap({ Int($0) }),
        (1...Self.mostLevels).contains(number)
      else { continue }
      var level = Level()
      level.format = tree.attribute("num-format", of: child) ?? ""
      level.prefix = tree.attribute("num-prefix", of: child) ?? ""
      level.suffix = tree.attribute("num-suffix", of: child) ?? ""
      level.template = tree.attribute("num-list-format", of: child)
      level.start = tree.attribute("start-value", of: child).flatMap { Int($0) } ?? 1
      level.shownLevels = tree.attribute("display-levels", of: child).flatMap { Int($0) } ?? 1
      if tree.name(child) == "list-level-style-bullet" {
        level.bullet = tree.attribute("bullet-char", of: child)
      }
      let alignment = tree.child(
        "list-level-label-alignment", of: tree.child("list-level-properties", of: child))
      if tree.attribute("label-followed-by", of: alignment) == "nothing" { level.divider = "" }
      levels[number - 1] = level
    }
    lists[name] = levels
  }

  /// Begins a list anew.
  mutating func restart(_ name: String) { counters[name] = nil }

  /// The label of an item, which counts it; nil where it has none.
  ///
  /// - Parameters:
  ///   - level: from 1.
  ///   - start: the number that the item gives itself.
  mutating func label(_ name: String, level: Int, start: Int?) -> String? {
    guard let levels = lists[name], (1...levels.count).contains(level) else { return nil }
    let index = level - 1
    let own = levels[index]
    if let bullet = own.bullet {
      let sign = SymbolFonts.unicode(bullet, font: nil)
      return sign.isEmpty ? nil : sign + " "
    }
    var counts = counters[name] ?? [Int?](repeating: nil, count: Self.mostLevels)
    counts[index] = start ?? counts[index].map { $0 + 1 } ?? own.start
    for below in index + 1..<Self.mostLevels { counts[below] = nil }
    counters[name] = counts
    if own.format.isEmpty, own.template == nil { return nil }
    func written(_ place: Int) -> String {
      Self.format(levels[place].format).string(counts[place] ?? levels[place].start)
    }
    var label = ""
    if let template = own.template {
      label = template
      for place in 0..<Self.mostLevels where template.contains("%\(place + 1)%") {
        label = label.split(separator: "%\(place + 1)%", omittingEmptySubsequences: false)
          .joined(separator: written(place))
      }
    } else {
      let first = max(0, level - max(1, own.shownLevels))
      label = own.prefix + (first...index).map(written).joined(separator: ".") + own.suffix
    }
    if label.allSatisfy({ $0 == " " }) { return nil }
    let needsDivider = !"、．。：）】〕》」』，".contains(label.last ?? " ")
    return label + (needsDivider ? own.divider : "")
  }

  /// The formats of numbers by the signs that OpenDocument and LibreOffice name them with.
  private static func format(_ sign: String) -> NumberFormat {
    let name =
      switch sign {
      case "a": "lowerLetter"
      case "A": "upperLetter"
      case "i": "lowerRoman"
      case "I": "upperRoman"
      case "１, ２, ３, ...": "decimalFullWidth"
      case "一, 二, 三, ...": "chineseCountingThousand"
      case "壹, 贰, 叁, ...": "chineseLegalSimplified"
      case "壹, 貳, 參, ...": "ideographLegalTraditional"
      case "①, ②, ③, ...": "decimalEnclosedCircle"
      case "甲, 乙, 丙, ...": "ideographTraditional"
      case "子, 丑, 寅, ...": "ideographZodiac"
      case "ア, イ, ウ, ...": "aiueo"
      case "イ, ロ, ハ, ...": "iroha"
      case "": "none"
      default: "decimal"
      }
    return NumberFormat(name: name)
  }
}
