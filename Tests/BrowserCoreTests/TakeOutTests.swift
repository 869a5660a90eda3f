import ReportKit
import Testing

@testable import BrowserCore

struct TakeOutTests {
  private static let text = """
    某市工作報告

    一、總體情況
    在此基礎上召開專題議政性常委會議，形成了一批針對性、操作性較強的意見建議，省政府主要領導作出明確批示。各部門集中採納反饋，各單位高價值科技

    成果不斷湧現，創新能力進一步增強。廣大委員堅持為國履職、為民盡責的情懷，把事業放在心上。
    （一）調研
    乙。\r
    二、結語
    完。
    """

  private func opened(at place: String) -> Pilot {
    var pilot = Pilot(Self.text, rows: 8, columns: 64, language: .traditionalChinese)
    pilot.open(at: place)
    return pilot
  }

  /// What is copied by a key after y.
  private func copied(_ key: Character, at place: String) -> String? {
    var pilot = opened(at: place)
    pilot.press("y\(key)")
    guard case .copy(let text) = pilot.effect else { return nil }
    return text
  }

  private let paragraph =
    "在此基礎上召開專題議政性常委會議，形成了一批針對性、操作性較強的意見建議，省政府主要領導作出明確批示。各部門集中採納反饋，各單位高價值科技成果不斷湧現，創新能力進一步增強。廣大委員堅持為國履職、為民盡責的情懷，把事業放在心上。"

  @Test func aParagraphALineOrASectionIsCopied() {
    #expect(copied("p", at: "4") == paragraph)
    #expect(copied("l", at: "6") == "成果不斷湧現，創新能力進一步增強。廣大委員堅持為國履職、為民盡責的情懷，把事業放在心上。")
    #expect(copied("l", at: "8") == "乙。")
    #expect(copied("s", at: "一.一") == "（一）調研\n乙。")
    #expect(copied("s", at: "4") == "一、總體情況\n\(paragraph)\n（一）調研\n乙。")
    #expect(copied("s", at: "1")?.hasSuffix("二、結語\n完。") == true)
  }

  @Test func capitalLettersAddWhereItStands() {
    #expect(copied("P", at: "4") == paragraph + "\n——《某市工作報告》，一 一、總體情況，第3段（第4行）")
    #expect(copied("S", at: "一.一")?.hasSuffix("\n——《某市工作報告》，一.一 （一）調研，第4段（第7行）") == true)
    #expect(copied("L", at: "1") == "某市工作報告\n——《某市工作報告》，第1段（第1行）")
    // Each part of it leads back.
    for place in ["4", "第3段", "p3"] { #expect(copied("p", at: place) == paragraph) }
  }

  @Test func originalLinesAreCopiedAsTheyStand() {
    var pilot = opened(at: "4")
    pilot.press("Jyp")
    #expect(
      pilot.effect == .copy("在此基礎上召開專題議政性常委會議，形成了一批針對性、操作性較強的意見建議，省政府主要領導作出明確批示。各部門集中採納反饋，各單位高價值科技")
    )
    pilot.press("ys")
    guard case .copy(let section) = pilot.effect else {
      Issue.record("nothing copied")
      return
    }
    #expect(section.hasPrefix("一、總體情況\n在此") && section.hasSuffix("乙。\r\n"))
    #expect(Self.text.contains(section))
  }

  @Test func theSelectedSectionIsCopiedFromTheOutline() {
    var pilot = opened(at: "1")
    pilot.press(.tab, .down, .down)
    pilot.press("ys")
    #expect(pilot.effect == .copy("（一）調研\n乙。"))
  }

  @Test func theKeyAfterYIsAskedForAndOthersCopyNothing() {
    var pilot = opened(at: "1")
    pilot.press("y")
    #expect(pilot.row(7).trimmed == "p 段  s 節  l 行  P S L 附出處")
    #expect(pilot.effect == nil)
    pilot.press("j")
    #expect(pilot.effect == nil)
    #expect(pilot.state.text.place == 0)
    #expect(pilot.row(7).trimmed == "p 段  s 節  l 行  P S L 附出處")
    pilot.press("j")
    #expect(pilot.state.text.place > 0)
    pilot.press("y")
    pilot.press(.escape)
    #expect(pilot.row(7).contains("行 │"))
  }

  @Test func whatBecameOfItIsSaid() {
    var pilot = opened(at: "1")
    pilot.tell(.sent(characters: 1234))
    #expect(pilot.row(7).contains("1,234 字"))
    pilot.tell(.noClipboard(terminal: "linux"))
    #expect(pilot.row(7).contains("TERM=linux"))
    pilot.tell(.tooLong(limit: 74_994))
    #expect(pilot.row(7).contains("74,994"))
    pilot.tell(.ended(status: 3))
    #expect(pilot.row(7).contains("狀態 3"))
  }

  @Test(arguments: Language.allCases)
  func everyAnswerHasASentence(language: Language) {
    let wording = Wording.of(language).takeOut
    let answers: [TakeOutAnswer] = [
      .sent(characters: 1), .copiedToTmux(characters: 1), .tooLong(limit: 1),
      .noClipboard(terminal: "x"), .cannotRun("x"), .ended(status: 0), .ended(status: 1),
      .killed(signal: 9), .noEditor, .isStandardInput, .isSample, .cannotReadAgain, .readAgain,
    ]
    let sentences = answers.map(wording.sentence)
    #expect(Set(sentences).count == answers.count)
    #expect(sentences.allSatisfy { !$0.isEmpty })
  }

  @Test func aCommandReadsTheSection() {
    var pilot = opened(at: "一.一")
    pilot.press("|")
    #expect(pilot.row(7).hasPrefix("| "))
    pilot.press("wc -l")
    #expect(pilot.effect == nil)
    pilot.press(.enter)
    #expect(pilot.effect == .pipe(command: "wc -l", text: "（一）調研\n乙。"))
    pilot.press("|")
    pilot.press(.up)
    #expect(pilot.row(7).hasPrefix("| wc -l"))
    pilot.press(.escape)
    #expect(pilot.effect == nil)
  }

  @Test func theEditorIsAskedForAtTheLine() {
    var pilot = opened(at: "4")
    pilot.press("v")
    #expect(pilot.effect == .edit(line: 4))
    pilot.press(.tab, .down)
    pilot.press("v")
    #expect(pilot.effect == .edit(line: 7))
  }

  @Test func anEmptyDocumentHasNothingToTakeOut() {
    var pilot = Pilot("", rows: 8, columns: 64)
    for key in "psl" {
      pilot.press("y\(key)")
      #expect(pilot.effect == .copy(""))
    }
    pilot.press("v")
    #expect(pilot.effect == .edit(line: 1))
  }
}
