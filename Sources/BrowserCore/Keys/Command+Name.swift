extension Command {
  /// The name in the settings: `line-down`, `fold-to-level-2`.
  ///
  /// It follows from the name in the code.
  public var name: String {
    if case .foldToLevel(let level) = self { return "fold-to-level-\(level)" }
    var name = ""
    for scalar in "\(self)".unicodeScalars {
      if ("A"..."Z").contains(scalar) {
        name += "-" + String(scalar).lowercased()
      } else {
        name.unicodeScalars.append(scalar)
      }
    }
    return name
  }
}
