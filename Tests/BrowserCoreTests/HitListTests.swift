import ReportKit
import Testing

@testable import BrowserCore

@Suite struct HitListTests {
  private static let text = """
    某市發展報告

    一、總體情況
    经济发展平稳，社會發展安定。
    二、主要任務
    （一）第一項
    发展要有重點，這一段話很長很長，說了許多，最後才說到下一次，發
    展就在這裡。
    （二）第二項
    沒有別的話可說。
    三、保障措施
    發展靠大家。
    """

  private func opened(rows: Int = 18, columns: Int = 90) -> Pilot {
    var pilot = Pilot(Self.text, rows: rows, columns: columns, language: .traditionalChinese)
    pilot.press("/发展")
    pilot.press(.enter)
    return pilot
  }

  @Test func hitsStandUnderTheirSections() {
    var pilot = opened()
    pilot.press("n")
    pilot.press("&")
    let list = pilot.state.list
    #expect(list?.count == 9)
    #expect(
      (0..<9).compactMap { list?.row($0) }.map { "\($0.lead)|\($0.words)|\($0.count)" } == [
        "|某市發展報告|1",
        "1|某市發展報告|",
        "|一 一、總體情況|2",
        "4|经济发展平稳，社會發展安定。|",
        "4|经济发展平稳，社會發展安定。|",
        "|二.一 （一）第一項|1",
        "7|发展要有重點，這一段話很長很長，說了許多，最後才說到下一次，發|",
        "|三 三、保障措施|1",
        "12|發展靠大家。|",
      ])
    // The current hit is selected, and the head says what was looked for.
    #expect(list?.selection == 3)
    #expect(list?.title == "/发展  2/5（發展 3 · 发展 2）")
    #expect(pilot.screen.contains(" 一 一、總體情況"))
  }

  @Test func ofALongHeadingTheBeginningIsRead() throws {
    let text = "一、" + String(repeating: "發展", count: 5000) + "\n\n二、任務\n發展。\n"
    var pilot = Pilot(text, rows: 12, columns: 90, language: .english)
    try #require(pilot.state.report.outline.count == 2)
    pilot.press("w")
    #expect((pilot.state.list?.title.utf8.count ?? .max) < 2000)
    pilot.press(.escape)
    pilot.press("/发展")
    pilot.press(.enter)
    pilot.press("&")
    let row = try #require(pilot.state.list?.row(0))
    #expect(row.words.hasPrefix("一 一、發展發展") && row.words.utf8.count < 2000)
  }

  @Test func enterGoesToAHit() {
    var pilot = opened(rows: 10)
    pilot.press("&jjj")
    pilot.press(.enter)
    #expect(pilot.state.list == nil)
    #expect(pilot.row(9).hasPrefix(" /发展  4/5"))
    #expect((1..<9).map { pilot.styled(.currentHit, row: $0) }.joined() == "发展")
    pilot.press("n")
    #expect(pilot.row(9).hasPrefix(" /发展  5/5"))
  }

  @Test func aLongParagraphIsCutAroundTheHit() throws {
    let folded = try FoldedText(
      Report(name: "", text: SourceText(String(repeating: "一二三四五六七八九十", count: 40) + "發展。")))
    let list = HitList(
      try folded.hits(of: SearchPattern("发展")), in: folded, of: folded.report, documentWords: "文")
    #expect(list.row(0) == ListPanel.Row(words: "文", count: "1"))
    #expect(list.row(1).words == "…九十一二三四五六七八九十發展。")
    #expect(list.row(1).detail.count == 34)
  }

  @Test func aListWithoutASearchSaysSo() {
    var pilot = Pilot(Self.text, rows: 10, columns: 90, language: .english)
    pilot.press("&")
    #expect(pilot.row(9).trimmed.hasPrefix("Nothing has been looked for yet"))
    pilot.press("/龘")
    pilot.press(.enter)
    pilot.press("&")
    #expect(pilot.screen.contains("not found"))
    pilot.press(.enter)
    pilot.press(.escape)
    #expect(pilot.state.list == nil)
  }

  @Test func everyRowLeadsToItsHit() throws {
    let folded = try FoldedText(Sample.report())
    let hits = try folded.hits(of: SearchPattern("的"))
    let list = HitList(hits, in: folded, of: folded.report, documentWords: "")
    let targets = (0..<list.count).compactMap { list.row($0).target }
    #expect(targets == (0..<hits.count).map { folded.sourceRange(of: hits[$0]) })
    #expect((0..<hits.count).allSatisfy { list.row(list.row(ofHit: $0)).target == targets[$0] })
    let sum = (0..<list.count).filter { list.row($0).target == nil }
      .reduce(0) { $0 + (Int(list.row($1).count) ?? 0) }
    #expect(sum == hits.count)
  }
}
