import Testing

@testable import ReportKit

struct PageDebrisTests {
  private func isNote(_ line: String) -> Bool {
    SourceText(line).withBytes { bytes in
      PageDebris.isNote(LineShape(0..<bytes.count, in: bytes), in: bytes)
    }
  }

  @Test(arguments: [
    "— 1 —", "-12-", "－ 3 －", "– 4 –", "· 323 ·", "· 323．", "307 ·", "。 ·", "第3页", "第 3 页", "第三頁",
    "第3页 共10页", "第3页/共10页", "（上接第一版）", "(上接第一版)", "（下转第5版）", "（下轉第二版）",
    "（接上页）", "【上接第A1版】", "\u{0C}", "　　— 1 —　",
  ])
  func pageNumbersAndNotesAreDebris(line: String) {
    #expect(isNote(line))
  }

  @Test(arguments: [
    "", "　", "1", "2023", "1.", "（1）", "(一)", "-5", "- 5", "5 -", "20.9%", "2.5", "· · ·", "……",
    "———",
    "第三页的内容", "第三章", "（上接第一版）正文", "（上述第一版）", "（下转型）", "上接第一版", "一", "第1版",
  ])
  func textIsNot(line: String) {
    #expect(!isNote(line))
  }

  private func debris(in source: String) -> [Int] {
    let text = SourceText(source)
    let lines = LineIndex(text)
    return text.withBytes { bytes in
      let shapes = (1...lines.count).map { LineShape(lines.range(ofLine: $0), in: bytes) }
      let debris = PageDebris(shapes, in: bytes)
      return shapes.indices.filter { debris.contains(shapes[$0], in: bytes) }.map { $0 + 1 }
    }
  }

  @Test func aHeadThatStandsBesidePageNumbersTwiceIsDebris() {
    let found = debris(
      in: """
        甲日报　2025年1月21日　第2版
        正文。
        正文
        — 1 —
        甲日报　2025年1月22日　第3版
        一、标题
        正文。
        — 2 —

        甲日报　2025年1月23日　第4版
        结尾
        """)
    #expect(found == [1, 4, 5, 8, 10])
  }

  /// As in the plan of 1981, read by a machine, with a passage copied.
  @Test func aPassageThatStandsTwiceWithItsPageNumberIsText() {
    let passage = """
      积极开展海上石油的对外合作勘探。对渤海、南海几个已经发现
      · 12 ·
      石油的构造进行详细勘探。
      """
    #expect(debris(in: passage + "\n别的。\n" + passage) == [2, 6])
  }
}
