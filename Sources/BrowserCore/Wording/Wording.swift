/// Everything the browser says, in one language.
///
/// A language is one value of this type: a sentence that is missing does not compile. Where a sentence speaks of a
/// key it has the name of the command, `⟨help⟩`, since settings may change keys (``KeyBindings``).
public struct Wording: Sendable {
  /// What the keys do, for the help screen and the README.
  public struct KeyMeanings: Sendable {
    let lines: String
    let pages: String
    let halfPages: String
    let ends: String
    let otherPane: String
    let openSection: String
    let folding: String
    let foldToLevel: String
    let toggleOutline: String
    let filter: String
    let outlineWidth: String
    let sizes: String
    let headings: String
    let siblings: String
    let parent: String
    let goTo: String
    let search: String
    let hits: String
    let hitList: String
    let copies: String
    let passages: String
    let compare: String
    let families: String
    let familyOrder: String
    let hiding: String
    let jumps: String
    let marks: String
    let bookmarks: String
    let joining: String
    let copyOut: String
    let pipe: String
    let editor: String
    let documents: String
    let documentList: String
    let reload: String
    let findings: String
    let reasons: String
    let inlineOrdinals: String
    let help: String
    let cancel: String
    let quit: String
    let redraw: String
    let suspend: String
  }

  let outlineHead: String
  /// What stands before the words to which the outline is limited.
  let filterSign: String
  /// The keys in the prompt of the filter.
  let filterHint: String
  let noMatchingHeading: String
  let outlineAsWideAsPossible: String
  let outlineAsNarrowAsPossible: String
  /// Said where the screen has no room for two panes.
  let onePaneOnly: String
  let sizesShown: String
  let sizesHidden: String
  let helpHead: String
  let helpHint: String
  let hints: HintWording
  let goToHint: String
  /// The keys of a list, in the status line.
  let listHint: String
  let findingsHead: String
  let noFindings: String
  /// Said where a heading is asked for and none stands.
  let noReasons: String
  /// How many ordinals came into the outline.
  let inlineOrdinalsShown: @Sendable (Int) -> String
  let inlineOrdinalsHidden: String
  /// `line 13/93`, from the line on top and the number of lines.
  let line: @Sendable (Int, Int) -> String
  let emptyText: String
  /// Stands in the text as long as nothing of it has come.
  let waitingForText: String
  /// How much has been read: in percent if that is known, and in bytes.
  let loading: @Sendable (Int?, Int) -> String
  /// Said when the end is asked for before it has been read.
  let waitingForEnd: String
  /// Said when something is asked for that takes a while.
  let working: String
  let noPreviousHeading: String
  let noNextHeading: String
  let noPreviousSibling: String
  let noNextSibling: String
  let noParent: String
  let noSuchKey: @Sendable (String) -> String
  /// A paste has begun and does not go on.
  let pasteStalled: String
  /// A sequence of the terminal has begun and does not go on.
  let sequenceStalled: String
  let pasteLeft: String
  let noSuchSection: @Sendable (String) -> String
  let notAPlace: @Sendable (String) -> String
  let lineOutside: @Sendable (Int, Int) -> String
  let paragraphOutside: @Sendable (Int, Int) -> String
  let percentOutside: String
  let notFound: String
  /// There are no hits in what has been read so far.
  let notFoundYet: String
  let nothingSearched: String
  let wrappedToStart: String
  let wrappedToEnd: String
  /// How far a search has come, in percent.
  let searching: @Sendable (Int) -> String
  let tooLarge: String
  /// Stands before the sign of a search that takes characters as typed.
  let exact: String
  /// Stands there when the words are a regular expression.
  let expression: String
  /// After how many characters a regular expression has a mistake.
  let mistake: @Sendable (Int) -> String
  let tooHard: String
  let inBrackets: @Sendable (String) -> String
  /// A word in the status line while lines are shown as they stand.
  let originalLines: String
  let originalLinesShown: String
  let joinedParagraphsShown: String
  /// Said of a path that leads to several sections.
  public let firstOfSeveral: @Sendable (String) -> String
  /// What is said about taking text out.
  public let takeOut: TakeOutWording
  /// What is said about several documents, and about files that change.
  let documents: DocumentWording
  /// What is said about pages.
  let pages: PageWording
  /// In which line the top row is, which is that of the last time.
  let backWhereLeft: @Sendable (Int) -> String
  let askMarkToSet: String
  /// The letters of all marks.
  let askMarkToGo: @Sendable (String) -> String
  let noMarks: String
  let markSet: @Sendable (String) -> String
  let noSuchMark: @Sendable (String) -> String
  let notAMark: @Sendable (String) -> String
  let bookmarksHead: String
  /// What keys do in the list of bookmarks.
  let bookmarksHint: String
  let noBookmarks: String
  /// Stands before the name that is typed.
  let bookmarkName: String
  let bookmarkRemoved: @Sendable (String) -> String
  /// What is said about findings.
  public let findings: FindingWording
  let noPlaceBack: String
  let noPlaceForward: String
  /// What is said about duplicated passages.
  let copies: CopyWording
  /// What is said about why a paragraph is a heading.
  public let evidence: EvidenceWording
  /// What is said about settings.
  public let settings: SettingWording
  /// What the keys do.
  public let keys: KeyMeanings

  /// The words of a language.
  public static func of(_ language: Language) -> Wording {
    switch language {
    case .simplifiedChinese: simplifiedChinese
    case .traditionalChinese: traditionalChinese
    case .english: english
    }
  }

  /// A number of bytes: `12 KB`, `3.5 MB`.
  static func size(_ bytes: Int) -> String {
    if bytes < 1_000_000 { return "\(bytes / 1000) KB" }
    let tenths = bytes / 100_000
    return "\(tenths / 10).\(tenths % 10) MB"
  }
}
