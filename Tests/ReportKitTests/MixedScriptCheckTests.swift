import Testing

@testable import ReportKit

@Suite struct MixedScriptCheckTests {
  private func findings(_ text: String) -> String {
    FindingDump.lines(of: text, .mixedScript)
  }

  private let traditional = "堅持黨的領導，發揮政協的優勢。"
  private let simplified = "坚持党的领导，发挥政协的优势。"

  @Test func oneScriptIsRight() {
    #expect(findings(traditional) == "")
    #expect(findings(simplified) == "")
    #expect(findings("Plain text, 123。") == "")
  }

  @Test func charactersOfBothScriptsCountForNone() {
    #expect(findings(traditional + "皇后在里面干活，台北的系主任有一面之才。") == "")
    #expect(findings(simplified + "皇后在里面干活，台北的系主任有一面之才。") == "")
    #expect(findings(simplified + "乾隆和宫商角徵羽。") == "")
  }

  @Test func islandsAreOneFindingForEachParagraph() {
    #expect(
      findings("\(traditional)以习近平同志为首的党组和会议，發展了产业链。\n\(traditional)\n\(traditional)设备。")
        == """
        1 mixed-script 习近平同志为首的党组和会议 simplified: 习近平同志为首的党组和会议 产业链
        3 mixed-script 设备 simplified: 设备
        """)
    #expect(findings("\(simplified)這裡的。") == "1 mixed-script 這裡 traditional: 這裡")
  }

  @Test func aCharacterOfTheOtherScriptEndsAnIsland() {
    #expect(
      findings("\(traditional)发展發业。") == "1 mixed-script 发 simplified: 发 业")
  }

  @Test func aQuotationInTheOtherScriptIsOneFinding() {
    let text =
      "\(traditional)\(traditional)\n\(traditional)\n\(simplified)\n\(simplified)\n2025年\n\(simplified)\n"
    #expect(findings(text).split(separator: "\n").count == 1)
    #expect(findings(text).hasPrefix("3 mixed-script "))
    #expect(findings(text + traditional + "\n" + simplified).split(separator: "\n").count == 2)
  }

  @Test func aTextOfTwoHalvesIsOneFinding() {
    let half = String(repeating: simplified + "\n", count: 50)
    let other = String(repeating: traditional + "發發\n", count: 50)
    #expect(findings(half + other).split(separator: "\n").count == 1)
  }
}
