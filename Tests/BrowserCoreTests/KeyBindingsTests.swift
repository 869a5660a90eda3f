import Testing

@testable import BrowserCore

@Suite struct KeyBindingsTests {
  @Test func withoutChangesTheKeysAreThoseOfTheTable() {
    let keys = KeyBindings()
    for (key, command) in KeyTable.rows.flatMap(\.bindings) {
      #expect(keys.command(for: key) == command)
    }
    #expect(keys.rows.map(\.keys) == KeyTable.rows.map(\.keys))
  }

  @Test func aCommandHasTheKeysItIsGivenAndNoOthers() {
    let keys = KeyBindings(changing: [.search: [.character("s"), .control("F")], .lineDown: []])
    #expect(keys.command(for: .character("s")) == .search)
    #expect(keys.command(for: .control("F")) == .search)
    #expect(keys.command(for: .character("/")) == nil)
    #expect(keys.command(for: .character("j")) == nil)
    #expect(keys.command(for: .down) == nil)
    #expect(keys.command(for: .character("k")) == .lineUp)
    #expect(keys.rows.map(\.keys).contains("s Ctrl-F"))
    #expect(keys.rows.first?.keys == "k ↑")
  }

  @Test func aKeyThatIsTakenDoesOnlyTheOther() {
    let keys = KeyBindings(changing: [.search: [.character("n"), .character("/")]])
    #expect(keys.command(for: .character("n")) == .search)
    #expect(keys.command(for: .character("/")) == .search)
    #expect(keys.key(for: .nextHit) == nil)
    #expect(keys.command(for: .character("N")) == .previousHit)
  }

  @Test func thereIsAlwaysAWayOut() {
    let keys = KeyBindings(changing: [.quit: []])
    #expect(keys.command(for: .character("q")) == nil)
    #expect(keys.command(for: .control("C")) == .quit)
    #expect(KeyBindings(changing: [.quit: [.character("x")]]).key(for: .quit) == .character("x"))
  }

  /// Every change of two commands: no key does two things, and those that nobody touched do what they did.
  @Test func changesTouchNothingElse() {
    let commands = Set(KeyTable.rows.flatMap(\.bindings).map(\.command))
    for command in commands {
      let keys = KeyBindings(changing: [command: [.control("X")]])
      #expect(keys.command(for: .control("X")) == command)
      for (key, other) in KeyTable.rows.flatMap(\.bindings) where other != command {
        #expect(keys.command(for: key) == other)
      }
      let bound = keys.rows.flatMap(\.bindings).map(\.key)
      #expect(Set(bound).count == bound.count)
    }
  }

  @Test func sentencesNameTheKeysThatThereAre() {
    let keys = KeyBindings(changing: [.help: [.control("H")], .quit: [], .search: []])
    #expect(keys.filled("⟨help⟩ help  ⟨quit⟩ quit") == "Ctrl-H help  Ctrl-C quit")
    #expect(keys.filled("type ⟨search⟩ ⟨U+001B⟩") == "type search ⟨U+001B⟩")
    #expect(KeyBindings().filled("⟨help⟩ ⟨fold-to-level-2⟩") == "? 2")
  }

  /// A sentence with a command that does not exist would show its name.
  @Test(arguments: Language.allCases)
  func everyCommandThatIsSpokenOfExists(language: Language) {
    for (name, words) in Wording.of(language).sentences {
      #expect(!KeyBindings().filled(words).contains("⟨"), "\(name)")
    }
  }

  @Test func theBrowserGoesByThem() {
    var settings = Settings()
    settings.keys = KeyBindings(changing: [.help: [.control("H")], .pageDown: [.character("s")]])
    var pilot = Pilot(chapters, rows: 8, columns: 60, settings: settings)
    #expect(pilot.row(7).hasSuffix("Ctrl-H help  q quit"))
    pilot.press("?")
    #expect(pilot.row(7) == " ? does nothing here; Ctrl-H shows the keys.")
    pilot.press("s")
    #expect(!pilot.row(7).contains("line 1/15"))
    pilot.press(.control("H"))
    #expect(pilot.row(2).hasPrefix(" s b PgUp "))
  }
}
