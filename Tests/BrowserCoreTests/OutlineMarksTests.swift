import ReportKit
import Testing

@testable import BrowserCore

@Suite struct OutlineMarksTests {
  private static let faulty = """
    一、總體情況
    （一）經濟
    經濟平穩。
    （三）社會
    社會安定。
    二、主要任務
    （一）第一項
    甲“。
    """

  @Test func aHeadingOutOfRunIsMarked() {
    let marks = OutlineMarks(Report(name: "test", text: SourceText(Self.faulty)))
    #expect((0..<5).map { marks.isMarked($0..<$0 + 1) } == [false, false, true, false, false])
    #expect(marks.isMarked(0..<3))
    #expect(!marks.isMarked(3..<5))
  }

  @Test func aFoldedHeadingCarriesTheMarkOfThoseBelowIt() {
    var pilot = Pilot(Self.faulty, rows: 9, columns: 70)
    #expect(!pilot.row(2).contains("!"))
    #expect(pilot.row(4).contains("（三）社會      !│"))
    pilot.press("1")
    #expect(pilot.row(2).contains("▸ 一、總體情況      !│"))
    #expect(!pilot.row(3).contains("!"))
  }

  @Test func aDoubtfulHeadingIsMarkedToo() {
    let doubtful = "三是協商。甲乙。\n四是監督。甲乙。\n四是調研。甲乙。\n"
    var pilot = Pilot(doubtful, rows: 9, columns: 70)
    #expect(pilot.row(2).contains("三是協商          !│"))
    #expect(pilot.row(3).contains("四是監督           │"))
    #expect(pilot.row(4).contains("四是調研        ? !│"))
    #expect(pilot.styled(.debris, row: 4) == "?!")
    pilot.press("]]")
    #expect(pilot.styled(.quietSelection, row: 4) == ">  四是調研        ? !")
  }

  @Test func aLongTitleMakesRoomForTheMark() {
    let title = "堅持穩中求進工作總基調並著力推動高質量發展"
    let pilot = Pilot("一、總體情況\n甲。\n三、\(title)\n乙。\n", rows: 9, columns: 70)
    #expect(pilot.row(3).contains("   三、堅持穩中求進… !│"))
  }

  @Test(arguments: AmbiguousWidth.both)
  func theMarkNeverTakesTheRoomOfWords(ambiguous: AmbiguousWidth) {
    for columns in 1...70 {
      var pilot = Pilot(Self.faulty, rows: 9, columns: columns, ambiguous: ambiguous)
      pilot.press(.tab)
      let outline = pilot.state.layout.outlineList
      #expect(outline != nil)
      if pilot.screen.contains("!") {
        let rows = pilot.screen.split(separator: "\n")
        #expect(rows.contains { $0.contains("（三") }, "\(columns)")
      }
    }
  }
}
