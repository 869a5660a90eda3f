/// Tells the paths of all sections of an outline in order, without climbing to the top for each.
///
///     var walk = SectionPathWalk(outline)
///     walk.next { String(decoding: $0, as: UTF8.self) }      // "一", then "一.一", …
///
/// Each path costs its own last step and a copy.
public struct SectionPathWalk: Sendable {
  private let outline: Outline
  private var node = 0
  private var path: [UInt8] = []
  /// Where the path of each open level ends.
  private var ends: [Int] = []
  /// The numerals that were used, by number.
  private var numerals: [Int: [UInt8]] = [:]

  /// Begins at the first section.
  public init(_ outline: Outline) {
    self.outline = outline
  }

  /// Lends the path of the next section, as UTF-8, to `body`; nothing after the last.
  public mutating func next(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    guard node < outline.count else { return }
    let level = outline.headings[node].level
    ends.removeSubrange(min(level - 1, ends.count)...)
    path.removeSubrange((ends.last ?? 0)...)
    if !ends.isEmpty { path.append(UInt8(ascii: ".")) }
    addStep()
    ends.append(path.count)
    node += 1
    path.withUnsafeBufferPointer(body)
  }

  private mutating func addStep() {
    let number = outline.headings[node].number
    let occurrence = outline.repeats[node]
    if number == 0 || occurrence > 1 {
      path += SectionPath.step(of: node, in: outline).utf8
      return
    }
    if let known = numerals[number] {
      path += known
      return
    }
    let numeral = Array(HanNumeral.string(number).utf8)
    numerals[number] = numeral
    path += numeral
  }
}
