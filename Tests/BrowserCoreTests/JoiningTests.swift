import Testing

@testable import BrowserCore

@Suite struct JoiningTests {
  private let cut = """
    一、報告
    甲做了一件事。乙做了另一件高價值科技

    — 3 —

    成果，這是後一半。
    丙。
    """

  @Test func aCutParagraphIsJoinedAndMarkedAndTheDebrisStandsApart() {
    var pilot = Pilot(cut, rows: 10, columns: 50)
    #expect(
      pilot.screen == """
         report.txt › 一、報告
         一、報告
        ↵    甲做了一件事。乙做了另一件高價值科技成果，這
         是後一半。

         — 3 —
             丙。


         line 1/7 │ 100%                   ? help  q quit
        """)
    #expect(pilot.picture[5, 1].style == .debris)
    #expect(pilot.picture[2, 1].style == .text)
    pilot.press("J")
    #expect(
      pilot.screen == """
         report.txt › 一、報告
         一、報告
             甲做了一件事。乙做了另一件高價值科技

         — 3 —

         成果，這是後一半。
             丙。

         Lines as they stand in the source; J joins them…
        """)
    pilot.press("k")
    #expect(pilot.row(9).hasPrefix(" line 1/7 │ 100% │ original lines"))
    pilot.press("J")
    #expect(pilot.row(2).hasSuffix("成果，這"))
  }

  @Test func thePlaceStaysWhenTheLinesAreShown() {
    let pages = (1...40).map { "第\($0)件事做完了。第\($0)件事的下半句\n\n寫在這裡。\n" }.joined()
    var pilot = Pilot(pages, rows: 8, columns: 40)
    pilot.press("   jj")
    let top = pilot.row(1)
    let place = pilot.state.text.place
    pilot.press("J")
    #expect(pilot.state.text.place == place)
    #expect(pilot.state.text.rows.first?.range?.contains(place) == true)
    pilot.press("J")
    #expect(pilot.row(1) == top)
  }

  @Test func theLinesOfAWrappedTextAreMarkedWithADot() {
    let text = """
      　　第一段文字排成每行二十個字的樣子，到
      了行尾就換行，不管標點在哪裡也不管數字。
      第一段還沒有完，因為上面一行是滿的而這行
      沒有縮進，所以還是一段。
      　　第二段也是這樣每行二十個字地排下去，直
      到寫完為止。
      　　第三段也是這樣每行二十個字地排下去，直
      到寫完為止。
      """
    let pilot = Pilot(text, rows: 10, columns: 50)
    #expect(pilot.row(1).hasPrefix(".　　第一段文字排成"))
    #expect(pilot.row(2).hasPrefix("."))
  }

  @Test func allBlankLinesAreThereInTheOriginal() {
    var pilot = Pilot("\n\n甲。\n\n\n\n乙。\n", rows: 12, columns: 40)
    #expect(pilot.row(1) == "     甲。")
    #expect(pilot.row(3) == "     乙。")
    pilot.press("Jg")
    #expect(pilot.row(3) == "     甲。")
    #expect(pilot.row(7) == "     乙。")
  }
}
