/// The languages in which the browser speaks.
public enum Language: String, CaseIterable, Sendable {
  /// Chinese in Simplified characters.
  case simplifiedChinese = "zh-Hans"
  /// Chinese in Traditional characters.
  case traditionalChinese = "zh-Hant"
  /// English.
  case english = "en"

  /// Territories where Traditional characters are used (CLDR, likely subtags).
  private static let usingHant: Set<Substring> = ["tw", "hk", "mo"]

  /// The language of a POSIX locale name such as `zh_TW.UTF-8` or `C`; English for any that is not
  /// Chinese.
  public init(locale: String) {
    // language, script, territory, then what says nothing about the language: zh_Hant_TW.UTF-8@x
    let name = locale.lowercased().prefix { $0 != "." && $0 != "@" }
    let parts = name.split { $0 == "_" || $0 == "-" }
    guard parts.first == "zh" else {
      self = .english
      return
    }
    let usesTraditional =
      parts.contains("hant")
      || !parts.contains("hans") && parts.contains { Self.usingHant.contains($0) }
    self = usesTraditional ? .traditionalChinese : .simplifiedChinese
  }
}
