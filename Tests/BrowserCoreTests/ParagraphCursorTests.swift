import Testing

@testable import BrowserCore
@testable import ReportKit

@Suite struct ParagraphCursorTests {
  /// A paragraph of several lines, put together as a page break is mended.
  private func joined(_ text: SourceText, _ ranges: Range<Int>...) -> Paragraph {
    Paragraph(
      fragments: ranges.enumerated().map {
        Paragraph.Fragment(range: $0.element, line: $0.offset * 2 + 1, join: nil)
      }[...], isDebris: false)
  }

  @Test func fragmentsAreReadAsOneText() {
    let text = SourceText("甲乙\n\n丙")
    let paragraph = joined(text, 0..<6, 8..<11)
    text.withBytes { bytes in
      var cursor = ParagraphCursor(bytes, paragraph, widths: CellWidths())
      var seen: [Int] = []
      var following: [UInt32?] = []
      while let cluster = cursor.next() {
        #expect(cursor.place(of: cluster).offset == cluster.range.lowerBound)
        seen.append(cluster.range.lowerBound)
        following.append(cursor.following)
      }
      #expect(seen == [0, 3, 8])
      #expect(following == [0x4E59, 0x4E19, nil])
    }
  }

  @Test func aPlaceIsFoundAgain() throws {
    let text = SourceText("甲乙\n\n丙丁")
    let paragraph = joined(text, 0..<6, 8..<14)
    text.withBytes { bytes in
      var cursor = ParagraphCursor(bytes, paragraph, widths: CellWidths())
      var places: [ParagraphCursor.Place] = []
      while let cluster = cursor.next() { places.append(cursor.place(of: cluster)) }
      for place in places {
        cursor.move(to: place)
        #expect(cursor.next()?.range.lowerBound == place.offset)
      }
    }
  }

  @Test func noRowIsBrokenAtAPageBreakButWhereTheRulesAllowIt() {
    let text = SourceText("意見建\n\n議，完\n25\n名")
    let paragraph = joined(text, 0..<9, 11..<20, 21..<23, 24..<27)
    func starts(columns: Int) -> [Int] {
      RowBreaker(columns: columns, widths: CellWidths()).rows(of: paragraph, in: text).starts
    }
    #expect(starts(columns: 8) == [0, 11, 21])
    #expect(starts(columns: 10) == [0, 17])
  }
}
