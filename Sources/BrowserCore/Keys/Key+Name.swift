import ReportKit

extension Key {
  /// The keys that type no character, and those of them that are also called otherwise.
  private static let named: [Key] = [
    .character(" "), .up, .down, .left, .right, .pageUp, .pageDown, .home, .end, .enter, .tab,
    .escape, .backspace,
  ]
  private static let otherNames: [String: Key] = [
    "Up": .up, "Down": .down, "Left": .left, "Right": .right,
  ]

  /// The key that help or a setting calls so: `j`, `Space`, `Ctrl-L`, `PgDn`, `↓` or `Down`; nil if there is none.
  public init?(name: String) {
    if let key = Self.named.first(where: { $0.name == name }) ?? Self.otherNames[name] {
      self = key
      return
    }
    let scalars = Array(name.unicodeScalars)
    if name.hasPrefix("Ctrl-"), scalars.count == 6, ("A"..."Z").contains(scalars[5]) {
      self = .control(scalars[5])
    } else if scalars.count == 1, scalars[0] != " ", !VisibleForm.isNeeded(for: scalars[0].value) {
      self = .character(scalars[0])
    } else {
      return nil
    }
  }
}
