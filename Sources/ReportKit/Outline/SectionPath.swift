/// The address of a section: one number for each level, such as 四.二.
///
/// Numbers are written in Chinese whatever the label uses, so that a path is never a line number. The
/// second sibling with the same number is 五#2, an unnumbered heading is §3 if it is the third of its
/// siblings. When read, digits do as well: `四.2`.
public enum SectionPath {
  /// What a path leads to.
  public enum Answer: Equatable, Sendable {
    /// One section, or the first of several where the path has no `#`.
    case found(node: Int, isFirstOfSeveral: Bool)
    /// The path is well formed, but there is no such section.
    case missing
    /// This is not a path.
    case malformed
  }

  private enum Step {
    case number(Int, occurrence: Int?)
    case position(Int)
  }

  /// The path of a node.
  ///
  /// Costs its depth.
  public static func path(of node: Int, in outline: Outline) -> String {
    outline.lineage(of: node).map { step(of: $0, in: outline) }.joined(separator: ".")
  }

  /// The last step of the path of a node.
  static func step(of node: Int, in outline: Outline) -> String {
    let number = outline.headings[node].number
    if number == 0 { return "§\(outline.positions[node])" }
    let occurrence = outline.repeats[node]
    return HanNumeral.string(number) + (occurrence > 1 ? "#\(occurrence)" : "")
  }

  /// Follows a path from the first level down.
  ///
  /// Linear in the number of siblings on the way.
  public static func resolve(_ path: String, in outline: Outline) -> Answer {
    let parts = path.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "．" }
    let steps = parts.compactMap { step(String($0)) }
    if steps.count < parts.count { return .malformed }
    var node: Int?
    var isFirstOfSeveral = false
    for step in steps {
      let children = outline.children(of: node)
      switch step {
      case .position(let position):
        guard position <= children.count, outline.headings[children[position - 1]].number == 0
        else { return .missing }
        node = children[position - 1]
      case .number(let number, let occurrence):
        let same = children.filter { outline.headings[$0].number == number }
        guard (occurrence ?? 1) <= same.count else { return .missing }
        node = same[(occurrence ?? 1) - 1]
        isFirstOfSeveral = isFirstOfSeveral || (occurrence == nil && same.count > 1)
      }
    }
    guard let node else { return .malformed }
    return .found(node: node, isFirstOfSeveral: isFirstOfSeveral)
  }

  private static func step(_ part: String) -> Step? {
    if part.hasPrefix("§") {
      return positive(part.dropFirst()).map(Step.position)
    }
    let pieces = part.split(separator: "#", omittingEmptySubsequences: false)
    guard pieces.count <= 2, let number = positive(pieces[0]) else { return nil }
    if pieces.count == 1 { return .number(number, occurrence: nil) }
    return positive(pieces[1]).map { .number(number, occurrence: $0) }
  }

  private static func positive(_ string: Substring) -> Int? {
    HanNumeral.value(of: String(string)).flatMap { $0 > 0 ? $0 : nil }
  }
}
