import TestSupport
import Testing

@testable import BrowserCore
@testable import ReportKit

@Suite struct ComparisonTests {
  private static func sample(rows: Int = 30, columns: Int = 100) throws -> Pilot {
    var pilot = Pilot(
      try Sample.report(), rows: rows, columns: columns, language: .traditionalChinese)
    try pilot.findCopies()
    pilot.press("p=")
    return pilot
  }

  @Test func copiesStandSideBySide() throws {
    var pilot = try CopiesTests.pilot(rows: 12, columns: 70)
    pilot.press("p=")
    #expect(
      pilot.screen == """
         Copies 1 and 2 of 3: 2 differences, 3 characters
         Copy 1, line 2: 一、總體情況     │ Copy 2, line 7: 三、總體情況
        *一、總體情況                     │*三、總體情況
                                          │
         經濟社會平穩發展，各項工作都有新 │ 經濟社會平穩發展，各項工作都有新
        *的進步，群眾的生活有了明顯的改   │*的進步，群眾的生活有了十分明顯的
         善。                             │ 改善。
                                          │
         城鄉建設步伐加快，環境質量持續向 │ 城鄉建設步伐加快，環境質量持續向
         好，公共服務的水平不斷地提高。   │ 好，公共服務的水平不斷地提高。
                                          │
         lines 2 and 7                       r next copy  Enter go  Esc close
        """)
  }

  @Test func narrowScreensHaveThemOneAboveTheOther() throws {
    var pilot = try Self.sample(rows: 12, columns: 40)
    #expect(
      pilot.screen == """
         對照第 1、2 處（共 4 處）：不同 2 處…
         第 1 處，第 9 行：四是發揮委員作用
        *四是發揮委員作用。把充分調動每位委員的
         積極性主動性創造性作為人民政協事業發展
         的基本工程來抓，着力加強委員隊伍建設，
         不斷改進委員管理和服务。召開委員工作交
         第 2 處，第 45 行：五是發揮委員作用
        *五是發揮委員作用。把充分調動每位委員的
         積極性主動性創造性作為人民政協事業發展
         的基本工程來抓，着力加強委員隊伍建設，
         不斷改進委員管理和服务。召開委員工作交
         第 9、45 行                   Esc 關閉
        """)
    pilot.press("j")
    #expect(pilot.row(2) == " 積極性主動性創造性作為人民政協事業發展")
    #expect(pilot.row(7) == " 積極性主動性創造性作為人民政協事業發展")
  }

  @Test func differencesAreMarkedByCharacter() throws {
    var pilot = try Self.sample()
    #expect(pilot.styled(.difference, row: 2) == "四五")
    pilot.press("G")
    pilot.press("g")
    for _ in 0..<22 { pilot.press("j") }
    let marked = (2..<29).map { pilot.styled(.difference, row: $0) }.joined()
    #expect(marked == "堅定“四个自信”，")
    #expect(pilot.row(0) == " 對照第 1、2 處（共 4 處）：不同 2 處，10 字")
  }

  /// For every pair of copies and some widths, the rows from the first page to the last are the source of both.
  @Test(arguments: [31, 60, 61, 100])
  func rowsPutTogetherAreTheCopies(columns: Int) throws {
    let folded = try FoldedText(Sample.report())
    let index = CopiesIndex(folded.families(), in: folded)
    for (number, family) in index.families.enumerated() {
      for one in family.occurrences.indices {
        for two in family.occurrences.indices where two != one {
          var comparison = Comparison(
            index, family: number, one: one, two: two,
            position: family.occurrences[one].positions.lowerBound)
          comparison.fit(RowBreaker(columns: columns / 2, widths: CellWidths()), height: 1)
          comparison.scrollToStart()
          var rows: [[Range<Int>]] = [[], []]
          var last = -1
          var steps = 0
          while steps != last {
            last = steps
            if let row = comparison.rows.first?.one { rows[0].append(row.range) }
            if let row = comparison.rows.first?.two { rows[1].append(row.range) }
            let before = comparison.rows.first
            comparison.scroll(by: 1)
            let after = comparison.rows.first
            if before?.one != after?.one || before?.two != after?.two { steps += 1 }
          }
          for (side, copy) in zip(rows, [one, two]) {
            #expect(
              Self.words(side, folded) == Self.words([family.occurrences[copy].range], folded))
          }
        }
      }
    }
  }

  /// The bytes of ranges but for blanks and line ends.
  private static func words(_ ranges: [Range<Int>], _ folded: FoldedText) -> String {
    ranges.map { folded.report.text.string(in: $0) }.joined().filter { !$0.isWhitespace }
  }

  @Test func otherCopiesAreTakenInTurn() throws {
    var pilot = try Self.sample()
    var seen: [String] = []
    for key in ["r", "r", "r", "R", "R", "R"] {
      pilot.press(key)
      seen.append(String(pilot.row(0).dropFirst(3).prefix(5)))
    }
    #expect(seen == ["第 1、3", "第 1、4", "第 1、2", "第 1、4", "第 1、3", "第 1、2"])
  }

  @Test func enterGoesToTheComparedCopy() throws {
    var pilot = try Self.sample()
    for _ in 0..<15 { pilot.press("j") }
    pilot.press("r")
    pilot.press(.enter)
    #expect(pilot.state.comparison == nil)
    #expect(pilot.row(29).hasPrefix(" 重複 3/4，第 65 行"))
    pilot.press("H")
    #expect(pilot.line == 9)
  }

  /// The search for duplicates may come to other families, or begin anew, while two copies are compared.
  @Test(arguments: [true, false])
  func enterGoesToTheComparedCopyWhateverHasBeenFoundSince(isFound: Bool) throws {
    var pilot = try Self.sample()
    pilot.press("r")
    let index = try #require(pilot.state.copies.index)
    pilot.receive(CopiesIndex(isFound ? index.families.reversed() : [], in: index.folded))
    pilot.press(.enter)
    #expect(pilot.line == 63)
    #expect(pilot.row(29).hasPrefix(" 重複 3/4，第 63 行"))
    // The copy is followed if the passage is still known.
    pilot.press("r")
    #expect(pilot.line == (isFound ? 81 : 63))
  }

  @Test(arguments: [Key.escape, .character("q"), .character("=")])
  func itCloses(key: Key) throws {
    var pilot = try Self.sample()
    let open = pilot.screen
    pilot.press(key)
    #expect(pilot.screen != open)
    #expect(pilot.state.comparison == nil)
    #expect(pilot.line == 9)
  }

  @Test func scrollingStopsAtBothEnds() throws {
    var pilot = try Self.sample(rows: 12, columns: 70)
    let first = pilot.screen
    pilot.press("kbu")
    #expect(pilot.screen == first)
    pilot.press("G")
    let last = pilot.screen
    pilot.press("j d")
    #expect(pilot.screen == last)
    #expect(last.contains("深圳") == false)
    pilot.turnWheel(row: 4, column: 3, by: -2)
    #expect(pilot.screen != last)
    pilot.turnWheel(row: 4, column: 3, by: 2)
    #expect(pilot.screen == last)
  }

  /// However the size changes, nothing breaks and the same words come back on top.
  @Test func sizesChangeNothing() throws {
    var pilot = try Self.sample()
    for _ in 0..<9 { pilot.press("j") }
    let before = pilot.screen
    for (rows, columns) in [(1, 1), (2, 3), (5, 20), (12, 40), (20, 60), (30, 100)] {
      pilot.resize(rows: rows, columns: columns)
      _ = pilot.screen
    }
    #expect(pilot.row(2) == String(before.split(separator: "\n")[2]))
  }

  @Test func twoCopiesHaveNoThird() throws {
    let copies = "社會事業全面進步，人民生活水平穩步提高，社會保持和諧穩定。\n"
    var pilot = Pilot(copies + "別的。\n" + copies, rows: 12, columns: 80)
    try pilot.findCopies()
    pilot.press("=r")
    #expect(pilot.row(11) == " There is no third copy.")
    #expect(pilot.row(0) == " Copies 1 and 2 of 2: no differences")
    pilot.press("q")
    pilot.go(to: copies.utf8.count)
    pilot.press("=")
    #expect(pilot.row(11).hasPrefix(" The text on top stands nowhere else"))
  }
}
