import ReportKit
import Testing

@testable import BrowserCore

@Suite struct BreakUnitCursorTests {
  private func units(of text: String, columns: Int = 40) -> [String] {
    let text = SourceText(text)
    let paragraphs = ParagraphList(text, lines: LineIndex(text))
    return text.withBytes { bytes in
      let clusters = ParagraphCursor(bytes, paragraphs[0], widths: CellWidths())
      var cursor = BreakUnitCursor(clusters, columns: columns)
      var units: [String] = []
      while let unit = cursor.next() { units.append(text.string(in: unit.start.offset..<unit.end)) }
      return units
    }
  }

  @Test func aUnitEndsWhereARowMayBeBroken() {
    #expect(units(of: "做到“两个维护”，25名") == ["做", "到", "“两", "个", "维", "护”，", "25名"])
    #expect(units(of: "go  to 北京") == ["go  ", "to ", "北", "京"])
  }

  @Test func punctuationIsBoundToItsNeighbours() {
    #expect(units(of: "他說：“……”她") == ["他", "說：“……”", "她"])
    #expect(units(of: "完 #") == ["完 #"])
    #expect(units(of: "——走") == ["——走"])
    #expect(units(of: "# 总则") == ["# 总", "则"])
    #expect(units(of: "甲 · 。") == ["甲 · 。"])
  }

  @Test func butNotToMoreThanARow() {
    #expect(units(of: "甲 --- --- ---", columns: 7) == ["甲 --- ", "--- ---"])
  }

  @Test func aUnitKnowsItsCells() throws {
    let text = SourceText("（“e\u{301}”） \u{3000}中")
    let paragraphs = ParagraphList(text, lines: LineIndex(text))
    text.withBytes { bytes in
      for (ambiguous, cells) in [(AmbiguousWidth.narrow, 7), (.wide, 9)] {
        let clusters = ParagraphCursor(
          bytes, paragraphs[0], widths: CellWidths(ambiguous: ambiguous))
        var cursor = BreakUnitCursor(clusters, columns: 40)
        let unit = cursor.next()
        #expect(unit?.cells == cells)
        #expect(unit?.blankCells == 3)
        #expect(unit?.content == .words)
        #expect(unit?.hasTab == false)
        #expect(unit?.endOfWords == 15)
      }
    }
  }
}
