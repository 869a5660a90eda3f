/// The paragraph styles of an RTF file.
struct RTFStyles {
  /// What is said of a paragraph.
  struct Look {
    var style: Int?
    var level: Int?
    var isCentered = false
    var isInTable = false
  }

  private var names: [Int: String] = [:]
  private var levels: [Int: Int] = [:]
  private var number = 0

  mutating func begin(_ number: Int) { self.number = number }

  mutating func setLevel(_ level: Int) { levels[number] = level }

  /// The name of a style ends with a semicolon.
  mutating func name(_ string: String) { names[number, default: ""] += string }

  mutating func endStyle() { number = 0 }

  /// Says of a paragraph what its style and its own look say.
  func describe(_ paragraph: inout ParagraphText, _ look: Look) {
    var style = DocxStyles.Style()
    if let name = names[look.style ?? 0], look.style != nil {
      style.name = String(name.prefix { $0 != ";" })
      paragraph.style = style.name
    }
    let byStyle = look.style.flatMap { levels[$0] }
    paragraph.outlineLevel = look.level ?? byStyle ?? style.levelByName
    if look.isCentered { paragraph.traits.insert(.isCentered) }
    if style.isTitle { paragraph.traits.insert(.isTitle) }
    if style.isContents { paragraph.traits.insert(.isContents) }
  }
}
