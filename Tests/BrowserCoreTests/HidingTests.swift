import ReportKit
import Testing

@testable import BrowserCore

/// `z` in the browser.
@Suite struct HidingTests {
  private static func pilot(rows: Int = 14, columns: Int = 60) throws -> Pilot {
    var pilot = Pilot(
      try Sample.report(), rows: rows, columns: columns, language: .traditionalChinese)
    try pilot.findCopies()
    return pilot
  }

  @Test func allButTheFirstCopiesAreHidden() throws {
    var pilot = try Self.pilot(rows: 12, columns: 60)
    pilot.press("oz")
    #expect(pilot.row(11) == " 已隱藏重複 3 處，共 4,583 字，佔全文 55%。")
    pilot.press(":43")
    pilot.press(.enter)
    #expect(
      pilot.screen == """
         …用 › (四)扎實做好新時代統一戰線工作，凝聚團結奮鬥的正能量
        ┃    深入學習貫徹習近平總書記在中央民族工作會議和全國宗教工
        ┃作會議上的重要講話精神，赴我省少數民族地區就生態補償機制等
        ┃問題開展調研，以“深入開展民族團結進步創建工作，鑄牢中華民族
        ┃共同體意識”為議題召開月度商討座談會，積極引導宗教與社會主義
        ┃社會相適應，組織開展堅持我國宗教中國化方向專題視察和理論研
        ┃討，提出建設性意見，推動問題解決，為促進我省民族團結進步事
        ┃業和社會和諧穩定作出應有貢獻。
        ┃
        ┃… 重複 1,554 字 · 同第 9 行 …

         重複 1/3 │ 第43/93行 │ 42% │ 重複已隱藏     ? 幫助  q 離開
        """)
  }

  /// Nothing is lost: whatever is done meanwhile, z brings every screen back.
  @Test func itTogglesBack() throws {
    var pilot = try Self.pilot()
    pilot.press("]]]jj")
    let before = pilot.screen
    let place = pilot.state.text.place
    pilot.press("z")
    #expect(pilot.state.text.place == place)
    pilot.press("z")
    #expect(pilot.row(13) == " 重複的文字都已顯示。")
    pilot.press("jk")
    #expect(pilot.screen == before)
    pilot.press("zJJz")
    pilot.press("jk")
    #expect(pilot.screen == before)
  }

  /// Scrolled through from the first row to the last, each byte is in one row, hidden or not.
  @Test func rowsAndHiddenPiecesAreTheText() throws {
    var pilot = try Self.pilot(rows: 2, columns: 58)
    pilot.press("z")
    var ranges: [Range<Int>] = []
    while true {
      if let row = pilot.state.text.rows.first, let range = row.range {
        ranges +=
          pilot.state.text.paragraphs[row.paragraph].isHidden
          ? [range] : pilot.state.text.paragraphs[row.paragraph].pieces(of: range)
      }
      let place = pilot.state.text.place
      pilot.press("j")
      if pilot.state.text.place == place { break }
    }
    let text = pilot.state.report.text
    var words = ""
    var last = 0
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      #expect(range.lowerBound >= last)
      words += text.string(in: range)
      last = range.upperBound
    }
    func withoutBlanks(_ string: String) -> String { string.filter { !$0.isWhitespace } }
    #expect(withoutBlanks(words) == withoutBlanks(text.string(in: 0..<text.count)))
    #expect(ranges.filter { $0.count > 3_000 }.count == 3)
  }

  @Test func whereOneGoesIsShown() throws {
    var pilot = try Self.pilot()
    pilot.press("zpr")
    #expect(pilot.line == 45)
    #expect(pilot.row(13) == " 重複 2/4，第 45 行。")
    #expect(pilot.row(1).contains("五是發揮委員作用。把充分"))
    #expect(pilot.state.copies.hidden?.holes.count == 2)
    pilot.press(":65")
    pilot.press(.enter)
    #expect(pilot.row(13) == " 已顯示這裡隱藏的重複。")
    #expect(pilot.line == 65)
    // What is scrolled to stays hidden.
    pilot.press("G")
    #expect(pilot.row(12).contains("… 重複 1,286 字 · 同第 43 行 …"))
    #expect(pilot.row(13).contains("重複已隱藏"))
  }

  @Test func headingsOfTheOutlineLeadToTheirPlaces() throws {
    var pilot = try Self.pilot(columns: 80)
    pilot.press("z")
    pilot.press(.tab, .end, .enter)
    #expect(pilot.state.report.lines.line(at: pilot.state.text.place) == 91)
    #expect(pilot.row(1).contains("(二)緊緊圍繞"))
  }

  @Test func hitsAreShown() throws {
    var pilot = try Self.pilot()
    pilot.press("z/資政建言實效")
    pilot.press(.enter)
    #expect(pilot.state.copies.hidden?.holes.count == 3)
    pilot.press("n")
    #expect(pilot.row(13) == " 已顯示這裡隱藏的重複。")
    #expect(pilot.state.copies.hidden?.holes.count == 2)
    #expect((1..<13).map { pilot.styled(.currentHit, row: $0) }.joined() == "資政建言實效")
  }

  @Test func whereNothingIsLongEnoughNothingIsHidden() throws {
    let copies = "社會事業全面進步，人民生活水平穩步提高，社會保持和諧穩定。\n"
    var pilot = Pilot(copies + "別的。\n" + copies, rows: 8, columns: 60)
    let before = pilot.screen
    pilot.press("z")
    #expect(pilot.row(7) == " No copy is long enough to be hidden.")
    pilot.press("jk")
    #expect(pilot.state.copies.hidden == nil)
    #expect(before.isEmpty == false)
  }
}
