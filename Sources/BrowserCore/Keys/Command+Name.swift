extension Command {
  /// The name in the settings: `line-down`, `fold-to-level-2`.
  ///
  /// It follows from the name in the code: a capital and a digit begin a new word.
  public var name: String {
    var name = ""
    for scalar in rawValue.unicodeScalars {
      if ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar) { name += "-" }
      name += String(scalar).lowercased()
    }
    return name
  }

  /// The command with a ``name``; nil if there is none.
  public init?(name: String) {
    var words = name.split(separator: "-", omittingEmptySubsequences: false)[...]
    var code = String(words.removeFirst())
    for word in words { code += word.prefix(1).uppercased() + word.dropFirst() }
    self.init(rawValue: code)
    if self.name != name { return nil }
  }
}
