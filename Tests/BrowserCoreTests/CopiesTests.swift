import ReportKit
import TestSupport
import Testing

@testable import BrowserCore

@Suite struct CopiesTests {
  /// A passage that stands three times, the third time cut off, and once with more characters.
  static let text = """
    某市工作報告
    一、總體情況
    經濟社會平穩發展，各項工作都有新的進步，群眾的生活有了明顯的改善。
    城鄉建設步伐加快，環境質量持續向好，公共服務的水平不斷地提高。
    二、主要任務
    任務明確。
    三、總體情況
    經濟社會平穩發展，各項工作都有新的進步，群眾的生活有了十分明顯的改善。
    城鄉建設步伐加快，環境質量持續向好，公共服務的水平不斷地提高。
    四、保障措施
    措施有力，落實到位。
    五、總體情況
    經濟社會平穩發展，各項工作都有新的進步，群眾的生活有了明顯的改善。
    城鄉建設步伐加快，環境質量
    """

  static func pilot(
    rows: Int = 10, columns: Int = 60, language: Language = .english
  ) throws -> Pilot {
    var pilot = Pilot(text, rows: rows, columns: columns, language: language)
    try pilot.findCopies()
    return pilot
  }

  /// The sample, where all is known.
  private static func sample(rows: Int = 30, columns: Int = 100) throws -> Pilot {
    var pilot = Pilot(
      try Sample.report(), rows: rows, columns: columns, language: .traditionalChinese)
    try pilot.findCopies()
    return pilot
  }

