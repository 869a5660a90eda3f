import Testing

@testable import BrowserCore

@Suite struct HelpSearchTests {
  private let rows = [
    (keys: "j ↓", meaning: "a line down"), (keys: "n N", meaning: "next hit"),
    (keys: "/", meaning: "搜尋文字"), (keys: "Enter", meaning: "open; a line down"),
    (keys: "=", meaning: "compare; there Enter goes, n not"), (keys: "Ctrl-L", meaning: "draw"),
  ]

  @Test(arguments: [
    ("n", [1]), ("N", [1]), (" n ", [1]), ("/", [2]), ("=", [4]), ("↓", [0]),
    ("line", [0, 3]), ("LINE down", [0, 3]), ("Enter", [3, 4]), ("搜寻", [2]), ("ctrl", [5]),
    ("文", [2]), ("", []), (" ", []), ("nothing", []),
  ])
  func findsKeysAndWords(words: String, found: [Int]) {
    #expect(HelpSearch.matches(of: words, in: rows) == found)
  }

  @Test func wordsOfTwoRowsAreNoHit() {
    let halves = [(keys: "a", meaning: "高價值"), (keys: "b", meaning: "科技")]
    #expect(HelpSearch.matches(of: "價值", in: halves) == [0])
    #expect(HelpSearch.matches(of: "價值b科技", in: halves) == [])
    #expect(HelpSearch.matches(of: "值b", in: halves) == [])
  }

  @Test func everyKeyOfTheTableIsFoundByItsName() {
    for language in Language.allCases {
      let keys = Wording.of(language).keys
      let rows = KeyTable.rows.map { (keys: $0.keys, meaning: $0.meaning(keys)) }
      for (index, row) in KeyTable.rows.enumerated() where row.bindings.count < 9 {
        for name in row.bindings.map(\.key.name) {
          #expect(HelpSearch.matches(of: name, in: rows).contains(index), "\(name)")
        }
        let meaning = row.meaning(keys)
        #expect(HelpSearch.matches(of: meaning, in: rows).contains(index), "\(meaning)")
      }
    }
  }

  @Test func theSearchGoesOnFromTheRowOnTopAndRoundAndRound() {
    var search = HelpSearch()
    search.look(for: "line", in: rows, from: 1)
    #expect(search.currentRow == 3)
    search.move(forward: true)
    #expect(search.currentRow == 0)
    search.move(forward: false)
    #expect(search.currentRow == 3)
    search.look(for: "line", in: rows, from: 4)
    #expect(search.currentRow == 0)
    search.look(for: "nothing", in: rows, from: 0)
    search.move(forward: true)
    #expect(search.currentRow == nil)
  }

  /// Where the search was begun may be past the last page of a screen that has become higher.
  @Test func aSearchThatFindsNothingLeavesNoEmptyRows() {
    var pilot = Pilot(chapters, rows: 8, columns: 60)
    pilot.press("?G/")
    pilot.resize(rows: 20, columns: 60)
    let lastPage = (0..<19).map(pilot.row)
    pilot.press("zzz")
    #expect((0..<19).map(pilot.row) == lastPage)
    pilot.press(.escape)
    #expect((0..<19).map(pilot.row) == lastPage)
  }

  @Test func helpFindsWordsAsTheyAreTyped() {
    var pilot = Pilot(chapters, rows: 8, columns: 60)
    pilot.press("?/dup")
    #expect(
      pilot.screen == """
         Keys
                            earlier ones, Ctrl-E as typed, Ctrl-R
                            regex, Esc back
         n N                next, previous hit
         &                  all hits, by section
         r R                next, previous copy of the passage here
         p P                next, previous duplicated passage
        /dup                                                    1/2
        """)
    #expect(pilot.styled(.currentHit, row: 6).hasPrefix("p P"))
    pilot.press(.enter)
    #expect(pilot.row(7).hasPrefix(" /dup  1/2 "))
    pilot.press("n")
    #expect(pilot.row(7).hasPrefix(" /dup  2/2 "))
    #expect((1..<7).contains { pilot.styled(.currentHit, row: $0).hasPrefix("D") })
    pilot.press("n")
    #expect(pilot.row(7) == " After the last hit comes the first.")
    #expect((1..<7).contains { pilot.styled(.currentHit, row: $0).hasPrefix("p P") })
    pilot.press("N")
    #expect(pilot.row(7) == " Before the first hit comes the last.")
  }

  @Test func escapeInThePromptGoesBack() {
    var pilot = Pilot(chapters, rows: 8, columns: 60)
    pilot.press("?jj")
    let before = pilot.screen
    pilot.press("/quit")
    #expect(pilot.screen != before)
    pilot.press(.escape)
    #expect(pilot.screen == before)
    // And then it closes help.
    pilot.press(.escape)
    #expect(pilot.row(0) == " 某市工作報告")
  }

  @Test func escapeInThePromptBringsBackWhatWasLookedForBefore() {
    var pilot = Pilot(chapters, rows: 8, columns: 60)
    pilot.press("?/line")
    pilot.press(.enter)
    pilot.press("n")
    let before = pilot.screen
    pilot.press("/quit")
    pilot.press(.escape)
    #expect(pilot.screen == before)
  }

  @Test func whatIsNotThereIsSaid() {
    var pilot = Pilot(chapters, rows: 8, columns: 60)
    pilot.press("?n")
    #expect(pilot.row(7) == " Nothing has been looked for yet: type / and words.")
    pilot.press("/qqq")
    #expect(pilot.row(7).hasSuffix("not found"))
    #expect(pilot.row(1).hasPrefix(" j ↓"))
    pilot.press(.enter)
    #expect(pilot.row(7) == " not found")
    pilot.press("N")
    #expect(pilot.row(7) == " not found")
  }

  @Test func aClosedHelpForgetsItsSearchAndTheTextKeepsIts() {
    var pilot = Pilot(chapters, rows: 8, columns: 60)
    pilot.press("/任")
    pilot.press(.enter)
    pilot.work()
    let before = pilot.screen
    pilot.press("?/line")
    pilot.press(.enter)
    pilot.press("qq")
    #expect(pilot.effect == .quit)
    pilot.press("?")
    #expect(!pilot.row(7).contains("/line"))
    #expect(pilot.styled(.hit, row: 1) == "")
    pilot.press(.escape)
    #expect(pilot.screen == before)
  }

  @Test func everyMatchIsShownOnEveryScreen() {
    for (rows, columns) in [(3, 20), (5, 30), (12, 40), (30, 100)] {
      var pilot = Pilot(chapters, rows: rows, columns: columns)
      pilot.press("?/e")
      pilot.press(.backspace)
      pilot.press("next")
      pilot.press(.enter)
      for _ in 0..<12 {
        pilot.press("n")
        let shown = (1..<rows - 1).contains { !pilot.styled(.currentHit, row: $0).isEmpty }
        #expect(shown, "\(rows)×\(columns)")
      }
    }
  }
}
