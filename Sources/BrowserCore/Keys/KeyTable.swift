/// Which key does what: the one source of the bindings, the help screen and the README.
public enum KeyTable {
  /// A line of the help: some keys, and what they do.
  public struct Row: Sendable {
    /// The keys in the order help shows them, each with its command.
    public internal(set) var bindings: [(key: Key, command: Command)]
    /// What they do, in words.
    public let meaning: @Sendable (Wording.KeyMeanings) -> String

    /// The keys as help writes them: `j ↓ k ↑`.
    public var keys: String {
      if bindings.map(\.key.name) == (1...9).map({ "\($0)" }) { return "1–9" }
      return bindings.map(\.key.name).joined(separator: " ")
    }
  }

  /// All lines, in the order help shows them.
  public static let rows: [Row] = [
    row([.character("j"): .lineDown, .down: .lineDown, .character("k"): .lineUp, .up: .lineUp]) {
      $0.lines
    },
    row([
      .character(" "): .pageDown, .pageDown: .pageDown, .character("b"): .pageUp, .pageUp: .pageUp,
    ]) { $0.pages },
    row([.character("d"): .halfPageDown, .character("u"): .halfPageUp]) { $0.halfPages },
    row([
      .character("g"): .toStart, .home: .toStart, .character("G"): .toEnd, .end: .toEnd,
    ]) { $0.ends },
    row([.tab: .otherPane]) { $0.otherPane },
    row([.enter: .openSection]) { $0.openSection },
    row([.left: .fold, .right: .unfold]) { $0.folding },
    row(
      KeyValuePairs(
        dictionaryLiteral: levelBinding(1), levelBinding(2), levelBinding(3),
        levelBinding(4), levelBinding(5), levelBinding(6), levelBinding(7), levelBinding(8),
        levelBinding(9))
    ) { $0.foldToLevel },
    row([.character("o"): .toggleOutline]) { $0.toggleOutline },
    row([.character("f"): .filter]) { $0.filter },
    row([.character("<"): .narrower, .character(">"): .wider]) { $0.outlineWidth },
    row([.character("s"): .toggleSizes]) { $0.sizes },
    row([.character("["): .previousHeading, .character("]"): .nextHeading]) { $0.headings },
    row([.character("{"): .previousSibling, .character("}"): .nextSibling]) { $0.siblings },
    row([.character("^"): .parentHeading]) { $0.parent },
    row([.character(":"): .goTo]) { $0.goTo },
    row([.character("/"): .search]) { $0.search },
    row([.character("n"): .nextHit, .character("N"): .previousHit]) { $0.hits },
    row([.character("&"): .listHits]) { $0.hitList },
    row([.character("r"): .nextCopy, .character("R"): .previousCopy]) { $0.copies },
    row([.character("p"): .nextPassage, .character("P"): .previousPassage]) { $0.passages },
    row([.character("="): .compare]) { $0.compare },
    row([.character("D"): .listFamilies]) { $0.families },
    row([.character("S"): .nextOrder]) { $0.familyOrder },
    row([.character("z"): .toggleHiding]) { $0.hiding },
    row([.character("H"): .back, .character("L"): .forward]) { $0.jumps },
    row([.character("m"): .setMark, .character("'"): .goToMark]) { $0.marks },
    row([.character("B"): .bookmarks]) { $0.bookmarks },
    row([.character("J"): .toggleJoining]) { $0.joining },
    row([.character("y"): .copyOut]) { $0.copyOut },
    row([.character("|"): .pipe]) { $0.pipe },
    row([.character("v"): .edit]) { $0.editor },
    row([.character("("): .previousDocument, .character(")"): .nextDocument]) { $0.documents },
    row([.character("K"): .listDocuments]) { $0.documentList },
    row([.control("R"): .reload]) { $0.reload },
    row([.character("!"): .findings]) { $0.findings },
    row([.character("w"): .reasons]) { $0.reasons },
    row([.character("i"): .toggleInlineOrdinals]) { $0.inlineOrdinals },
    row([.character("?"): .help]) { $0.help },
    row([.escape: .cancel]) { $0.cancel },
    row([.character("q"): .quit, .control("C"): .quit]) { $0.quit },
    row([.control("L"): .redraw]) { $0.redraw },
    row([.control("Z"): .suspend]) { $0.suspend },
  ]

  /// What a key does where no setting says otherwise; nil if it does nothing.
  public static func command(for key: Key) -> Command? { commands[key] }

  static let commands = commands(in: rows)

  static func commands(in rows: [Row]) -> [Key: Command] {
    Dictionary(uniqueKeysWithValues: rows.flatMap { $0.bindings.map { ($0.key, $0.command) } })
  }

  static let keys = keys(in: rows)

  /// The first key of each command.
  static func keys(in rows: [Row]) -> [Command: Key] {
    Dictionary(
      rows.flatMap { $0.bindings.map { ($0.command, $0.key) } },
      uniquingKeysWith: { first, _ in first })
  }

  private static func row(
    _ bindings: KeyValuePairs<Key, Command>,
    meaning: @escaping @Sendable (Wording.KeyMeanings) -> String
  ) -> Row {
    Row(bindings: bindings.map { (key: $0.key, command: $0.value) }, meaning: meaning)
  }

  private static func levelBinding(_ level: Int) -> (Key, Command) {
    (.character(Unicode.Scalar(UInt8(ascii: "0") + UInt8(level))), .foldToLevel(level))
  }
}
