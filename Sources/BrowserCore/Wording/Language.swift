/// The languages in which the browser speaks.
public enum Language: String, CaseIterable, Sendable {
  /// Chinese in Simplified characters.
  case simplifiedChinese = "zh-Hans"
  /// Chinese in Traditional characters.
  case traditionalChinese = "zh-Hant"
  /// English.
  case english = "en"

  /// The language of a POSIX locale name such as `zh_TW.UTF-8` or `C`; English for any that is not
  /// Chinese.
  public init(locale: String) {
    let name = locale.lowercased()
    guard name.hasPrefix("zh") else {
      self = .english
      return
    }
    let traditional = ["hant", "_tw", "-tw", "_hk", "-hk", "_mo", "-mo"]
    let isTraditional = traditional.contains { mark in
      name.indices.contains { name[$0...].hasPrefix(mark) }
    }
    self = isTraditional ? .traditionalChinese : .simplifiedChinese
  }
}
