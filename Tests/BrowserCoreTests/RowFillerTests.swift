import ReportKit
import Testing

@testable import BrowserCore

@Suite struct RowFillerTests {
  @Test func aRowTakesWhatHasRoom() {
    #expect(rows(of: "一二三四五六七", columns: 6) == ["一二三", "四五六", "七"])
    #expect(rows(of: "一二三四五六七", columns: 7) == ["一二三", "四五六", "七"])
    #expect(rows(of: "a bc def", columns: 5) == ["a bc ", "def"])
  }

  @Test func aMarkThatMayNotBeginARowBringsTheWordBeforeItAlong() {
    #expect(rows(of: "領導批示73人次。", columns: 14) == ["領導批示73人", "次。"])
    #expect(rows(of: "結構優化、研究", columns: 8) == ["結構優", "化、研究"])
    #expect(rows(of: "增強“四个意识”", columns: 6) == ["增強", "“四个", "意识”"])
  }

  @Test func numbersGoToTheNextRowWhole() {
    #expect(rows(of: "通報表扬25名履職", columns: 9) == ["通報表扬", "25名履職"])
    #expect(rows(of: "占比20.9%。認真", columns: 8) == ["占比", "20.9%。", "認真"])
    #expect(rows(of: "供水設施1527座，", columns: 12) == ["供水設施", "1527座，"])
  }

  @Test func blankAtTheEndOfARowNeedsNoRoom() {
    #expect(rows(of: "abcd efgh", columns: 4) == ["abcd ", "efgh"])
    #expect(rows(of: "abcd      efgh", columns: 6) == ["abcd      ", "efgh"])
    #expect(rows(of: "一二\u{3000}三四", columns: 4) == ["一二\u{3000}", "三四"])
    #expect(rows(of: "一二\t三四", columns: 4) == ["一二\t", "三四"])
    #expect(rows(of: "一二三四  ", columns: 8) == ["一二三四  "])
  }

  @Test func tabsAreCountedFromTheBeginningOfTheRow() {
    #expect(rows(of: "一\t二三四五", columns: 12) == ["一\t二三", "四五"])
    #expect(rows(of: "ab\u{A0}\tcd", columns: 7) == ["ab\u{A0}\t", "cd"])
    #expect(rows(of: "\t一二三", columns: 12) == ["\t一二", "三"])
  }

  @Test func aWordThatIsWiderThanARowIsDividedInTheRowWhereItBegins() {
    #expect(rows(of: "见abcdefghij。", columns: 6) == ["见abcd", "efghi", "j。"])
    #expect(rows(of: "见（abcdefghij）了", columns: 6) == ["见（ab", "cdefgh", "ij）了"])
    #expect(rows(of: "见ab2023cd", columns: 6) == ["见ab", "2023cd"])
    #expect(rows(of: "见123456789012", columns: 6) == ["见", "123456", "789012"])
    #expect(rows(of: "123456789012", columns: 5) == ["12345", "67890", "12"])
  }

  @Test func aRunOfMarksThatIsWiderThanARowStandsAsItIs() {
    #expect(rows(of: "好。。。。。", columns: 6) == ["好。。", "。。。"])
    #expect(rows(of: "————————", columns: 4) == ["————", "————"])
    #expect(rows(of: "……", columns: 1) == ["…", "…"])
  }

  @Test func aCharacterThatIsWiderThanARowStandsAlone() {
    #expect(rows(of: "一二a三", columns: 1) == ["一", "二", "a", "三"])
    #expect(rows(of: "a\u{200B}b", columns: 3) == ["a", "\u{200B}", "b"])
  }

  @Test func theFirstRowIsIndented() {
    #expect(rows(of: "一二三四五六七", columns: 8, indent: 4) == ["一二", "三四五六", "七"])
    #expect(rows(of: "一\t二三", columns: 10, indent: 4) == ["一\t二", "三"])
  }

  @Test func theIndentGivesWayToAWordThatNeedsItsRoom() {
    let text = SourceText("abcdefgh一")
    let paragraphs = ParagraphList(text, lines: LineIndex(text))
    func indent(columns: Int) -> Int {
      RowBreaker(columns: columns, widths: CellWidths())
        .rows(of: paragraphs[0], in: text, indent: 4).indent
    }
    #expect(indent(columns: 12) == 4)
    #expect(indent(columns: 10) == 0)
    #expect(indent(columns: 7) == 4)
    #expect(rows(of: "一二", columns: 5, indent: 4) == ["一二"])
  }

  @Test func marksAndJoinedPicturesStayInTheirRow() {
    let family = "👨\u{200D}👩\u{200D}👧"
    #expect(rows(of: "ae\u{301}\(family)🇨🇳", columns: 6) == ["ae\u{301}", family, "🇨🇳"])
    #expect(rows(of: "一🇨🇳", columns: 3, ambiguous: .wide) == ["一", "🇨🇳"])
  }
}
