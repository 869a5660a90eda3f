import ReportKit
import Testing

@testable import BrowserCore

/// What the reader sees while a report is still being read.
@Suite struct LoadingTests {
  private let part = "某市報告\n\n一、總體情況\n經濟平穩。\n"
  private let whole = "某市報告\n\n一、總體情況\n經濟平穩。\n社會安定。\n二、主要任務\n任務明確。\n"

  @Test func theFirstPartIsShownAndTheRestFollows() {
    var pilot = Pilot(part: part, of: 1000, rows: 8, columns: 60)
    #expect(
      pilot.screen == """
         某市報告
         Contents 1           │ 某市報告
        >某市報告             │
           一、總體情況       │ 一、總體情況
                              │     經濟平穩。
                              │
                              │
         line 1/4 │ 0% │ reading 4%                  ? help  q quit
        """)
    pilot.load(whole)
    #expect(
      pilot.screen == """
         某市報告
         Contents 2           │ 某市報告
        >某市報告             │
           一、總體情況       │ 一、總體情況
           二、主要任務       │     經濟平穩。
                              │     社會安定。
                              │ 二、主要任務
         line 1/7 │ 0%        / search  Tab outline  ? help  q quit
        """)
  }

  @Test func whatHasNotComeYetIsNotAnEmptyDocument() {
    var pilot = Pilot(part: "", rows: 4, columns: 60)
    #expect(pilot.screen.contains("Waiting for the text"))
    pilot.load("")
    #expect(pilot.screen.contains("There is no text"))
  }

  @Test func placeFoldsAndSelectionStay() {
    let more = "三、保障\n（一）組織\n甲。\n"
    var pilot = Pilot(part: chapters, rows: 10, columns: 60)
    pilot.press("1")
    pilot.press("]]]")
    let place = pilot.state.text.place
    #expect(
      pilot.screen == """
         某市工作報告 › 一、總體情況 › （二）社會
         Contents 7           │ （二）社會
         某市工作報告         │     社會安定。
        >▸ 一、總體情況       │ 二、主要任務
         ▸ 二、主要任務       │     任務明確。
           三、保障措施       │ （一）第一項
                              │     甲。
                              │ （二）第二項
                              │     乙。
         line 6/15 │ 33% │ reading 0 KB              ? help  q quit
        """)
    pilot.load(chapters + more)
    #expect(pilot.state.text.place == place)
    #expect(
      pilot.screen == """
         某市工作報告 › 一、總體情況 › （二）社會
         Contents 8           │ （二）社會
         某市工作報告         │     社會安定。
        >▸ 一、總體情況       │ 二、主要任務
         ▸ 二、主要任務       │     任務明確。
         ▾ 三、保障措施       │ （一）第一項
             （一）組織       │     甲。
                              │ （二）第二項
                              │     乙。
         line 6/17 │ 28%      / search  Tab outline  ? help  q quit
        """)
  }

  @Test func theEndIsWaitedFor() {
    let lines = (1...60).map { "第\($0)句。" }
    var pilot = Pilot(part: lines[..<30].joined(separator: "\n"), rows: 6, columns: 60)
    pilot.press("G")
    #expect(pilot.row(5).contains("Goes to the end when that has been read"))
    #expect(pilot.screen.contains("第1句"))
    // Asked again it goes to the end of what is here.
    pilot.press("G")
    #expect(pilot.screen.contains("第30句"))
    pilot.press("gG")
    pilot.load(lines.joined(separator: "\n"), isComplete: false)
    #expect(pilot.screen.contains("第1句"))
    pilot.load(lines.joined(separator: "\n"))
    #expect(pilot.screen.contains("第60句"))
    #expect(pilot.row(5).contains("100%"))
  }

  @Test func whoGoesOnDoesNotWaitForTheEnd() {
    let lines = (1...60).map { "第\($0)句。" }
    var pilot = Pilot(part: lines[..<30].joined(separator: "\n"), rows: 6, columns: 60)
    pilot.press("Gj")
    pilot.load(lines.joined(separator: "\n"))
    #expect(!pilot.screen.contains("第60句"))
  }

  @Test func aSearchGoesOnInWhatHasCome() {
    var pilot = Pilot(part: "甲發展。\n" + String(repeating: "乙。\n", count: 40), rows: 8, columns: 60)
    pilot.press("/发展")
    pilot.press(.enter)
    #expect(pilot.row(7).contains("1/1"))
    pilot.load("甲發展。\n" + String(repeating: "乙。\n", count: 40) + "發展丙。\n")
    pilot.work()
    while pilot.state.isWorking { pilot.idle() }
    #expect(pilot.row(7).contains("1/2"))
    pilot.press("n")
    #expect(pilot.screen.contains("發展丙"))
  }

  @Test func whatIsNotFoundYetMayStillCome() {
    var pilot = Pilot(part: part, of: 1000, rows: 8, columns: 60)
    pilot.press("/任務")
    #expect(pilot.row(7).hasSuffix("not found so far, the text is still being read"))
    pilot.press(.enter)
    #expect(pilot.row(7) == " not found so far, the text is still being read")
    pilot.load(whole)
    // The words are looked for in what was read last as soon as that is folded.
    #expect(pilot.row(7).contains("not found so far"))
    pilot.work()
    while pilot.state.isWorking { pilot.idle() }
    pilot.press("n")
    #expect(pilot.row(7).contains("/2"))
    pilot.press("/x")
    #expect(pilot.row(7).hasSuffix(" not found"))
  }

  @Test func answersForAnEarlierTextAreDropped() {
    var pilot = Pilot(part: part, rows: 8, columns: 60)
    let jobs = pilot.takeJobs()
    pilot.load(whole)
    pilot.work(on: jobs)
    #expect(pilot.state.search.folded == nil)
    pilot.work()
    #expect(pilot.state.search.folded?.report.text.count == SourceText(whole).count)
  }

  /// Makes a text so large that nothing is done at once.
  private static let blank = String(repeating: "\n", count: 1 << 18)

  /// An answer about what had been read before is dropped, and one about all that is there now comes in its place.
  @Test(arguments: ["!", "i", "J"])
  func whatIsWaitedForComesThoughMoreIsRead(key: String) {
    let large = "一、任務\n要做兩件事：一是甲事；二是乙\n事。\n" + Self.blank
    var pilot = Pilot(part: large, rows: 10, columns: 60)
    pilot.press(key)
    #expect(pilot.row(9).trimmed == "One moment …")
    let jobs = pilot.takeJobs()
    pilot.load(large + "二、保障\n")
    pilot.work(on: jobs)
    #expect(pilot.row(9).trimmed == "One moment …")
    pilot.work()
    #expect(pilot.state.work.awaited == nil)
    #expect(pilot.row(9).trimmed != "One moment …")
  }

  /// Copies that were to be hidden are those of a text that is no more.
  @Test func noCopiesAreWaitedForThatAreNotHiddenAnyMore() throws {
    let copy = "社會事業全面進步，人民生活水平穩步提高，社會保持和諧穩定。\n"
    let large = copy + "別的。\n" + copy + Self.blank
    var pilot = Pilot(large, rows: 10, columns: 60)
    try pilot.findCopies()
    pilot.press("z")
    #expect(pilot.state.work.awaited == .hiding)
    pilot.show(text: large + "新的一行。\n")
    #expect(pilot.state.work.awaited == nil)
  }

  @Test func originalLinesAndInlineOrdinalsStayOn() {
    let first = "一、任務\n要做三件事：一是甲事；二是乙\n事；三是丙事。\n"
    var pilot = Pilot(part: first, rows: 10, columns: 60)
    pilot.press("iJj")
    #expect(pilot.state.report.outline.count == 3)
    pilot.load(first + "二、保障\n要做兩件事：一是丁事；二是戊事。\n")
    pilot.work()
    #expect(pilot.state.report.outline.count == 6)
    #expect(pilot.row(9).contains("original lines"))
    #expect(pilot.screen.contains("保障"))
  }

  @Test func bytesAreSaidAsPeopleReadThem() {
    #expect(Wording.size(12_345) == "12 KB")
    #expect(Wording.size(3_560_000) == "3.5 MB")
  }

  /// What is a heading can change as more of the text is known.
  @Test func theOutlineIsInStepWhenAHeadingIsNoneForAWhile() {
    var pilot = Pilot(part: chapters, rows: 14, columns: 76)
    pilot.press(.tab, .down, .down)
    let row = pilot.state.outline.selection
    let place = pilot.state.text.place
    pilot.load("某市工作報告\n\n　　　　　總體情況\n（一經濟\n經濟平穩。\n", isComplete: false)
    pilot.load(chapters)
    #expect(pilot.state.text.place == place && place > 0)
    #expect(pilot.state.outline.selection == row)
  }
}
