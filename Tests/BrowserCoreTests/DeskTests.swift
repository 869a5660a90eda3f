import ReportKit
import TestSupport
import Testing

@testable import BrowserCore

/// Presses keys with several documents open.
private struct DeskPilot {
  private(set) var desk: Desk
  /// The documents that were to be read, and those that were closed, in turn.
  private(set) var readings: [Int] = []
  private(set) var closed: [Int] = []
  /// Whether there is something to show.
  private(set) var hasDocument = true

  init(_ names: String..., rows: Int = 12, columns: Int = 60) {
    self.init(names: names, rows: rows, columns: columns)
  }

  init(names: [String], rows: Int = 12, columns: Int = 60) {
    desk = Desk(
      names: names, showing: 0, size: Size(rows: rows, columns: columns), language: .english,
      widths: CellWidths(), settings: Settings())
  }

  mutating func press(_ characters: String) {
    for scalar in characters.unicodeScalars { press(.character(scalar)) }
  }

  mutating func press(_ key: Key) { send(.key(key)) }

  mutating func send(_ event: Event) {
    _ = desk.update(event)
    readings += desk.takeReadings()
    closed += desk.takeClosed().map(\.id)
  }

  mutating func fail(_ id: Int, _ sentence: String) {
    hasDocument = desk.fail(id, sentence)
    readings += desk.takeReadings()
  }

  mutating func takeJobs() -> [(document: Int, job: Job)] { desk.takeJobs() }

  mutating func finish(_ job: Job, for id: Int) {
    job.run { desk.update(.done($0, generation: job.generation), for: id) }
  }

  mutating func load(_ text: String, into id: Int, isComplete: Bool = true) {
    let text = SourceText(text)
    let loading = Loading(
      bytesRead: text.count, bytesExpected: text.count * 2, isComplete: isComplete)
    let name = desk.documents.first { $0.id == id }?.name ?? ""
    desk.update(.loaded(Snapshot(Report(name: name, text: text), loading: loading)), for: id)
  }

  var screen: String { render(desk.state).text }

  func row(_ index: Int) -> String {
    String(screen.split(separator: "\n", omittingEmptySubsequences: false)[index])
  }
}

@Suite struct DeskTests {
  private let other = "乙報告\n\n一、開頭\n乙文。\n二、結尾\n乙完。\n"

  /// Three documents, of which two have been shown.
  private func opened() -> DeskPilot {
    var pilot = DeskPilot("a.txt", "b.txt", "c.txt")
    pilot.load(chapters, into: 0)
    pilot.press(")")
    pilot.load(other, into: 1)
    pilot.press("(")
    return pilot
  }

  @Test func eachDocumentKeepsItsPlaceFoldsSearchAndMarks() {
    var pilot = opened()
    pilot.press("1ma")
    pilot.press(":二")
    pilot.press(.enter)
    pilot.press("/社會")
    pilot.press(.enter)
    let before = pilot.desk.state.text.place
    pilot.press(")")
    #expect(pilot.row(11).hasPrefix(" Document 2 of 3: 乙報告"))
    pilot.press("G'")
    #expect(pilot.row(11).contains("There are no marks yet"))
    #expect(pilot.desk.state.search.pattern == nil)
    pilot.press("(")
    #expect(pilot.desk.state.text.place == before)
    #expect(pilot.row(11).hasPrefix(" Document 1 of 3: 某市工作報告"))
    #expect(pilot.desk.state.search.pattern != nil)
    pilot.press("'a")
    #expect(pilot.desk.state.text.place == 0)
    #expect(pilot.row(3).contains("▸ 一、總體情況"))
  }

  @Test func aDocumentIsReadWhenItIsShownFirst() {
    var pilot = DeskPilot("a.txt", "b.txt", "c.txt")
    #expect(pilot.readings.isEmpty)
    pilot.press("))")
    #expect(pilot.readings == [1, 2])
    #expect(pilot.desk.shownID == 2)
    pilot.press("((")
    #expect(pilot.readings == [1, 2])
    pilot.press("(")
    #expect(pilot.row(11).trimmed == "This is the first document.")
    pilot.press(")))")
    #expect(pilot.row(11).trimmed == "This is the last document.")
  }

