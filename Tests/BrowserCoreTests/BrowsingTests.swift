import Testing

@testable import BrowserCore

@Suite struct BrowsingTests {
  private func opened(rows: Int = 12, columns: Int = 64) -> Pilot {
    Pilot(chapters, rows: rows, columns: columns, language: .traditionalChinese)
  }

  @Test func theOutlineStandsBesideTheText() {
    #expect(
      opened().screen == """
         某市工作報告
         目錄 7               │ 某市工作報告
        >某市工作報告         │
         ▾ 一、總體情況       │ 一、總體情況
             （一）經濟       │ （一）經濟
             （二）社會       │     經濟平穩。
         ▾ 二、主要任務       │ （二）社會
             （一）第一項     │     社會安定。
             （二）第二項     │ 二、主要任務
           三、保障措施       │     任務明確。
                              │ （一）第一項
         第1/15行 │ 0%                 / 搜尋  Tab 目錄  ? 幫助  q 離開
        """)
  }

  @Test func theLastRowSaysAnEncodingThatOneDoesNotExpect() {
    let pilot = Pilot(chapters, rows: 6, columns: 60, encoding: .gb18030)
    #expect(pilot.row(5) == " line 1/15 │ 0% │ GB18030                    ? help  q quit")
    #expect(!Pilot(chapters, rows: 6, columns: 60).row(5).contains("UTF-8"))
  }

  @Test func theOutlineFollowsTheTextAsItScrolls() {
    var pilot = opened(rows: 6)
    pilot.press("jj")
    #expect(pilot.row(0) == " 某市工作報告 › 一、總體情況")
    #expect(pilot.styled(.quietSelection, row: 3) == ">▾ 一、總體情況")
    pilot.press("jj")
    #expect(pilot.row(0) == " 某市工作報告 › 一、總體情況 › （一）經濟")
    #expect(pilot.styled(.quietSelection, row: 4) == ">    （一）經濟")
    pilot.press("  ")
    #expect(pilot.row(0) == " 某市工作報告 › 二、主要任務 › （一）第一項")
    #expect(pilot.styled(.quietSelection, row: 4) == ">    （一）第一項")
    pilot.press("kk")
    #expect(pilot.row(0) == " 某市工作報告 › 二、主要任務")
  }

  @Test func theTextFollowsTheSelectionOfTheOutline() {
    var pilot = opened(rows: 6)
    pilot.press(.tab)
    pilot.press("jjj")
    #expect(
      pilot.screen == """
         某市工作報告 › 一、總體情況 › （二）社會
         目錄 7               │ （二）社會
         ▾ 一、總體情況       │     社會安定。
             （一）經濟       │ 二、主要任務
        >    （二）社會       │     任務明確。
         第6/15行 │ 33%    Enter 前往  f 篩選  Tab 正文  ? 幫助  q 離開
        """)
    #expect(pilot.styled(.selection, row: 4) == ">    （二）社會")
    pilot.press("G")
    #expect(pilot.row(1) == " 目錄 7               │ 三、保障措施")
    pilot.press("g")
    #expect(pilot.row(1) == " 目錄 7               │ 某市工作報告")
  }

  @Test func enterOpensTheSelectedSection() {
    var pilot = opened(rows: 6)
    pilot.press(.tab, .down, .enter)
    #expect(pilot.state.focus == .text)
    #expect(pilot.row(1) == " 目錄 7               │ 一、總體情況")
    pilot.press(.enter)
    #expect(pilot.row(1) == " 目錄 7               │ （一）經濟")
  }

  @Test func headingsSiblingsAndParentsAreOneKeyAway() {
    var pilot = opened(rows: 6)
    func section(after keys: String) -> String {
      pilot.press(keys)
      return String(pilot.row(0).split(separator: "›").last ?? "").trimmed
    }
    #expect(section(after: "]") == "一、總體情況")
    #expect(section(after: "]]") == "（二）社會")
    #expect(section(after: "}") == "（二）社會")
    #expect(pilot.row(5).trimmed == "後面沒有同一上級的節了。")
    #expect(section(after: "{") == "（一）經濟")
    #expect(section(after: "^") == "一、總體情況")
    #expect(section(after: "}") == "二、主要任務")
    #expect(section(after: "j[") == "二、主要任務")
    #expect(section(after: "}") == "三、保障措施")
    #expect(section(after: "]") == "三、保障措施")
    #expect(pilot.row(5).trimmed == "後面沒有標題了。")
    #expect(section(after: "^") == "某市工作報告")
    #expect(section(after: "^") == "某市工作報告")
    #expect(pilot.row(5).trimmed == "已經在目錄最上層。")
    #expect(section(after: "[") == "某市工作報告")
    #expect(pilot.row(5).trimmed == "前面沒有標題了。")
  }

  @Test func headingsFoldAndUnfold() {
    var pilot = opened()
    pilot.press(.tab, .down, .left)
    #expect(pilot.row(3) == ">▸ 一、總體情況       │     經濟平穩。")
    #expect(pilot.row(4).hasPrefix(" ▾ 二、主要任務"))
    pilot.press(.right)
    #expect(pilot.row(4).hasPrefix("     （一）經濟"))
    pilot.press(.right)
    #expect(pilot.styled(.selection, row: 4) == ">    （一）經濟")
    pilot.press(.left)
    #expect(pilot.styled(.selection, row: 3) == ">▾ 一、總體情況")
  }

  @Test func digitsFoldToALevelAndTheSelectionStaysVisible() {
    var pilot = opened()
    pilot.press("]]1")
    #expect(pilot.styled(.quietSelection, row: 3) == ">▸ 一、總體情況")
    #expect(pilot.row(4).hasPrefix(" ▸ 二、主要任務"))
    #expect(pilot.row(5).hasPrefix("   三、保障措施"))
    // Scrolling on, the nearest heading that is shown is the selected one.
    pilot.press("]]]")
    #expect(pilot.styled(.quietSelection, row: 4) == ">▸ 二、主要任務")
    pilot.press("2")
    #expect(pilot.row(4).hasPrefix("     （一）經濟"))
    #expect(pilot.styled(.quietSelection, row: 7) == ">    （一）第一項")
  }

  @Test func theOutlineCanBeHidden() {
    var pilot = opened(rows: 6)
    pilot.press("o")
    #expect(
      pilot.screen == """
         某市工作報告
         某市工作報告

         一、總體情況
         （一）經濟
         第1/15行 │ 0%                 / 搜尋  Tab 目錄  ? 幫助  q 離開
        """)
    pilot.press(.tab)
    #expect(pilot.state.focus == .outline)
    #expect(pilot.row(1).hasPrefix(" 目錄 7"))
    pilot.press("o")
    #expect(pilot.state.focus == .text)
  }

  @Test func aNarrowScreenShowsOnePaneAtATime() {
    var pilot = opened(rows: 6, columns: 40)
    #expect(pilot.row(1) == " 某市工作報告")
    pilot.press(.tab)
    #expect(
      pilot.screen == """
         某市工作報告
         目錄 7
        >某市工作報告
         ▾ 一、總體情況
             （一）經濟
         第1/15行 │ 0%           ? 幫助  q 離開
        """)
    pilot.press(.down, .enter)
    #expect(pilot.row(1) == " 一、總體情況")
    pilot.press("o")
    #expect(pilot.row(1) == " 目錄 7")
    pilot.press("o")
    #expect(pilot.row(1) == " 一、總體情況")
  }

  @Test func scrollingStopsAtTheLastPageButEveryHeadingCanBeOnTop() {
    var pilot = opened(rows: 6)
    pilot.press("G")
    #expect(pilot.row(4).hasSuffix("丙。"))
    #expect(pilot.row(5).hasPrefix(" 第12/15行 │ 100%"))
    pilot.press("j")
    #expect(pilot.row(4).hasSuffix("丙。"))
    pilot.press("]")
    #expect(pilot.row(1).hasSuffix("三、保障措施"))
    pilot.press("j ")
    #expect(pilot.row(1).hasSuffix("三、保障措施"))
    pilot.press("k")
    #expect(pilot.row(1).hasSuffix("乙。"))
  }

  @Test func keysThatOnlyTheOutsideCanServeAreEffects() {
    var pilot = opened()
    pilot.press(.control("L"))
    #expect(pilot.effect == .redraw)
    pilot.press(.control("Z"))
    #expect(pilot.effect == .suspend)
    pilot.press("q")
    #expect(pilot.effect == .quit)
  }

  /// What may be open, by the keys that open it; the text has two copies of a passage.
  @Test(arguments: [
    "", "\t", "?", "?/甲", "D", "DS", "=", "/發", "/發\r&", "f一", "f一\r", ":4", "|wc", "w", "!", "B",
    "BaB", "Ba甲",
    "y", "m", "'", "ma'", "z", "J", "i", "o",
  ])
  func ctrlCQuitsWhateverIsOpen(keys: String) {
    let passage = "這是一段要在報告裡出現兩次的文字，說的是發展，長得足夠讓人認出來。"
    var pilot = Pilot(
      "一、甲\n\(passage)\n二、乙\n\(passage)\n", rows: 14, columns: 90)
    for scalar in keys.unicodeScalars {
      pilot.press(scalar == "\t" ? .tab : scalar == "\r" ? .enter : .character(scalar))
    }
    pilot.press(.control("C"))
    #expect(pilot.effect == .quit)
  }

  @Test func aKeyWithoutMeaningSaysSo() {
    var pilot = opened()
    pilot.press("Q")
    #expect(pilot.row(11).trimmed == "Q 在這裡沒有作用；按 ? 看按鍵。")
    pilot.press("j")
    #expect(pilot.row(11).hasPrefix(" 第2/15行"))
  }
}

extension String {
  /// Without the blank at either end.
  var trimmed: String { String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}
