import Testing

@testable import BrowserCore

@Suite struct TimesSignTests {
  @Test func itIsAsWideAsItIsDrawn() {
    #expect(CellWidths().withFullTimes("3字 ×4") == "3字 ×4")
    #expect(CellWidths(ambiguous: .wide).withFullTimes("3字 ×4") == "3字 ｘ4")
    for ambiguous in [AmbiguousWidth.narrow, .wide] {
      let widths = CellWidths(ambiguous: ambiguous)
      #expect(widths.cells(of: widths.withFullTimes("×4")) == widths.cells(of: "×4"))
    }
  }
}
