import Testing

@testable import BrowserCore

struct CellBufferTests {
  private static let small = Size(rows: 2, columns: 6)

  @Test func textShowsWhatWasWritten() {
    var screen = CellBuffer(size: Self.small)
    #expect(screen.text == "\n")
    #expect(screen.write("目a錄", row: 0) == 5)
    #expect(screen.write("e\u{301}", row: 1, column: 3) == 4)
    #expect(screen.text == "目a錄\n   e\u{301}")
    #expect(screen[0, 0].scalar == "目")
    #expect(screen[0, 1].isContinuation)
    #expect(screen[0, 2].scalar == "a")
  }

  @Test func aRowHasTheCellsOfItsColumns() {
    var screen = CellBuffer(size: Size(rows: 3, columns: 4))
    screen.write("ab", row: 1, column: 1, limit: 4, style: .text, widths: CellWidths())
    #expect(screen.row(1).map(\.scalar) == [" ", "a", "b", " "])
    #expect(screen.row(0) == screen.row(2))
    #expect(screen.row(1) != screen.row(2))
  }

  @Test func aWideCharacterIsNeverCutAtTheEdge() {
    var screen = CellBuffer(size: Size(rows: 1, columns: 5))
    #expect(screen.write("一二三", row: 0) == 4)
    #expect(screen.text == "一二")
    #expect(screen[0, 4] == .blank(.text))
  }

  @Test func aWideCharacterIsNeverCutAtTheLimit() {
    var screen = CellBuffer(size: Self.small)
    #expect(screen.write("一二三", row: 0, limit: 3) == 2)
    #expect(screen.text == "一\n")
  }

  @Test func theOtherHalfOfAnOverwrittenCharacterBecomesBlank() {
    var screen = CellBuffer(size: Self.small)
    screen.write("一二三", row: 0)
    screen.write("x", row: 0, column: 1)
    screen.write("y", row: 0, column: 4)
    #expect(screen.text == " x二y\n")
    #expect(screen[0, 0] == .blank(.text))
    #expect(screen[0, 5] == .blank(.text))
  }

  @Test func aControlAppearsInItsVisibleFormOrNotAtAll() {
    var screen = CellBuffer(size: Size(rows: 1, columns: 12))
    #expect(screen.write("a\u{1B}[m", row: 0) == 11)
    #expect(screen.text == "a⟨U+001B⟩[m")
    #expect(screen[0, 1].style == .sign)
    #expect(screen[0, 9].style == .text)
    screen = CellBuffer(size: Size(rows: 1, columns: 8))
    #expect(screen.write("a\u{1B}[m", row: 0) == 1)
    #expect(screen.text == "a")
  }

  @Test func tabsLeadOnFromTheOrigin() {
    var screen = CellBuffer(size: Size(rows: 2, columns: 20))
    screen.write("a\tb", row: 0)
    screen.write("a\tb", row: 1, column: 3)
    #expect(screen.text == "a       b\n   a       b")
  }

  @Test func aTabBlanksWhatStoodThere() {
    var screen = CellBuffer(size: Size(rows: 1, columns: 10))
    screen.write("xxxxxxxxxx", row: 0)
    screen.write("\tb", row: 0, style: .heading)
    #expect(screen.text == "        bx")
    #expect(screen[0, 0] == .blank(.heading))
  }

  @Test func aMarkIsDrawnWithItsCharacter() {
    var screen = CellBuffer(size: Self.small)
    screen.write("一\u{301}\u{302}\u{303}a", row: 0)
    #expect(Array(screen[0, 0].marks) == ["\u{301}", "\u{302}", "\u{303}"])
    #expect(screen[0, 2].scalar == "a")
  }

  @Test func fillingBlanksTheCellsInside() {
    var screen = CellBuffer(size: Self.small)
    for row in 0..<2 { screen.write("一二三", row: row) }
    screen.fill(Rect(row: 1, column: 1, rows: 1, columns: 2), style: .status)
    #expect(screen.text == "一二三\n    三")
    #expect(screen[1, 0] == .blank(.text))
    #expect(screen[1, 1] == .blank(.status))
    #expect(screen[1, 3] == .blank(.text))
  }

  @Test(arguments: [
    Rect(row: -5, column: 0, rows: 3, columns: 6), Rect(row: 0, column: -5, rows: 2, columns: 3),
    Rect(row: 0, column: 0, rows: 0, columns: 6), Rect(row: 0, column: 2, rows: 2, columns: 0),
    Rect(row: 2, column: 0, rows: 3, columns: 6), Rect(row: 0, column: 6, rows: 2, columns: 3),
  ])
  func fillingARectangleWithoutCellsDoesNothing(rect: Rect) {
    var screen = CellBuffer(size: Self.small)
    for row in 0..<2 { screen.write("一二三", row: row) }
    let before = screen
    screen.fill(rect, style: .status)
    #expect(screen == before)
  }

  @Test func fillingFarBelowOrRightOfTheScreenDoesNothing() async {
    await #expect(processExitsWith: .success) {
      var screen = CellBuffer(size: Size(rows: 2, columns: 6))
      screen.fill(Rect(row: 0, column: 7, rows: 2, columns: 1), style: .status)
    }
    await #expect(processExitsWith: .success) {
      var screen = CellBuffer(size: Size(rows: 2, columns: 6))
      screen.fill(Rect(row: 3, column: 0, rows: 1, columns: 6), style: .status)
    }
  }

  @Test(arguments: [(-1, 0), (2, 0), (100, 0), (0, 6), (0, 100), (0, -1)])
  func nothingIsWrittenOffTheScreen(row: Int, column: Int) {
    var screen = CellBuffer(size: Self.small)
    #expect(screen.write("一a", row: row, column: column, limit: 200) == column)
    #expect(screen == CellBuffer(size: Self.small))
  }

  @Test func theSmallestScreenHoldsOneNarrowCharacter() {
    var screen = CellBuffer(size: Size(rows: 0, columns: 0))
    #expect(screen.write("一", row: 0) == 0)
    #expect(screen.write("“", row: 0, ambiguous: .wide) == 0)
    #expect(screen.write("\u{1B}", row: 0) == 0)
    #expect(screen.text == "")
    #expect(screen.write("ab", row: 0) == 1)
    #expect(screen.text == "a")
    #expect(screen.write("\t", row: 0) == 1)
    #expect(screen.text == "")
  }

  @Test func aPictureIsItsCellsAndItsCaret() {
    var screen = CellBuffer(size: Self.small)
    #expect(screen == CellBuffer(size: Self.small))
    screen.caret = Position(row: 1, column: 2)
    #expect(screen != CellBuffer(size: Self.small))
    screen.caret = nil
    screen.write("a", row: 1)
    #expect(screen != CellBuffer(size: Self.small))
  }
}

extension CellBuffer {
  @discardableResult
  fileprivate mutating func write(
    _ string: String, row: Int, column: Int = 0, limit: Int? = nil, style: Style = .text,
    ambiguous: AmbiguousWidth = .narrow
  ) -> Int {
    write(
      string, row: row, column: column, limit: limit ?? size.columns, style: style,
      widths: CellWidths(ambiguous: ambiguous))
  }
}
