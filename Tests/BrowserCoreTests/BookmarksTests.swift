import ReportKit
import Testing

@testable import BrowserCore

@Suite struct BookmarksTests {
  /// A pilot with bookmarks in lines 4 and 10.
  private func withTwo(columns: Int = 76) -> Pilot {
    var pilot = Pilot(chapters, rows: 14, columns: columns)
    pilot.press(":10")
    pilot.press(.enter)
    pilot.press("Ba")
    pilot.press(.enter)
    pilot.press(.escape)
    pilot.press(":5")
    pilot.press(.enter)
    pilot.press("Ba")
    pilot.press(.control("U"))
    pilot.press("增長數字")
    pilot.press(.enter)
    return pilot
  }

  @Test func theListShowsBookmarksInTheOrderOfTheText() {
    let pilot = withTwo()
    #expect(
      pilot.screen == """
         某市工作報告 › 一、總體情況 › （一）經濟
         Bookmarks 2  a add  e rename  x remove
        > 5  增長數字                                                         一.一
         10  （一）第一項                                                     二.一






        ────────────────────────────────────────────────────────────────────────────
         經濟平穩。

         1/2                                                    Enter go  Esc close
        """)
  }

  @Test func enterGoesThere() {
    var pilot = withTwo()
    pilot.press("j")
    pilot.press(.enter)
    #expect(pilot.row(0).hasSuffix("（一）第一項"))
    #expect(pilot.row(13) == " （一）第一項")
    #expect(pilot.state.list == nil)
  }

  @Test func aNameIsOfferedAndMayBeChanged() {
    var pilot = Pilot(chapters, rows: 14, columns: 76)
    pilot.press("B")
    #expect(pilot.screen.contains("There are none yet: a adds this place."))
    pilot.press("ex")
    #expect(pilot.state.prompt == nil)
    pilot.press("a")
    #expect(pilot.row(13) == "name: 某市工作報告")
    pilot.press(.backspace)
    pilot.press(.enter)
    #expect(pilot.state.readerMemory.bookmarks == [0: "某市工作報"])
    pilot.press("e告")
    pilot.press(.enter)
    #expect(pilot.state.readerMemory.bookmarks == [0: "某市工作報告"])
    // The same place again is the same bookmark.
    pilot.press("a!")
    pilot.press(.enter)
    #expect(pilot.state.readerMemory.bookmarks == [0: "某市工作報告!"])
    pilot.press("e")
    pilot.press(.escape)
    #expect(pilot.state.readerMemory.bookmarks == [0: "某市工作報告!"])
    #expect(pilot.state.memoryRevision == 3)
  }

  @Test func theSelectedOneIsRemoved() {
    var pilot = withTwo()
    pilot.press("jx")
    #expect(pilot.row(13) == " Removed: （一）第一項")
    #expect(pilot.row(1).contains("Bookmarks 1"))
    #expect(pilot.state.readerMemory.bookmarks.values.sorted() == ["增長數字"])
    pilot.press("x")
    #expect(pilot.state.readerMemory.bookmarks.isEmpty)
  }

  @Test func theListBeginsAtTheWordsOnTop() {
    var pilot = withTwo()
    pilot.press(.escape)
    pilot.press(":8")
    pilot.press(.enter)
    pilot.press("B")
    #expect(pilot.row(13).hasPrefix(" 2/2"))
    pilot.press("B")
    #expect(pilot.state.list == nil)
  }

  @Test func theKeysOfTheListAreNoneElsewhere() {
    var pilot = withTwo()
    pilot.press(.escape)
    pilot.press("x")
    #expect(pilot.row(13).hasPrefix(" x does nothing here"))
    #expect(pilot.state.readerMemory.bookmarks.count == 2)
    pilot.press("B?x")
    #expect(pilot.state.readerMemory.bookmarks.count == 2)
  }

  @Test(arguments: Language.allCases, [20, 40, 60, 100])
  func theListFitsEveryScreen(language: Language, columns: Int) {
    var pilot = Pilot(chapters, rows: 12, columns: columns, language: language)
    pilot.press("Ba")
    pilot.press(.enter)
    #expect(pilot.screen.contains("某市工作報告"))
    #expect(pilot.state.readerMemory.bookmarks.count == 1)
    #expect(pilot.screen.contains(Wording.of(language).bookmarksHead))
  }

  /// A record of another text may name any byte.
  @Test func aRememberedPlaceInsideACharacterIsAtItsBeginning() {
    var pilot = Pilot("甲\n\n乙丙\n", rows: 8, columns: 40)
    var memory = ReaderMemory()
    memory.place = 4
    memory.marks["a"] = 9
    memory.bookmarks = [1: "一", 9: "二", 10: "三"]
    pilot.remember(memory)
    let kept = pilot.state.readerMemory
    #expect(kept.marks == ["a": 8] && kept.bookmarks == [0: "一", 8: "二"])
    #expect(pilot.state.text.place == 4)
  }
}
