import ReportKit
import Testing

@testable import BrowserCore

/// The list of duplicated passages in the browser.
@Suite struct FamiliesTests {
  private static func sample(rows: Int = 24, columns: Int = 100) throws -> Pilot {
    var pilot = Pilot(
      try Sample.report(), rows: rows, columns: columns, language: .traditionalChinese)
    try pilot.findCopies()
    return pilot
  }

  @Test func familiesOpenToTheirCopies() throws {
    var pilot = try Self.sample(rows: 14, columns: 60)
    pilot.press("D")
    pilot.press(.right)
    #expect(
      pilot.screen == """
         中國人民政治協商會議遼寧省第十二屆委員會常務委員會工作報告
         重複段落 2  佔全文 76%  字數由多到少（S 換）
        > 9  ▾ 四是發揮委員作用。把充分調動每位…  1,563字 ×4 同 99%
          9    ▸ 四 四是發揮委員作用                            1/4
         45    ▸ 五 五是發揮委員作用                            2/4
         63    ▸ 五#2 五是發揮委員作用                          3/4
         81    ▸ 五#3 五是發揮委員作用                 4/4 不全 70%
         43  ▸ 深入學習貫徹習近平總書記在中央民族…  1,743字 ×3 全同

        ────────────────────────────────────────────────────────────
         第 9、45、63、81 行：四是發揮委員作用。把充分調動每位委員
         的積極性主動性創造性作為人民政協事業發展的基本工程來抓，着
         力加強委員隊伍建設，不斷改進委員管理和服务。召開委員工作交…
         1/6                   → 展開  S 排序  Enter 前往  Esc 關閉
        """)
  }

  @Test func enterFollowsTheChosenCopyAndTheListComesBackAsItWas() throws {
    var pilot = try Self.sample()
    let start = pilot.line
    pilot.press("D")
    pilot.press(.down, .right, .down, .down, .enter)
    #expect(pilot.row(23) == " 重複 2/3，第 61 行。")
    #expect(pilot.line == 61)
    // Where it overlaps one with more copies, too.
    pilot.press("jk")
    #expect(pilot.row(23).hasPrefix(" 重複 2/3 │"))
    pilot.press("r")
    #expect(pilot.line == 79)
    pilot.press("D")
    #expect(pilot.row(23).hasPrefix(" 4/5"))
    pilot.press(.left, .left)
    #expect(pilot.row(23).hasPrefix(" 2/2"))
    pilot.press("D")
    #expect(pilot.state.list == nil)
    pilot.press("HH")
    #expect(pilot.line == start)
  }

  @Test func aCopyIsFollowedInItsOwnFamily() throws {
    var pilot = try Self.sample()
    pilot.press("D")
    // The first copy of the passage that stands three times, its second paragraph, which also stands in the other.
    pilot.press(.down, .right, .down, .right, .down, .down, .enter)
    #expect(pilot.line == 45)
    pilot.press("jk")
    #expect(pilot.row(23).hasPrefix(" 重複 1/3 │"))
    pilot.press("r")
    #expect(pilot.row(23) == " 重複 2/3，第 63 行。")
  }

  @Test func anotherOrderKeepsTheSelectedRow() throws {
    var pilot = try Self.sample()
    pilot.press("DjS")
    #expect(pilot.screen.contains("按原文次序"))
    #expect(pilot.row(23).hasPrefix(" 2/2"))
    pilot.press("S")
    #expect(pilot.screen.contains("由長到短"))
    #expect(pilot.row(23).hasPrefix(" 1/2"))
    pilot.press("SS")
    #expect(pilot.screen.contains("字數由多到少"))
    pilot.press("q")
    pilot.press("S")
    #expect(pilot.row(23) == " S 給重複段落的列表換次序；按 D 打開列表。")
  }

  @Test func shortPassagesOpenByEnter() throws {
    let copies = "社會事業全面進步，人民生活水平穩步提高，社會保持和諧穩定。\n"
    var pilot = Pilot(copies + "別的。\n" + copies, rows: 12, columns: 90)
    try pilot.findCopies()
    pilot.press("D")
    #expect(pilot.screen.contains("▾ one short passage"))
    pilot.press("g")
    pilot.press(.enter)
    #expect(pilot.screen.contains("▸ one short passage"))
    pilot.press(.right, .right, .right, .right, .enter)
    #expect(pilot.state.list == nil)
    #expect(pilot.row(11) == " Copy 1 of 2, line 1.")
  }

  @Test func familiesComeWhileTheListIsOpen() throws {
    var pilot = Pilot(try Sample.report(), rows: 14, columns: 60)
    let folded = try FoldedText(pilot.state.report)
    let families = folded.families()
    pilot.receive(CopiesIndex([families[1]], in: folded, progress: 0.5))
    pilot.press("D")
    #expect(pilot.row(13).hasPrefix(" 1/1"))
    // What is open stays so, and what is selected, wherever it stands then.
    pilot.press(.right)
    #expect(pilot.row(13).hasPrefix(" 1/4"))
    pilot.receive(CopiesIndex(families, in: folded))
    #expect(pilot.row(13).hasPrefix(" 2/5"))
    // And so does the order, also of a list that was left: the first to begin comes first.
    pilot.press("S")
    let screen = pilot.screen
    pilot.press(.escape)
    pilot.receive(CopiesIndex(families.reversed(), in: folded))
    pilot.press("D")
    #expect(pilot.screen == screen)
  }

  @Test func aTextWithoutThemSaysSo() throws {
    var pilot = Pilot("只有一句話。\n", rows: 8, columns: 70)
    try pilot.findCopies()
    pilot.press("D")
    #expect(pilot.row(2) == " No passage stands more than once in this document.")
    pilot.press(.right, .left, .enter)
    pilot.press("S")
    pilot.press(.escape)
    #expect(pilot.state.list == nil)
  }
}
