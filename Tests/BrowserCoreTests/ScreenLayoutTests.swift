import Testing

@testable import BrowserCore

struct ScreenLayoutTests {
  @Test(arguments: [Pane.text, .outline], AmbiguousWidth.both)
  func thePartsFillTheScreenWithoutOverlap(focus: Pane, ambiguous: AmbiguousWidth) {
    for rows in 1...50 {
      for columns in 1...130 {
        let size = Size(rows: rows, columns: columns)
        for isHidden in [false, true] {
          let layout = ScreenLayout(
            size: size, focus: focus, isOutlineHidden: isHidden,
            widths: CellWidths(ambiguous: ambiguous))
          if let breach = Self.breach(in: layout, size) {
            Issue.record("\(rows) × \(columns), hidden: \(isHidden): \(breach)")
          }
        }
      }
    }
  }

  @Test(arguments: AmbiguousWidth.both)
  func theNarrowestScreenWithTwoPanesHasRoomForWords(ambiguous: AmbiguousWidth) throws {
    let layout = Self.layout(rows: 24, columns: 60, ambiguous: ambiguous)
    #expect(layout.outline != nil)
    #expect(try #require(layout.words).columns >= 30)
  }

  @Test func belowSixtyColumnsThePaneThatHasTheKeysIsAlone() {
    for columns in [1, 20, 59] {
      let text = Self.layout(rows: 24, columns: columns)
      #expect(text.outline == nil && text.divider == nil)
      #expect(text.text == Rect(row: 1, column: 0, rows: 22, columns: columns))
      let outline = Self.layout(rows: 24, columns: columns, focus: .outline)
      #expect(outline.text == nil && outline.divider == nil && outline.words == nil)
      #expect(outline.outline == Rect(row: 1, column: 0, rows: 22, columns: columns))
    }
  }

  @Test func aHiddenOutlineLeavesItsRoomToTheText() {
    let layout = ScreenLayout(
      size: Size(rows: 24, columns: 100), focus: .text, isOutlineHidden: true,
      widths: CellWidths())
    #expect(layout.outline == nil && layout.divider == nil && layout.outlineList == nil)
    #expect(layout.text == Rect(row: 1, column: 0, rows: 22, columns: 100))
  }

  @Test func theFocusMovesNothingOnAWideScreen() {
    for columns in 60...130 {
      let text = Self.layout(rows: 24, columns: columns, focus: .text)
      #expect(text == Self.layout(rows: 24, columns: columns, focus: .outline))
    }
  }

  @Test func theDividerIsAsWideAsItsSign() {
    #expect(Self.layout(rows: 24, columns: 100, ambiguous: .narrow).divider?.columns == 1)
    #expect(Self.layout(rows: 24, columns: 100, ambiguous: .wide).divider?.columns == 2)
  }

  @Test(arguments: [
    (1, false, false, 1, 1), (2, true, false, 1, 1), (3, true, false, 2, 2), (4, true, true, 2, 2),
    (5, true, true, 3, 3), (6, true, true, 4, 3), (24, true, true, 22, 21),
  ])
  func aLowScreenGivesUpItsLinesOneByOne(
    rows: Int, hasStatus: Bool, hasBreadcrumb: Bool, textRows: Int, listRows: Int
  ) {
    let layout = Self.layout(rows: rows, columns: 80)
    #expect((layout.status != nil) == hasStatus)
    #expect((layout.breadcrumb != nil) == hasBreadcrumb)
    #expect(layout.text?.rows == textRows)
    #expect(layout.outlineList?.rows == listRows)
  }

  @Test func theOutlineGrowsWithTheScreenWithinBounds() {
    #expect(Self.layout(rows: 24, columns: 60).outline?.columns == 22)
    #expect(Self.layout(rows: 24, columns: 100).outline?.columns == 30)
    #expect(Self.layout(rows: 24, columns: 300).outline?.columns == 44)
  }

  private static func layout(
    rows: Int, columns: Int, focus: Pane = .text, ambiguous: AmbiguousWidth = .narrow
  ) -> ScreenLayout {
    ScreenLayout(
      size: Size(rows: rows, columns: columns), focus: focus, isOutlineHidden: false,
      widths: CellWidths(ambiguous: ambiguous))
  }

  private static func breach(in layout: ScreenLayout, _ size: Size) -> String? {
    let parts = [
      layout.breadcrumb, layout.outline, layout.divider, layout.text, layout.status,
    ].compactMap { $0 }
    let screen = Rect(row: 0, column: 0, rows: size.rows, columns: size.columns)
    for (index, part) in parts.enumerated() {
      if !isInside(part, screen) { return "\(part) is not on the screen" }
      if part.rows < 1 || part.columns < 1 { return "\(part) is empty" }
      for other in parts[..<index] where overlap(part, other) { return "\(part) and \(other)" }
    }
    // Parts that do not overlap fill the screen if they have as many cells.
    if parts.reduce(0, { $0 + $1.rows * $1.columns }) != size.rows * size.columns {
      return "cells are left over"
    }
    if let list = layout.outlineList, let outline = layout.outline, !isInside(list, outline) {
      return "the list is not in the outline"
    }
    if let words = layout.words, let text = layout.text, !isInside(words, text) {
      return "the words are not in the text"
    }
    let inner = [layout.outlineList, layout.words].compactMap { $0 }
    return inner.contains { $0.rows < 1 || $0.columns < 1 } ? "no room" : nil
  }

  private static func isInside(_ part: Rect, _ whole: Rect) -> Bool {
    part.row >= whole.row && part.row + part.rows <= whole.row + whole.rows
      && part.column >= whole.column && part.column + part.columns <= whole.column + whole.columns
  }

  private static func overlap(_ first: Rect, _ second: Rect) -> Bool {
    first.row < second.row + second.rows && second.row < first.row + first.rows
      && first.column < second.column + second.columns
      && second.column < first.column + first.columns
  }
}
