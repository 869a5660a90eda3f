import ReportKit
import Testing

@testable import BrowserCore

struct WordingTests {
  @Test(arguments: Language.allCases)
  func everySentenceHasWordsThatCanBeSeen(language: Language) {
    let sentences = Wording.of(language).sentences
    #expect(sentences.count > 30)
    for (name, words) in sentences {
      #expect(!words.isEmpty, "\(name)")
      #expect(words.unicodeScalars.contains { $0 != " " }, "\(name)")
      #expect(
        words.unicodeScalars.allSatisfy { !VisibleForm.isNeeded(for: $0.value) }, "\(name)")
    }
  }

  @Test func theLanguagesSayTheSameThings() {
    let names = Wording.of(.english).sentences.map(\.name)
    for language in Language.allCases {
      #expect(Wording.of(language).sentences.map(\.name) == names)
    }
  }

  @Test(arguments: [Language.simplifiedChinese, .traditionalChinese])
  func chineseIsNotEnglish(language: Language) {
    for (english, chinese) in zip(Wording.english.sentences, Wording.of(language).sentences)
    where !["goToHint", "filterHint"].contains(english.name) {
      #expect(english.words != chinese.words, "\(english.name)")
      #expect(chinese.words.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
      #expect(!english.words.replacingExample.unicodeScalars.contains { $0.value >= 0x2E80 })
    }
  }

  @Test func eachChineseIsWrittenInItsOwnCharacters() {
    let onlySimplified = Set("东个关几号头层帮开录显暂来标没画级经结节请输这选键闭隐页题读围线缩从阅档对为与离")
    let onlyTraditional = Set("東個關幾號頭層幫開錄顯暫來標沒畫級經結節請輸這選鍵閉隱頁題讀圍線縮從閱檔對為與離")
    #expect(onlySimplified.isDisjoint(with: onlyTraditional))
    for (name, words) in Wording.simplifiedChinese.sentences {
      #expect(onlyTraditional.isDisjoint(with: words), "\(name)")
    }
    for (name, words) in Wording.traditionalChinese.sentences {
      #expect(onlySimplified.isDisjoint(with: words), "\(name)")
    }
  }

  @Test(arguments: Language.allCases, AmbiguousWidth.both)
  func theHintsFitIntoFortyColumns(language: Language, ambiguous: AmbiguousWidth) {
    let widths = CellWidths(ambiguous: ambiguous)
    let wording = Wording.of(language)
    let keys = KeyBindings()
    #expect(widths.cells(of: keys.filled(wording.helpHint)) <= 40)
    #expect(widths.cells(of: wording.goToHint) <= 40)
    #expect(widths.cells(of: keys.filled(wording.listHint)) <= 30)
    #expect(widths.cells(of: wording.bookmarksHead + " 9  " + wording.bookmarksHint) <= 38)
    #expect(widths.cells(of: wording.filterHint) <= 24)
    #expect(widths.cells(of: wording.filterSign) <= 12)
  }

  @Test(arguments: Language.allCases)
  func sentencesNameWhatTheyAreAbout(language: Language) {
    let wording = Wording.of(language)
    #expect(wording.line(13, 93).contains("13/93"))
    #expect(wording.lineOutside(120, 93).contains("120"))
    #expect(wording.lineOutside(120, 93).contains("93"))
    for sentence in [
      wording.noSuchKey, wording.noSuchSection, wording.notAPlace, wording.firstOfSeveral,
    ] {
      #expect(sentence("九.九").contains("九.九"))
    }
    #expect(wording.firstOfSeveral("五").contains("五#2"))
    #expect(wording.noSuchKey("x").contains("⟨help⟩"))
  }

  @Test(arguments: Language.allCases)
  func theHintsNameKeysThatWork(language: Language) {
    let wording = Wording.of(language)
    #expect(wording.helpHint.contains("⟨help⟩") && wording.helpHint.contains("⟨quit⟩"))
    #expect(KeyTable.command(for: .character("?")) == .help)
    #expect(KeyTable.command(for: .character("q")) == .quit)
  }
}

extension Wording {
  /// Every sentence with the name of its property; those with a place for words are given some.
  var sentences: [(name: String, words: String)] {
    var sentences: [(name: String, words: String)] = []
    for value in [self as Any, keys as Any, settings as Any, documents as Any] {
      for child in Mirror(reflecting: value).children {
        if let words = child.value as? String { sentences.append((child.label ?? "", words)) }
      }
    }
    return sentences + [
      ("line", line(1, 2)), ("noSuchKey", noSuchKey("x")), ("noSuchSection", noSuchSection("x")),
      ("notAPlace", notAPlace("x")), ("paragraphOutside", paragraphOutside(3, 2)),
      ("lineOutside", lineOutside(3, 2)),
      ("firstOfSeveral", firstOfSeveral("x")),
      ("backWhereLeft", backWhereLeft(3)), ("askMarkToGo", askMarkToGo("a")),
      ("markSet", markSet("a")), ("noSuchMark", noSuchMark("a")), ("notAMark", notAMark("x")),
      ("bookmarkRemoved", bookmarkRemoved("x")),
      ("documentShown", documents.shown(1, 2, "x")), ("documentNumber", documents.number(1, 2)),
      ("noInlineOrdinals", inlineOrdinalsShown(0)), ("inlineOrdinals", inlineOrdinalsShown(2)),
    ]
  }
}

extension String {
  /// Without the one Chinese address that English sentences show as an example.
  fileprivate var replacingExample: String { String(filter { !"四二".contains($0) }) }
}
