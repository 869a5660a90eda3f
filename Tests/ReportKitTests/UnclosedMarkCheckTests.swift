import Testing

@testable import ReportKit

@Suite struct UnclosedMarkCheckTests {
  private func findings(_ text: String) -> String {
    FindingDump.lines(of: text, .unclosedMark)
  }

  @Test(arguments: [
    "落实“十四五”规划（草案），见《纲要》。", "他说：“要‘全面’推进（含试点）。”", "(一）加强领导", "（一)加强领导",
    "『大「中」小』〔二〇二五〕１号【甲】［乙］", "《关于〈条例〉的决定》", "1)甲项；2)乙项", "a) 甲项", "提出a)完善制度；b)加强队伍", "（1）甲；（2）乙",
    "１）甲项", "第一，一)甲项", "it’s the people’s report", "“蒙速办\"上线", "长5\"的管", "",
  ])
  func whatIsInPairsIsRight(text: String) {
    #expect(findings(text) == "")
  }

  @Test func aMarkThatIsNotClosedIsFound() {
    #expect(findings("落实“十四五规划。") == "1 unclosed-mark “")
    #expect(findings("落实（草案规划。") == "1 unclosed-mark （")
    #expect(findings("见《纲要和“意见”。") == "1 unclosed-mark 《")
  }

  @Test func aMarkThatWasNotOpenedIsFound() {
    #expect(findings("落实十四五”规划。") == "1 unclosed-mark ” unopened")
    #expect(findings("落实草案）规划。") == "1 unclosed-mark ） unopened")
    #expect(findings("总装机50万千瓦）。") == "1 unclosed-mark ） unopened")
  }

  @Test func oneLostMarkIsOneFinding() {
    #expect(findings("“甲（乙”丙。") == "1 unclosed-mark （")
  }

  @Test func whatIsToBeSaidAlikeOfOneParagraphIsOneFinding() {
    #expect(
      findings("“甲（乙《丙。\n丁“戊。己”）】。\n庚。\n") == """
        1 unclosed-mark “ +1
        2 unclosed-mark 】 unopened
        """)
    #expect(findings("甲”乙）。“丙《丁。") == "1 unclosed-mark ” unopened +1\n1 unclosed-mark “ +1")
    #expect(findings(String(repeating: "“‘（《", count: 1000)) == "1 unclosed-mark “ +3999")
    #expect(findings(String(repeating: "”）\n", count: 3)).split(separator: "\n").count == 3)
  }

  @Test func theOtherPlacesStandInTheirOrder() {
    let report = Report(name: "test", text: SourceText("“甲（乙“丙。\n丁（戊。"))
    let findings = report.findings(rules: [.unclosedMark])
    #expect(findings.map(\.range) == [0..<3, 25..<28])
    #expect(findings.map(\.others) == [[6..<9, 12..<15], []])
  }

  @Test func aQuotationOfSeveralParagraphsOpensInEach() {
    #expect(findings("他说：\n“第一段话。\n“第二段话。\n“第三段话。”\n完了。\n") == "")
    #expect(findings("他说：\n“第一段话。\n第二段话。”\n完了。\n") == "")
  }

  @Test func aSectionEndsWhatIsOpen() {
    #expect(
      findings("一、甲\n这里“有一句话。\n二、乙\n那里有”一句话。\n") == """
        2 unclosed-mark “
        4 unclosed-mark ” unopened
        """)
  }

  @Test func aQuotationThatIsNeverClosedIsFoundWhereItBegins() {
    #expect(findings("“第一段话。\n“第二段话。\n完了。\n") == "1 unclosed-mark “")
  }

  @Test func aPairMayReachOverAPageBreak() {
    let first = "各地认真贯彻落实党中央“决策部署，扎实推进各项工作取得新的成效。同时继续做好高质量发展的各项基"
    #expect(findings(first + "\n\n础”工作，各项指标都有明显改善，人民生活继续得到改善。\n") == "")
  }
}
