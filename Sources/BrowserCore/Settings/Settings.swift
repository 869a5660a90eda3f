import ReportKit

/// What a reader can set once for all documents.
///
/// Each has a row in the ``SettingsTable``, but the keys, which the ``KeyTable`` lists.
public struct Settings: Sendable {
  /// The language of the interface; nil goes by the locale.
  public var language: Language?
  /// How the screen looks.
  public var theme = ThemeChoice.auto
  /// Whether body paragraphs begin further right.
  public var indent = FirstLineIndent.on
  /// How wide the terminal draws ambiguous characters; nil asks it.
  public var ambiguousWidth: AmbiguousWidth?
  /// The columns of the outline; nil takes three tenths of the screen.
  public var outlineColumns: Int?
  /// Whether a search begins by taking characters as typed.
  public var searchIsExact = false
  /// What counts as a duplicate.
  public var duplicates = DuplicateOptions()
  /// Which keys do what.
  public var keys = KeyBindings()

  /// Everything as it is without settings.
  public init() {}
}

/// What is wrong in a file of settings; the setting then is as if the line were not there.
public struct SettingProblem: Equatable, Sendable {
  /// The kinds of mistakes.
  public enum Kind: Equatable, Sendable {
    /// There is no such setting; what is there.
    case unknown([String])
    /// The value is none of those allowed, which are named.
    case notAllowed(AllowedValues)
    /// No key has this name.
    case noSuchKey(String)
    /// The key was given to another command, in another line, or it always quits.
    case keyTaken(String, by: String)
    /// A command has lost its last key to another.
    case keyLost(String, by: String)
  }

  /// The path of the setting: `search.exact`.
  public let path: String
  /// Its line, from 1.
  public let line: Int
  /// What is wrong.
  public let kind: Kind
}

/// Which values a setting takes.
public enum AllowedValues: Equatable, Sendable {
  /// One of some words.
  case words([String])
  /// A whole number, or one of some words.
  case integer(ClosedRange<Int>, orWords: [String])
  /// A number.
  case number(ClosedRange<Double>)
  /// True or false.
  case boolean
  /// A list of names of keys.
  case keys
}
