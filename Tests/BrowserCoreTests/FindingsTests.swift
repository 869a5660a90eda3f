import ReportKit
import Testing

@testable import BrowserCore

@Suite struct FindingsTests {
  /// Three sections, of which the second is missing, with a mark that is not closed in the last.
  private static let faulty = """
    某市工作報告
    一、總體情況
    經濟平穩，社會安定。
    （一）經濟
    工業平穩。
    （三）社會
    社會安定，人才萃萃。
    三、主要任務
    任務“明確。
    四、保障措施
    丙。
    """

  @Test func theListShowsWhatWasFound() {
    var pilot = Pilot(Self.faulty, rows: 14, columns: 90)
    pilot.press("!")
    #expect(
      pilot.screen == """
         某市工作報告
         Contents 5                │ Findings 4  numbers missing 2  unpaired marks 1
        >某市工作報告              │ doubled characters 1
         ▾ 一、總體情況            │>6  “（三）” follows “（一）”; 2 is missing.          warning
             （一）經濟            │ 7  “萃萃” is probably doubled by mistake.            warning
             （三）社會           !│ 8  “三、” follows “一、”; 2 is missing.              warning
           三、主要任務           !│ 9  The mark “ is never closed.                         error
           四、保障措施            │
                                   │
                                   │
                                   │──────────────────────────────────────────────────────────────
                                   │ “（三）” follows “（一）”; 2 is missing.
                                   │
         1/4                                                                  Enter go  Esc close
        """)
  }

  @Test func enterGoesToTheFindingAndTheListComesBackThere() {
    var pilot = Pilot(Self.faulty, rows: 14, columns: 90, language: .traditionalChinese)
    pilot.press("!jj")
    pilot.press(.enter)
    #expect(pilot.row(0) == " 某市工作報告 › 三、主要任務")
    #expect(pilot.row(13) == " 「一、」後面是「三、」，缺二。")
    pilot.press("!")
    #expect(pilot.row(13).hasPrefix(" 3/4"))
    pilot.press("!")
    #expect(pilot.state.list == nil)
    pilot.press("g!")
    #expect(pilot.row(13).hasPrefix(" 1/4"))
  }

  @Test func aListThatWasLeftComesBackAtItsRow() {
    var pilot = Pilot("工作（進展。\n工作“明確。\n", rows: 9, columns: 70)
    pilot.press("!j")
    pilot.press(.escape)
    pilot.press("!")
    #expect(pilot.row(8).hasPrefix(" 2/2"))
  }

  @Test func theListBeginsAfterTheWordsOnTop() {
    var pilot = Pilot(Self.faulty, rows: 6, columns: 90)
    pilot.press("]]]]")
    pilot.press("!")
    #expect(pilot.row(5).hasPrefix(" 3/4"))
  }

  @Test func aReportWithoutFaultsSaysSo() {
    var pilot = Pilot(chapters, rows: 14, columns: 90)
    pilot.press("!")
    #expect(pilot.row(1).hasSuffix("│ Findings 0"))
    #expect(pilot.row(2).hasSuffix("│ A proof-reader would find nothing here."))
  }

  @Test func theFindingsOfTheSampleAreCounted() throws {
    var state = State(
      report: try Sample.report(), size: Size(rows: 30, columns: 100), language: .english)
    _ = update(&state, .key(.character("!")))
    let head = render(state).text.split(separator: "\n")[1...2].joined()
    for part in ["Findings 39", "numbers missing 1", "repeated 2", "restarts 2", "cut end 1"] {
      #expect(head.contains(part), "\(part)")
    }
  }
}
