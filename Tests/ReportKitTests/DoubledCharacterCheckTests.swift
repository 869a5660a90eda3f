import Testing

@testable import ReportKit

@Suite struct DoubledCharacterCheckTests {
  private func findings(_ text: String) -> String {
    FindingDump.lines(of: text, .doubledCharacter)
  }

  @Test func aStrangeDoubleIsFound() {
    #expect(findings("發揮人才萃萃、智力密集的優勢。") == "1 doubled-character 萃萃")
  }

  @Test func aCharacterThatStandsAloneElsewhereMayMeetItself() {
    #expect(findings("發揮人才萃萃、智力密集的優勢。文萃。") == "")
  }

  @Test(arguments: ["針對對事關全省的問題。", "机会和和效力的机会。", "发展的的问题。", "我们们的任务。", "关于于此事。", "成为为一体。"])
  func aLittleWordIsNotDoubled(text: String) {
    #expect(findings(text).hasPrefix("1 doubled-character "), "\(findings(text))")
  }

  @Test(arguments: [
    "针对对外开放和针对对方。", "反对对中国的制裁。", "为同一目的的工作。", "保险标的的安全。", "的的确确有进步。",
    "人民民主专政的国家，实行人民民主。", "热爱和平，共建和和平。", "行为为无效，行为人无效。", "为了了解情况。", "人人有责，家家户户。",
    "兢兢业业、扎扎实实、欣欣向荣、忧心忡忡。", "等等。", "時時刻刻緊緊圍繞。", "歇歇脚、喝喝水、热热饭。", "一一列举。",
  ])
  func chineseDoublesThese(text: String) {
    #expect(findings(text) == "")
  }

  @Test func aDoubleThatComesAgainInItsParagraphIsOneFinding() {
    #expect(
      findings("发展的的问题，改革的的问题，關于于此事，开放的的问题。\n创新的的问题。\n") == """
        1 doubled-character 的的 +2
        1 doubled-character 于于
        2 doubled-character 的的
        """)
  }

  @Test func threeInARowAndNumeralsAreNoDouble() {
    #expect(findings("萃萃萃。哈哈哈。") == "")
    #expect(findings("一九五五年。") == "")
    #expect(findings("aa 11 ，，") == "")
  }

  @Test func theRangeIsThatOfBothCharacters() {
    let report = Report(name: "test", text: SourceText("人才萃萃。"))
    #expect(report.findings(rules: [.doubledCharacter]).map(\.range) == [6..<12])
  }
}
