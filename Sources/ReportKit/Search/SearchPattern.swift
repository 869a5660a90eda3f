/// What is looked for, as a person types it.
public struct SearchPattern: Hashable, Sendable {
  /// The words, or the regular expression.
  public var words: String
  /// In what the text may differ from the words.
  public var kinds: FoldKinds
  /// Whether the words are a regular expression.
  public var isRegularExpression: Bool

  /// Makes a pattern: by default words, which all their variants match.
  public init(_ words: String, kinds: FoldKinds = .all, isRegularExpression: Bool = false) {
    self.words = words
    self.kinds = kinds
    self.isRegularExpression = isRegularExpression
  }

  /// Whether nothing is left to look for, since white space and controls are not.
  public var isBlank: Bool {
    words.unicodeScalars.allSatisfy { FoldTable.exact.fold($0.value) == nil }
  }
}
