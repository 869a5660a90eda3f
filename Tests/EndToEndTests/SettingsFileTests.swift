import CPseudoTerminal
import Foundation
import Testing

/// The file of settings, themes and languages, by the real program.
@Suite struct SettingsFileTests {
  private let home: TemporaryFolder
  private let file: String

  init() throws {
    home = try TemporaryFolder()
    file = home.path + "/gangmu/config.toml"
    try FileManager.default.createDirectory(
      atPath: home.path + "/gangmu", withIntermediateDirectories: true)
  }

  private func write(_ settings: String) throws {
    try settings.write(toFile: file, atomically: false, encoding: .utf8)
  }

  private func opened(
    _ arguments: [String] = [], _ environment: [String] = [], term: String = "xterm-256color"
  ) throws -> EmulatedTerminal {
    let terminal = try #require(
      EmulatedTerminal(
        Program.path, arguments, rows: 12, columns: 110,
        environment: ["TERM=\(term)", "LC_ALL=C.UTF-8", "XDG_CONFIG_HOME=\(home.path)"]
          + environment))
    let isShown = terminal.wait { $0.line(11).count > 5 }
    try #require(isShown)
    return terminal
  }

  @Test func settingsTakeEffect() throws {
    try write(
      """
      language = "zh-Hant"
      indent = "off"
      [search]
      exact = true
      [keys]
      search = ["F"]
      """)
    let terminal = try opened()
    #expect(terminal.wait { $0.line(11).hasSuffix("? 幫助  q 離開") }, "\(terminal.text)")
    #expect(terminal.line(5).contains("│ 三是深度協商議政。"), "\(terminal.text)")
    terminal.send("F")
    #expect(terminal.wait { $0.line(11).hasPrefix("精確/") })
  }

  @Test func optionsGoBeforeSettings() throws {
    try write("language = \"zh-Hant\"\nindent = \"off\"\n")
    let terminal = try opened(["--lang", "zh-Hans", "--indent", "on"])
    #expect(terminal.wait { $0.line(11).hasSuffix("? 帮助  q 退出") }, "\(terminal.text)")
    #expect(terminal.line(5).contains("│     三是深度協商議政。"), "\(terminal.text)")
    #expect(try Program.run(["--lang=zh-Hant", "/nowhere"]).errors.contains("沒有這個檔案"))
    #expect(
      try Program.run(["outline", "--lang", "zh-Hans", "/nowhere"]).errors.contains("没有这个文件"))
    #expect(try Program.run(["--lang", "de", Program.sample]).errors.contains("zh-Hant"))
  }

  @Test func aWrongSettingIsToldWithItsLineAndTheProgramStarts() throws {
    try write("theme = \"light\"\n\nindent = \"of\"\n[keys]\nsearch = [\"Strg-F\"]\n")
    let terminal = try opened()
    #expect(
      terminal.wait { $0.line(11).contains("config.toml:3: indent must be") }, "\(terminal.text)")
    terminal.send("jq")
    #expect(terminal.waitForExit() == 0)
    let isTold = terminal.wait { $0.unwrapped.contains("config.toml:5: no key is called “Strg-F”") }
    #expect(isTold, "\(terminal.text)")
    #expect(terminal.unwrapped.contains("\"on\" \"off\""))
  }

  /// Each of these took seconds or gigabytes, or ended the program by its stack.
  @Test(arguments: [
    (
      "a dotted key", "a" + String(repeating: ".a", count: 15_000) + " = 1\n",
      "config.toml:1: cannot"
    ),
    (
      "a dotted table", "# a\n[a" + String(repeating: ".a", count: 15_000) + "]\n",
      "config.toml:2: cannot"
    ),
    (
      "dotted keys in each other, hidden behind quotation marks",
      "x = { " + String(repeating: "a = \"\"\"\n'\"\"\", b.b.b.b.b.b.b.b = { ", count: 700)
        + "\n",
      "cannot be read"
    ),
    ("brackets", "a = " + String(repeating: "[", count: 30_000), "config.toml:1: cannot"),
    (
      "keys of a command",
      "[keys]\nsearch = [" + String(repeating: "\"a\",", count: 8_000) + "]\n", "q quit"
    ),
    (
      "keys that are none",
      "[keys]\nsearch = [" + String(repeating: "\"aa\",", count: 6_000) + "]\n", "no key is called"
    ),
    (
      "unknown settings", (0..<3_500).map { "a\($0)=1\n" }.joined(), "there is no setting a0"
    ),
    ("a long file", String(repeating: "# a\n", count: 20_000), "cannot read"),
  ])
  func aHostileFileIsASentence(kind: String, settings: String, sentence: String) throws {
    try write(settings)
    let terminal = try opened()
    #expect(terminal.wait { $0.line(11).contains(sentence) }, "\(kind): \(terminal.text)")
    terminal.send("q")
    terminal.expectEnd(0, kind)
    #expect(String(decoding: terminal.output, as: UTF8.self).count < 100_000, "\(kind)")
  }

  @Test func whatIsNoTOMLIsToldWithItsLine() throws {
    try write("theme = \"light\"\nindent = \n")
    let terminal = try opened()
    #expect(
      terminal.wait { $0.line(11).contains("config.toml:2: cannot be read as TOML") },
      "\(terminal.text)")
    try FileManager.default.removeItem(atPath: file)
    try FileManager.default.createDirectory(atPath: file, withIntermediateDirectories: true)
    let other = try opened()
    #expect(other.wait { $0.line(11).contains("cannot read") }, "\(other.text)")
  }

  /// toml++ takes it for granted that a name follows, and used to end the program.
  @Test(arguments: ["[#keys]", "[\u{1B}]52;c;]", "[,"])
  func aTableWithoutANameIsToldWithItsLine(head: String) throws {
    try write("theme = \"light\"\n\(head)\n")
    let terminal = try opened()
    #expect(
      terminal.wait { $0.line(11).contains("config.toml:2: cannot be read as TOML") },
      "\(terminal.text)")
  }

  /// With every # taken away the printed file sets everything to what it is anyway.
  @Test(arguments: ["C.UTF-8", "zh_TW.UTF-8", "zh_CN.UTF-8"])
  func thePrintedSettingsAreTheStandard(locale: String) throws {
    let printed = try Program.run(["--print-config"], locale: locale)
    #expect(printed.status == 0)
    let lines = printed.text.split(separator: "\n", omittingEmptySubsequences: false)
    let used = lines.filter { !$0.hasPrefix("##") && !$0.hasPrefix("# ") }
      .map { $0.hasPrefix("#") ? $0.dropFirst() : $0 }
    #expect(used.contains("line-down = [\"j\", \"↓\"]"))
    try write(used.joined(separator: "\n"))
    let terminal = try opened()
    #expect(terminal.wait { $0.line(11).hasPrefix(" line 3/93") }, "\(terminal.text)")
    terminal.send("?")
    #expect(terminal.wait { $0.line(1).hasPrefix(" j ↓ k ↑") })
    try write(printed.text)
    let commented = try opened()
    #expect(commented.wait { $0.line(11).hasPrefix(" line 3/93") }, "\(commented.text)")
  }

  @Test func duplicatesAreThoseOfTheSettings() throws {
    func expect(_ isExpected: (EmulatedTerminal) -> Bool, with settings: String) throws {
      try write(settings)
      let terminal = try opened()
      #expect(terminal.wait { $0.line(11).hasPrefix(" line 3/93") })
      terminal.send("p")
      let isSeen = terminal.wait(until: isExpected)
      #expect(isSeen, "\(terminal.text)")
    }
    try expect({ $0.line(0).contains("四是") }, with: "")
    try expect(
      { $0.line(11).contains("No passage stands more than once") },
      with: "[duplicates]\nmin-length = 100000\n")
  }

  private static let colors = try? NSRegularExpression(
    pattern: "\u{1B}\\[[0-9;]*(3[0-7]|4[0-7]|9[0-7]|10[0-7]|[34]8;5;[0-9]+)[0-9;]*m")

  /// The sequences for colours that a run sends.
  private func colors(_ arguments: [String], _ environment: [String], term: String) throws -> Set<
    String
  > {
    let terminal = try opened(arguments, environment, term: term)
    terminal.send("/發展\r")
    #expect(terminal.wait { $0.line(11).contains("/23") })
    terminal.send("?")
    // The keys have a colour, so it has been sent when they stand there.
    #expect(terminal.wait { $0.line(0) == " Keys" && $0.line(1).hasPrefix(" j") })
    let sent = String(decoding: terminal.output, as: UTF8.self)
    let range = NSRange(sent.startIndex..., in: sent)
    let found = Self.colors?.matches(in: sent, range: range) ?? []
    return Set(found.compactMap { Range($0.range, in: sent).map { String(sent[$0]) } })
  }

  @Test(arguments: [["NO_COLOR=1"], ["NO_COLOR=x", "COLORFGBG=15;0"]])
  func noColourIsSentWhereNoneIsWanted(environment: [String]) throws {
    #expect(try colors([], environment, term: "xterm-256color").isEmpty)
    #expect(try colors(["--theme", "monochrome"], [], term: "xterm-256color").isEmpty)
    #expect(try colors(["--theme", "dark"], [], term: "vt100").isEmpty)
    // The same test sees colours where there are any.
    #expect(try !colors(["--theme", "dark"], environment, term: "xterm-256color").isEmpty)
  }

  @Test func aThemeHasItsColours() throws {
    func has(_ color: Int, _ sent: Set<String>) -> Bool {
      sent.contains { $0.contains("38;5;\(color)m") || $0.contains("38;5;\(color);") }
    }
    let dark = try colors([], ["COLORFGBG=15;0"], term: "xterm-256color")
    #expect(has(222, dark) && has(215, dark), "\(dark)")
    let light = try colors([], ["COLORFGBG=0;15"], term: "xterm-256color")
    #expect(has(24, light) && !has(222, light), "\(light)")
    try write("theme = \"light\"")
    #expect(try has(24, colors([], ["COLORFGBG=15;0"], term: "xterm-256color")))
    let few = try colors([], [], term: "xterm")
    #expect(!few.isEmpty && few.allSatisfy { !$0.contains("38;5;") }, "\(few)")
  }
}
