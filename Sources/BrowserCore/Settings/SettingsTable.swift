import ReportKit

/// Every setting but the keys: the one source of what a file of settings may hold, and of the commented one
/// that is printed.
public enum SettingsTable {
  /// A setting.
  public struct Row: Sendable {
    /// The keys that lead to it, joined by dots.
    public let path: String
    /// What it is without settings, as TOML.
    public let standard: String
    /// Which values it takes.
    public let allowed: AllowedValues
    /// What it is for, in words.
    public let meaning: @Sendable (SettingWording) -> String
    /// Sets it; the value is one of those allowed.
    let set: @Sendable (inout Settings, SettingEntry.Value) -> Void
  }

  /// The range of widths that can be set for the outline; less or more leaves no room for a pane.
  public static let outlineColumns = 16...80

  /// All of them, in the order of the printed file.
  public static let rows: [Row] = [
    words("language", ["auto"] + Language.allCases.map(\.rawValue), { $0.language }) {
      $0.language = Language(rawValue: $1)
    },
    words("theme", ThemeChoice.allCases.map(\.rawValue), { $0.theme }) {
      $0.theme = ThemeChoice(rawValue: $1) ?? .auto
    },
    words("indent", FirstLineIndent.allCases.map(\.rawValue), { $0.indent }) {
      $0.indent = FirstLineIndent(rawValue: $1) ?? .on
    },
    words("ambiguous-width", ["auto", "narrow", "wide"], { $0.ambiguousWidth }) {
      $0.ambiguousWidth = $1 == "auto" ? nil : $1 == "wide" ? .wide : .narrow
    },
    Row(
      path: "outline-width", standard: #""auto""#,
      allowed: .integer(outlineColumns, orWords: ["auto"]), meaning: { $0.outlineWidth }
    ) { settings, value in
      if case .integer(let columns) = value { settings.outlineColumns = columns }
    },
    Row(
      path: "search.exact", standard: "false", allowed: .boolean, meaning: { $0.searchExact }
    ) { settings, value in settings.searchIsExact = value == .boolean(true) },
    Row(
      path: "duplicates.min-length", standard: "24",
      allowed: .integer(DuplicateOptions.shortestLength...1_000_000, orWords: []),
      meaning: { $0.minLength }
    ) { settings, value in
      guard case .integer(let length) = value else { return }
      settings.duplicates = DuplicateOptions(
        minLength: length, similarity: settings.duplicates.similarity)
    },
    Row(
      path: "duplicates.similarity", standard: "0.85", allowed: .number(0.5...1),
      meaning: { $0.similarity }
    ) { settings, value in
      guard let number = value.number else { return }
      settings.duplicates = DuplicateOptions(
        minLength: settings.duplicates.minLength, similarity: number)
    },
  ]

  /// A setting of one of some words, the first of which is the standard.
  private static func words(
    _ path: String, _ words: [String],
    _ meaning: @escaping @Sendable (SettingWording) -> String,
    set: @escaping @Sendable (inout Settings, String) -> Void
  ) -> Row {
    Row(
      path: path, standard: "\"\(words[0])\"", allowed: .words(words), meaning: meaning
    ) { settings, value in
      if case .string(let word) = value { set(&settings, word) }
    }
  }
}

extension AllowedValues {
  /// Whether a value is one of them.
  func contains(_ value: SettingEntry.Value) -> Bool {
    switch (self, value) {
    case (.words(let words), .string(let word)), (.integer(_, let words), .string(let word)):
      words.contains(word)
    case (.integer(let range, _), .integer(let number)): range.contains(number)
    case (.number(let range), _): value.number.map(range.contains) ?? false
    case (.boolean, .boolean), (.keys, .strings): true
    default: false
    }
  }
}

extension SettingEntry.Value {
  /// A number with a fraction or without.
  fileprivate var number: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .number(let number): number
    default: nil
    }
  }
}