  @Test func aBarStandsBesideCopiesAndTheOutlineCountsThem() throws {
    var pilot = try Self.pilot(rows: 12, columns: 78)
    pilot.press("p")
    #expect(
      pilot.screen == """
         某市工作報告 › 一、總體情況
         Contents 5            │┃一、總體情況
         某市工作報告          │┃    經濟社會平穩發展，各項工作都有新的進步，群眾的生
        >  一、總體情況      ×3│┃活有了明顯的改善。
           二、主要任務        │┃    城鄉建設步伐加快，環境質量持續向好，公共服務的水
           三、總體情況      ×3│┃平不斷地提高。
           四、保障措施        │ 二、主要任務
           五、總體情況      ×3│     任務明確。
                               │┃三、總體情況
                               │┃    經濟社會平穩發展，各項工作都有新的進步，群眾的生
                               │┃活有了十分明顯的改善。
         Copy 1 of 3 of a passage of 70 characters.
        """)
    pilot.press("j")
    #expect(pilot.row(11).hasPrefix(" copy 1/3 │ line 3/14 │"))
  }

  @Test func whereTitlesHaveLittleRoomTheNumberOfCopiesGivesWay() throws {
    var pilot = try Self.sample(rows: 20, columns: 60)
    while pilot.state.isWorking { pilot.idle() }
    #expect(pilot.row(4).hasPrefix(" ▾ 四是發揮委員作用 ×4│"))
    #expect(pilot.row(5).hasPrefix("     (一)毫不動搖… 1/4│"))
  }

  /// Trap 8 of the acceptance tests: from paragraph 43 to 7, again to 25, and back.
  @Test func theNextCopyIsThatOfTheSamplesParagraph() throws {
    var pilot = try Self.sample()
    pilot.press(":87")
    pilot.press(.enter)
    pilot.press("r")
    #expect(pilot.line == 15)
    #expect(pilot.row(29) == " 重複 1/4，第 15 行。")
    pilot.press("r")
    #expect(pilot.line == 51)
    pilot.press("H")
    #expect(pilot.line == 15)
    pilot.press("H")
    #expect(pilot.line == 87)
    pilot.press("R")
    #expect(pilot.line == 69)
  }

  /// Wherever one begins, as many steps as there are copies lead back to the same screen, and every step to
  /// the same character where the copy has it.
  @Test func goingRoundLeadsBack() throws {
    var pilot = try Self.sample(rows: 12, columns: 60)
    let index = try #require(pilot.state.copies.index)
    var random = SeededGenerator(seed: 1)
    for _ in 0..<60 {
      let family = index.families[Int.random(in: 0...1, using: &random)]
      let copy = try #require(family.occurrences.randomElement(using: &random))
      let position = Int.random(in: copy.positions, using: &random)
      pilot.go(to: index.folded.sourceRange(at: position).lowerBound)
      let start = pilot.state.text.place
      let top = try #require(pilot.state.copyOnTop)
      let count = index.families[top.copy.family].occurrences.count
      let key = Bool.random(using: &random) ? "r" : "R"
      for _ in 0..<count {
        pilot.press(key)
        guard pilot.row(11).contains("缺") == false else { continue }
        #expect(
          index.folded.withUnits { units in
            units[index.folded.position(at: pilot.state.text.place)] == units[top.position]
          } || pilot.isAtReplacedNumber)
      }
      #expect(pilot.state.text.place == start)
      #expect(pilot.row(11).contains("重複 \(top.copy.occurrence + 1)/\(count)"))
    }
  }

  @Test func aCopyThatLacksThePlaceSaysSo() throws {
    var pilot = try Self.pilot()
    // 公共服務 is on top, which the third copy breaks off before.
    pilot.press("/公共")
    pilot.press(.enter)
    pilot.go(
      to: try #require(
        pilot.state.search.current.map { pilot.state.search.folded!.sourceRange(of: $0).lowerBound }
      ))
    pilot.press("R")
    #expect(pilot.row(9) == " Copy 3 of 3, line 14. It lacks this place; the nearest on…")
    #expect(pilot.row(1).hasSuffix("環境質量"))
    pilot.press("R")
    #expect(pilot.row(1).contains("公共服務") || pilot.row(2).contains("公共服務"))
  }

  @Test func passagesAreVisitedInOrder() throws {
    var pilot = try Self.sample()
    var lines: [Int] = []
    for _ in 0..<7 {
      pilot.press("p")
      lines.append(pilot.line)
    }
    #expect(lines == [9, 43, 45, 61, 63, 79, 81])
    #expect(pilot.row(29) == " 重複 4/4，全段 1,563 字。")
    pilot.press("p")
    #expect(pilot.row(29) == " 後面沒有重複的段落了。")
    pilot.press("jj")
    pilot.press("P")
    #expect(pilot.line == 81)
    pilot.press("P")
    #expect(pilot.line == 79)
    pilot.press("gP")
    #expect(pilot.row(29) == " 前面沒有重複的段落了。")
  }

  @Test func whereNothingStandsElsewhereThatIsSaid() throws {
    var pilot = try Self.pilot()
    pilot.press("r")
    #expect(pilot.row(9).hasPrefix(" The text on top stands nowhere else; p goes to"))
    var other = Pilot("只有一句話。\n", rows: 5, columns: 90)
    for key in ["r", "R", "p", "P"] {
      other.press(key)
      #expect(other.row(4) == " No passage stands more than once in this document.")
    }
  }

  @Test func theSearchSaysHowFarItIs() throws {
    var pilot = Pilot(Self.text, rows: 10, columns: 90)
    let folded = try FoldedText(pilot.state.report)
    pilot.receive(CopiesIndex([], in: folded, progress: 0.456))
    #expect(pilot.row(9).hasPrefix(" finding duplicates, 45% │ line 1/14"))
    pilot.press("p")
    #expect(pilot.row(9) == " Duplicated passages are still being looked for: 45%.")
    pilot.press("r")
    #expect(pilot.row(9) == " Duplicated passages are still being looked for: 45%.")
    try pilot.findCopies()
    #expect(pilot.row(9) == " Duplicated passages are still being looked for: 45%.")
    pilot.press("j")
    #expect(!pilot.row(9).contains("%."))
  }

  @Test func theStatusGivesUpTheLeastFirst() throws {
    var pilot = try Self.pilot(rows: 10, columns: 100)
    pilot.press("/經濟")
    pilot.press(.enter)
    pilot.press("pj")
    #expect(pilot.row(9).hasPrefix(" /經濟  1/3 │ copy 1/3 │ line 3/14 │ "))
    pilot.resize(rows: 10, columns: 36)
    #expect(pilot.row(9).hasPrefix(" /經濟  1/3 │ line 3/14 │ "))
    pilot.resize(rows: 10, columns: 28)
    #expect(pilot.row(9).hasPrefix(" /經濟  1/3 │ copy 1/3 │ "))
    pilot.resize(rows: 10, columns: 20)
    #expect(pilot.row(9).hasPrefix(" /經濟  1/3 │ "))
  }
}

extension Pilot {
  /// The line on top.
  var line: Int { state.report.lines.line(at: state.text.wordsOnTop) }

  /// Whether the character on top is the 四 or 五 in which the sample's first copy differs.
  fileprivate var isAtReplacedNumber: Bool {
    let start = state.text.place
    return ["四", "五"].contains(state.report.text.string(in: start..<start + 3))
  }
}
