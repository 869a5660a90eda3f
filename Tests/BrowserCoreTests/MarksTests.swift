import ReportKit
import Testing

@testable import BrowserCore

@Suite struct MarksTests {
  @Test func aMarkLeadsBack() {
    var pilot = Pilot(chapters, rows: 8, columns: 60)
    pilot.press("]]")
    let place = pilot.state.text.place
    pilot.press("m")
    #expect(pilot.row(7) == " Type a letter or digit to mark this place with.")
    pilot.press("a")
    #expect(pilot.row(7) == " Marked: ' a comes back here.")
    pilot.press("G'")
    #expect(pilot.row(7) == " Type the letter of a mark: a")
    pilot.press("a")
    #expect(pilot.state.text.place == place)
    #expect(pilot.row(0).hasSuffix("（一）經濟"))
    #expect(pilot.row(7).hasPrefix(" line 4/15"))
  }

  @Test func theLetterOfAMarkIsNoCommand() {
    var pilot = Pilot(chapters, rows: 8, columns: 60)
    pilot.press("mq")
    #expect(pilot.effect == nil)
    #expect(pilot.state.readerMemory.marks == ["q": 0])
    pilot.press("q")
    #expect(pilot.effect == .quit)
  }

  @Test func whatIsNoLetterSetsNoMark() {
    var pilot = Pilot(chapters, rows: 8, columns: 60)
    pilot.press("'")
    #expect(pilot.row(7) == " There are no marks yet: m and a letter set one.")
    pilot.press("m四")
    #expect(pilot.row(7) == " 四 names no mark: a mark is a letter or a digit.")
    pilot.press("m")
    pilot.press(.escape)
    #expect(pilot.row(7).hasPrefix(" line 1/15"))
    pilot.press("m")
    pilot.click(row: 3, column: 40)
    pilot.press("a")
    #expect(pilot.state.readerMemory.marks.isEmpty)
    #expect(pilot.state.memoryRevision == 0)
    pilot.press("mb'c")
    #expect(pilot.row(7) == " There is no mark c; m c sets it.")
  }

  @Test func aMarkOnABlankRowIsThatOfTheWordsBelow() {
    let text = "甲。\n\n乙。\n\n丙。\n"
    var pilot = Pilot(text, rows: 4, columns: 60)
    pilot.press("j")
    #expect(pilot.state.text.rows.first?.range == nil)
    pilot.press("ma")
    #expect(pilot.state.readerMemory.marks == ["a": 8])
  }

  @Test func theLastPlaceComesBackOnce() {
    var first = Pilot(chapters, rows: 8, columns: 60)
    first.press("]]ma]")
    let memory = first.state.readerMemory
    #expect(memory.name == "report.txt")
    var again = Pilot(chapters, rows: 8, columns: 60)
    again.remember(memory)
    #expect(again.state.text.place == memory.place)
    #expect(again.row(0).hasSuffix("（二）社會"))
    #expect(again.row(7).hasPrefix(" Back in line 6, where you left off"))
    #expect(again.state.outline.selectedNode == 2)
    again.press("'a")
    #expect(again.row(7).hasPrefix(" line 4/15"))
    #expect(again.state.readerMemory.marks == memory.marks)
  }

  @Test func theWidthOfTheOutlineComesBack() {
    var first = Pilot(chapters, rows: 8, columns: 90)
    #expect(first.state.readerMemory.outlineColumns == nil)
    first.press(">>")
    let columns = first.state.layout.outline?.columns
    var again = Pilot(chapters, rows: 8, columns: 90)
    #expect(again.state.layout.outline?.columns != columns)
    again.remember(first.state.readerMemory)
    #expect(again.state.layout.outline?.columns == columns)
    #expect(again.state.readerMemory.outlineColumns == columns)
  }

  @Test func aReaderWhoHasMovedStaysThere() {
    var memory = ReaderMemory()
    memory.place = 120
    memory.marks = ["a": 1, "b": 3]
    var pilot = Pilot(chapters, rows: 8, columns: 60)
    pilot.press("]ma")
    let place = pilot.state.text.place
    pilot.remember(memory)
    #expect(pilot.state.text.place == place)
    #expect(pilot.state.readerMemory.marks == ["a": place, "b": 3])
    for keys in ["/", ":"] {
      var busy = Pilot(chapters, rows: 8, columns: 60)
      busy.press(keys)
      busy.remember(memory)
      #expect(busy.state.text.place == 0)
    }
  }

  @Test func behindAListTheReaderGoesToThePlace() {
    var memory = ReaderMemory()
    memory.place = 118
    for keys in ["!", "B", "?"] {
      var pilot = Pilot(chapters, rows: 8, columns: 60)
      pilot.press(keys)
      pilot.remember(memory)
      pilot.press(.escape)
      #expect(pilot.state.text.place == 118)
    }
  }

  @Test func aNoticeStandsInTheLastRowUntilAKey() {
    var pilot = Pilot(chapters, rows: 8, columns: 60)
    pilot.notice("The disk is full.")
    #expect(pilot.row(7) == " The disk is full.")
    pilot.press("j")
    #expect(!pilot.row(7).contains("disk"))
  }
}
