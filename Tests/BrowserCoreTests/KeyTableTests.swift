import Testing

@testable import BrowserCore

struct KeyTableTests {
  static let commands: [Command] =
    [
      .lineDown, .lineUp, .pageDown, .pageUp, .halfPageDown, .halfPageUp, .toStart, .toEnd,
      .otherPane, .openSection, .fold, .unfold, .toggleOutline, .previousHeading, .nextHeading,
      .previousSibling, .nextSibling, .parentHeading, .goTo, .toggleJoining, .findings, .reasons,
      .nextCopy, .previousCopy, .nextPassage, .previousPassage, .back, .forward,
      .listFamilies, .nextOrder, .compare, .toggleHiding,
      .setMark, .goToMark, .bookmarks,
      .toggleInlineOrdinals, .previousDocument, .nextDocument, .listDocuments, .reload, .copyOut,
      .pipe, .edit, .filter, .narrower, .wider, .toggleSizes,
      .help,
      .cancel, .quit,
      .redraw,
      .suspend,
    ] + (1...9).map(Command.foldToLevel)

  @Test func noKeyIsBoundTwice() {
    let keys = KeyTable.rows.flatMap(\.bindings).map(\.key)
    #expect(Set(keys).count == keys.count)
  }

  @Test(arguments: commands)
  func everyCommandHasAKey(command: Command) {
    #expect(KeyTable.rows.flatMap(\.bindings).contains { $0.command == command })
  }

  @Test func aKeyDoesWhatItsRowSays() {
    for (key, command) in KeyTable.rows.flatMap(\.bindings) {
      #expect(KeyTable.command(for: key) == command)
    }
  }

  @Test(arguments: [
    Key.character("x"), .character("é"), .character("四"), .character("0"), .control("A"),
    .control("l"), .backspace,
  ])
  func otherKeysDoNothing(key: Key) {
    #expect(KeyTable.command(for: key) == nil)
  }

  static let bindings: [(Key, Command)] = [
    (.character("j"), .lineDown), (.down, .lineDown), (.character("k"), .lineUp), (.up, .lineUp),
    (.character(" "), .pageDown), (.pageDown, .pageDown), (.character("b"), .pageUp),
    (.pageUp, .pageUp), (.character("d"), .halfPageDown), (.character("u"), .halfPageUp),
    (.character("g"), .toStart), (.character("G"), .toEnd), (.tab, .otherPane),
    (.enter, .openSection), (.left, .fold), (.right, .unfold), (.character("1"), .foldToLevel(1)),
    (.character("9"), .foldToLevel(9)), (.character("o"), .toggleOutline),
    (.character("["), .previousHeading), (.character("]"), .nextHeading),
    (.character("{"), .previousSibling), (.character("}"), .nextSibling),
    (.character("^"), .parentHeading), (.character(":"), .goTo), (.character("J"), .toggleJoining),
    (.character("y"), .copyOut), (.character("|"), .pipe), (.character("v"), .edit),
    (.character("f"), .filter), (.character("<"), .narrower), (.character(">"), .wider),
    (.character("s"), .toggleSizes),
    (.character("m"), .setMark), (.character("'"), .goToMark), (.character("B"), .bookmarks),
    (.character("!"), .findings), (.character("w"), .reasons),
    (.character("r"), .nextCopy), (.character("R"), .previousCopy),
    (.character("p"), .nextPassage), (.character("P"), .previousPassage),
    (.character("="), .compare),
    (.character("z"), .toggleHiding),
    (.character("D"), .listFamilies), (.character("S"), .nextOrder),
    (.character("H"), .back), (.character("L"), .forward),
    (.character("i"), .toggleInlineOrdinals),
    (.character("("), .previousDocument), (.character(")"), .nextDocument),
    (.character("K"), .listDocuments), (.control("R"), .reload),
    (.character("?"), .help),
    (.escape, .cancel), (.character("q"), .quit), (.control("L"), .redraw),
    (.control("Z"), .suspend),
  ]

  @Test(arguments: bindings)
  func theDesignedKeysAreBound(key: Key, command: Command) {
    #expect(KeyTable.command(for: key) == command)
  }

  @Test(arguments: Language.allCases)
  func everyRowHasWordsOfItsOwn(language: Language) {
    let meanings = KeyTable.rows.map { $0.meaning(Wording.of(language).keys) }
    #expect(meanings.allSatisfy { !$0.isEmpty })
    #expect(Set(meanings).count == KeyTable.rows.count)
  }

  @Test func aRowNamesItsKeysInOrder() {
    #expect(KeyTable.rows.first?.keys == "j ↓ k ↑")
    #expect(KeyTable.rows.last?.keys == "Ctrl-Z")
    #expect(KeyTable.rows.contains { $0.keys == "1–9" })
    for row in KeyTable.rows where row.bindings.count != 9 {
      #expect(row.keys == row.bindings.map(\.key.name).joined(separator: " "))
    }
  }

  @Test func onlyTheLevelsAreNamedAsARun() {
    for row in KeyTable.rows where row.keys == "1–9" {
      #expect(row.bindings.map(\.command) == (1...9).map(Command.foldToLevel))
    }
  }

  @Test(arguments: AmbiguousWidth.both)
  func theKeysLeaveRoomForTheirMeaning(ambiguous: AmbiguousWidth) {
    let widths = CellWidths(ambiguous: ambiguous)
    #expect(KeyTable.rows.allSatisfy { widths.cells(of: $0.keys) <= 20 })
  }
}
