import ReportKit
import Testing

@testable import BrowserCore

@Suite struct SettingsTests {
  private static func read(
    _ entries: (String, SettingEntry.Value)...
  ) -> (settings: Settings, problems: [SettingProblem]) {
    var problems: [SettingProblem] = []
    let settings = Settings(
      entries.enumerated().map {
        SettingEntry(path: $0.element.0, value: $0.element.1, line: $0.offset + 1)
      }, problems: &problems)
    return (settings, problems)
  }

  @Test func everySettingTakesEffect() {
    let (settings, problems) = Self.read(
      ("language", .string("zh-Hant")), ("theme", .string("light")), ("indent", .string("off")),
      ("ambiguous-width", .string("wide")), ("outline-width", .integer(30)),
      ("search.exact", .boolean(true)), ("duplicates.min-length", .integer(40)),
      ("duplicates.similarity", .number(0.9)), ("keys.search", .strings(["F"])))
    #expect(problems.isEmpty)
    #expect(settings.language == .traditionalChinese)
    #expect(settings.theme == .light)
    #expect(settings.indent == .off)
    #expect(settings.ambiguousWidth == .wide)
    #expect(settings.outlineColumns == 30)
    #expect(settings.searchIsExact)
    #expect(settings.duplicates == DuplicateOptions(minLength: 40, similarity: 0.9))
    #expect(settings.keys.command(for: .character("F")) == .search)
  }

  @Test func theTestAboveHasEverySetting() {
    #expect(
      SettingsTable.rows.map(\.path) == [
        "language", "theme", "indent", "ambiguous-width", "outline-width", "search.exact",
        "duplicates.min-length", "duplicates.similarity",
      ])
  }

  @Test func autoIsAsNothing() {
    let (settings, problems) = Self.read(
      ("language", .string("auto")), ("theme", .string("auto")),
      ("ambiguous-width", .string("auto")), ("outline-width", .string("auto")),
      ("duplicates.similarity", .integer(1)))
    #expect(problems.isEmpty)
    #expect(settings.language == nil)
    #expect(settings.theme == .auto)
    #expect(settings.ambiguousWidth == nil)
    #expect(settings.outlineColumns == nil)
    #expect(settings.duplicates.similarity == 1)
  }

  static let wrong: [(String, SettingEntry.Value)] = [
    ("language", .string("de")), ("theme", .boolean(true)), ("indent", .boolean(false)),
    ("ambiguous-width", .integer(2)), ("outline-width", .integer(15)),
    ("outline-width", .integer(81)), ("outline-width", .string("wide")),
    ("search.exact", .string("true")), ("duplicates.min-length", .integer(7)),
    ("duplicates.min-length", .number(24.5)), ("duplicates.similarity", .number(0.4)),
    ("duplicates.similarity", .string("0.9")), ("duplicates.similarity", .number(.nan)),
    ("language", .other),
  ]

  @Test(arguments: wrong)
  func aWrongValueIsNamedAndTheStandardStays(path: String, value: SettingEntry.Value) throws {
    let (settings, problems) = Self.read((path, value))
    let row = try #require(SettingsTable.rows.first { $0.path == path })
    #expect(problems == [SettingProblem(path: path, line: 1, kind: .notAllowed(row.allowed))])
    let standard = Settings()
    #expect(settings.language == standard.language)
    #expect(settings.theme == standard.theme)
    #expect(settings.indent == standard.indent)
    #expect(settings.outlineColumns == standard.outlineColumns)
    #expect(settings.searchIsExact == standard.searchIsExact)
    #expect(settings.duplicates == standard.duplicates)
  }

  @Test func whatIsNoSettingIsToldWhatThereIs() throws {
    let (_, problems) = Self.read(("colour", .string("red")), ("search", .boolean(true)))
    #expect(problems.map(\.line) == [1, 2])
    guard case .unknown(let paths)? = problems.first?.kind else {
      Issue.record("\(problems)")
      return
    }
    #expect(paths == SettingsTable.rows.map(\.path) + ["keys"])
  }

  @Test func keysThatCannotBeAreToldOneByOne() {
    let (settings, problems) = Self.read(
      ("keys.search", .strings(["F", "Strg-F", "Ctrl-C"])), ("keys.help", .strings(["F", "h"])),
      ("keys.dance", .strings(["x"])), ("keys.quit", .string("x")),
      ("keys.quit", .strings(["Ctrl-C"])))
    #expect(settings.keys.command(for: .character("F")) == .search)
    #expect(settings.keys.command(for: .character("h")) == .help)
    #expect(settings.keys.command(for: .character("q")) == .quit)
    #expect(settings.keys.command(for: .control("C")) == .quit)
    #expect(problems.map(\.line) == [1, 1, 2, 3, 4])
    #expect(problems[0].kind == .noSuchKey("Strg-F"))
    #expect(problems[1].kind == .keyTaken("Ctrl-C", by: "quit"))
    #expect(problems[2].kind == .keyTaken("F", by: "keys.search"))
    guard case .unknown(let names) = problems[3].kind else {
      Issue.record("\(problems[3])")
      return
    }
    #expect(names.contains("line-down") && names.count == Set(names).count)
    #expect(problems[4].kind == .notAllowed(.keys))
  }

  @Test func aCommandThatLosesItsLastKeyIsToldOf() {
    let lost = Self.read(("keys.search", .strings(["n", "j"])))
    #expect(
      lost.problems == [
        SettingProblem(path: "keys.search", line: 1, kind: .keyLost("n", by: "next-hit"))
      ])
    let given = Self.read(
      ("keys.search", .strings(["n"])), ("keys.next-hit", .strings(["x"])))
    #expect(given.problems.isEmpty)
  }

  @Test func theOutlineIsAsWideAsIsSet() {
    var settings = Settings()
    settings.outlineColumns = 30
    let pilot = Pilot(chapters, rows: 8, columns: 80, settings: settings)
    #expect(pilot.state.layout.outline?.columns == 30)
    settings.outlineColumns = 80
    let narrow = Pilot(chapters, rows: 8, columns: 80, settings: settings)
    #expect((narrow.state.layout.words?.columns ?? 0) >= 30)
  }

  @Test func aSearchBeginsAsIsSet() {
    var settings = Settings()
    settings.searchIsExact = true
    var pilot = Pilot(chapters, rows: 8, columns: 60, settings: settings)
    pilot.press("/")
    #expect(pilot.row(7).hasPrefix("exact/"))
    pilot.press(.control("E"))
    #expect(pilot.row(7).hasPrefix("/"))
  }
}
