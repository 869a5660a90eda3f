import Testing

@testable import BrowserCore

@Suite struct SettingsTextTests {
  @Test func everySettingIsThereCommentedOut() {
    let lines = SettingsText.standard(.english).split(
      separator: "\n", omittingEmptySubsequences: false)
    for row in SettingsTable.rows {
      let name = row.path.split(separator: ".").last ?? ""
      #expect(lines.contains("#\(name) = \(row.standard)"), "\(row.path)")
    }
    for (_, command) in KeyTable.rows.flatMap(\.bindings) {
      #expect(lines.contains { $0.hasPrefix("#\(command.name) = [") }, "\(command)")
    }
    #expect(lines.contains(##"#quit = ["q"]"##))
    #expect(lines.contains(##"#go-to-mark = ["'"]"##))
    #expect(lines.allSatisfy { $0.isEmpty || $0.hasPrefix("#") || $0.hasPrefix("[") })
  }

  @Test(arguments: Language.allCases)
  func whatIsAllowedStandsBesideIt(language: Language) {
    let text = SettingsText.standard(.of(language))
    for word in ["16-colors", "zh-Hant", "narrow", "0.5", "1000000", "16", "80"] {
      #expect(text.contains(word), "\(word)")
    }
  }
}
