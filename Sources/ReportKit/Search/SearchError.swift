/// Why a pattern cannot be looked for, as data: the program that shows it finds the words.
public enum SearchError: Error, Equatable, Sendable {
  /// The regular expression has a mistake: after how many of its characters, and what PCRE2 says of it,
  /// in English.
  case syntax(characters: Int, reason: String)
  /// The regular expression takes too long on this text.
  case tooHard
  /// There is not enough memory.
  case outOfMemory
}
