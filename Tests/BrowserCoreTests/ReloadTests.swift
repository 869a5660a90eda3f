import ReportKit
import Testing

@testable import BrowserCore

struct ReloadTests {
  @Test func whatIsOnTopStaysWhenTheFileChanges() {
    var pilot = Pilot(chapters, rows: 6, columns: 64)
    pilot.open(at: "二")
    let top = pilot.row(1).split(separator: "│").last
    pilot.press("1")
    pilot.show(text: "新的一行。\n" + chapters)
    #expect(pilot.row(1).split(separator: "│").last == top)
    pilot.show(text: "新的一行。\n" + chapters + "\n四、附則\n丁。\n")
    #expect(pilot.row(1).split(separator: "│").last == top)
    #expect(pilot.row(1).hasPrefix(" Contents 8"))
    pilot.show(text: "")
    #expect(pilot.state.text.place == 0)
  }

  @Test func searchFilterMarksAndJumpsStay() {
    var pilot = Pilot(chapters, rows: 8, columns: 64)
    pilot.press("/社會")
    pilot.press(.enter)
    pilot.press(":一.二")
    pilot.press(.enter)
    pilot.press("ma")
    pilot.press("f項")
    pilot.press(.enter)
    pilot.show(text: chapters.replacing("第一項", with: "首要事項").replacing("平穩", with: "十分平穩"))
    pilot.idle()
    #expect(pilot.row(1).hasPrefix(" Contents 2/7  項"))
    pilot.press(.escape)
    pilot.work()
    while pilot.state.isWorking { pilot.idle() }
    #expect(pilot.row(7).contains("/社會"))
    pilot.press("gn")
    #expect(pilot.row(7).contains("1/2"))
    pilot.press("]]]]H'a")
    #expect(pilot.row(1).contains("（二）社會"))
  }

  @Test func foldsStayWhereHeadingsMove() {
    var pilot = Pilot(chapters, rows: 8, columns: 64)
    pilot.press("1")
    pilot.press(.tab)
    pilot.press("G")
    pilot.press("k")
    pilot.press(.right)
    #expect(pilot.row(3).contains("▸ 一、") && pilot.row(4).contains("▾ 二、"))
    let changed = chapters.replacing("某市", with: "某某市").replacing("經濟平穩", with: "經濟很穩")
      .replacing("丙。", with: "丁。")
    pilot.show(text: changed)
    #expect(pilot.row(3).contains("▸ 一、") && pilot.row(4).contains("▾ 二、"), "\(pilot.screen)")
  }

  @Test func theReaderIsToldOfAChangeUntilTheFileIsReadAgain() {
    var pilot = Pilot(chapters, rows: 8, columns: 64)
    pilot.change()
    #expect(pilot.row(7).trimmed == "The file has changed; Ctrl-R reads it again.")
    pilot.press("j")
    #expect(pilot.row(7).contains("│ changed, Ctrl-R"))
    pilot.press(.control("R"))
    #expect(pilot.effect == .reload)
    pilot.show(text: chapters + "完。")
    pilot.press("j")
    #expect(!pilot.row(7).contains("changed"))
    pilot.change(isGone: true)
    #expect(pilot.row(7).contains("no longer there"))
  }

  @Test func whatCannotBeReadAgainSaysWhy() {
    var pilot = Pilot(chapters, rows: 8, columns: 64)
    pilot.refuse(.isStandardInput)
    #expect(pilot.row(7).contains("standard input"))
    pilot.refuse(.isSample)
    #expect(pilot.row(7).contains("sample"))
    pilot.refuse(.isNoFile)
    #expect(pilot.row(7).contains("pipe"))
    var loading = Pilot(part: chapters, rows: 8, columns: 64)
    loading.press(.control("R"))
    #expect(loading.effect == nil)
    #expect(loading.row(7).contains("still being read"))
  }

  /// The lines of the text before are at other bytes of the text now.
  @Test func linesFromBeforeAreNotShownOfAnotherText() {
    let twice = "甲乙丙丁，戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥。天地玄黃宇宙洪荒日月盈昃辰宿列張寒來暑往秋收冬藏。甲乙丙丁戊己庚辛壬癸。\n"
    var pilot = Pilot(twice + "一\n" + twice, rows: 20, columns: 60)
    pilot.press("J")
    pilot.show(text: "a新\n" + twice + "一\n" + twice)
    pilot.press("z")
    for row in pilot.state.text.rows.compactMap(\.range) {
      #expect(pilot.state.report.text.characterStart(at: row.lowerBound) == row.lowerBound)
    }
  }
}