  @Test func theListShowsHowFarEachDocumentIs() {
    var pilot = opened()
    pilot.press("K")
    #expect(
      pilot.screen == """
         某市工作報告
         Documents 3  x close
        >*1  某市工作報告                                        0%
          2  乙報告                                            100%
          3  c.txt                                     not read yet



        ────────────────────────────────────────────────────────────
         a.txt

         1/3                                    Enter go  Esc close
        """)
    pilot.press("jj")
    pilot.press(.enter)
    #expect(pilot.readings == [1, 2])
    pilot.load("丙。\n", into: 2, isComplete: false)
    pilot.press("K")
    #expect(pilot.row(4).hasPrefix(">*3  c.txt") && pilot.row(4).contains("reading 50%"))
    // It is renewed while it is open.
    pilot.load("丙。\n", into: 2)
    #expect(pilot.row(4).contains("100%"), "\(pilot.screen)")
    pilot.press("K")
    #expect(!pilot.screen.contains("Documents") && pilot.screen.contains("丙。"))
  }

  @Test func oneThatCannotBeReadKeepsNoOtherBack() {
    var pilot = opened()
    pilot.fail(2, "cannot read c")
    #expect(pilot.hasDocument)
    #expect(pilot.row(11).trimmed == "cannot read c")
    pilot.press("))")
    #expect(pilot.row(11).trimmed == "This is the last document.")
    pilot.press("KG")
    #expect(pilot.row(4).contains("cannot be read"))
    #expect(pilot.row(9).trimmed == "cannot read c")
    // Whoever chooses it has it tried again.
    pilot.press(.enter)
    #expect(pilot.readings == [1, 2])
    pilot.fail(2, "cannot read c")
    #expect(pilot.hasDocument)
    #expect(pilot.desk.shownID == 1)
    // What has been read stays when the rest cannot be.
    pilot.fail(1, "disk trouble")
    #expect(pilot.hasDocument)
    #expect(pilot.desk.shownID == 1)
    #expect(pilot.row(11).trimmed == "disk trouble")
  }

  @Test func whereNothingCanBeReadThatIsTheEnd() {
    var pilot = DeskPilot("a.txt", "b.txt")
    pilot.fail(0, "no a")
    #expect(pilot.hasDocument)
    #expect(pilot.desk.shownID == 1)
    pilot.fail(1, "no b")
    #expect(!pilot.hasDocument)
  }

  @Test func documentsAreClosedButTheLast() {
    var pilot = opened()
    pilot.press("Kx")
    #expect(pilot.closed == [0])
    #expect(pilot.desk.shownID == 1)
    #expect(pilot.row(1).hasPrefix(" Documents 2"))
    #expect(pilot.row(2).hasPrefix(">*1  乙報告"))
    pilot.press("jx")
    #expect(pilot.closed == [0, 2])
    pilot.press("x")
    #expect(pilot.closed == [0, 2])
    #expect(pilot.row(11).trimmed == "The last document stays open; q quits.")
    pilot.press(.escape)
    #expect(!pilot.row(11).contains("document"))
    pilot.press(")")
    #expect(pilot.row(11).contains("the only document"))
    // News for a closed document is dropped.
    pilot.load("新", into: 0)
    #expect(pilot.desk.documents.count == 1)
  }

  @Test func theScreenIsThatOfTheLastDocument() {
    var pilot = opened()
    pilot.send(.resize(Size(rows: 12, columns: 90)))
    pilot.send(.ambiguousWidth(.wide))
    pilot.press(")")
    #expect(pilot.desk.state.size == Size(rows: 12, columns: 90))
    #expect(pilot.desk.state.widths == CellWidths(ambiguous: .wide))
  }

  @Test func jobsSayForWhichDocumentTheyAre() {
    var pilot = opened()
    let jobs = pilot.takeJobs()
    #expect(jobs.contains { $0.document == 0 } && jobs.contains { $0.document == 1 })
    for (id, job) in jobs { pilot.finish(job, for: id) }
    #expect(pilot.desk.state(of: 1)?.search.folded?.report.name == "b.txt")
  }

  @Test func aClickChoosesADocument() {
    var pilot = opened()
    pilot.press("K")
    pilot.send(.click(Position(row: 3, column: 6)))
    #expect(pilot.desk.shownID == 1)
  }

  /// Each had a state of its own, which took half a minute to make, and every key looked at all of them.
  @Test func aHundredThousandDocumentsAreNoWait() {
    let names = (0..<100_000).map { "\($0).txt" }
    let time = processorTime {
      var pilot = DeskPilot(names: names)
      pilot.load(other, into: 0)
      for _ in 0..<20 {
        pilot.press("jKGk")
        pilot.press(.escape)
        _ = pilot.screen
        #expect(pilot.takeJobs().count <= 2)
      }
      pilot.press("KG")
      pilot.press(.enter)
      #expect(pilot.desk.shownID == 99_999)
      #expect(pilot.readings == [99_999])
    }
    #expect(time < 10, "\(time) s")
  }
}
