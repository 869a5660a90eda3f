import Testing

@testable import BrowserCore

struct LanguageTests {
  @Test(arguments: [
    "zh_TW.UTF-8", "zh_TW", "zh_TW.Big5", "zh_HK", "zh_HK.UTF-8", "zh_MO", "zh-Hant", "zh-Hant-CN",
    "zh_Hant_CN.UTF-8", "zh-TW", "ZH_tw",
  ])
  func traditionalChineseIsSpokenThere(locale: String) {
    #expect(Language(locale: locale) == .traditionalChinese)
  }

  @Test(arguments: [
    "zh_CN.UTF-8", "zh_CN", "zh_CN.GB18030", "zh", "zh_SG", "zh_SG.UTF-8", "zh-Hans", "zh-CN",
    "zh.UTF-8", "zh_CN@pinyin",
  ])
  func simplifiedChineseIsSpokenThere(locale: String) {
    #expect(Language(locale: locale) == .simplifiedChinese)
  }

  @Test(arguments: ["zh-Hans-HK", "zh_Hans_TW.UTF-8", "zh-Hans-MO"])
  func aScriptCountsForMoreThanARegion(locale: String) {
    #expect(Language(locale: locale) == .simplifiedChinese)
  }

  @Test(arguments: [
    "C", "C.UTF-8", "POSIX", "en_US.UTF-8", "en_HK.UTF-8", "fr_FR", "", "ja_JP.UTF-8", "z", "_tw",
  ])
  func englishIsSpokenElsewhere(locale: String) {
    #expect(Language(locale: locale) == .english)
  }

  @Test func aLanguageIsNamedByItsTag() {
    #expect(Language.allCases.map(\.rawValue) == ["zh-Hans", "zh-Hant", "en"])
    for language in Language.allCases {
      #expect(Language(locale: language.rawValue) == language)
    }
  }
}
