extension String {
  /// With each stand of a word as another.
  func replacingAll(_ word: String, with other: String) -> String {
    split(separator: word, omittingEmptySubsequences: false).joined(separator: other)
  }
}
