import Testing

@testable import ReportKit

@Suite struct NumberingCheckTests {
  private static let rules: Set<CheckRule> = [
    .numberingGap, .numberingRepeat, .numberingRestart, .numberingOrder,
  ]

  private func findings(_ text: String) -> String {
    FindingDump.lines(of: Report(name: "test", text: SourceText(text)), Self.rules)
  }

  /// What is found in an outline of 一、, 二、 and so on with these numbers, however strange.
  ///
  /// An outline that was recovered from a text may leave out what does not fit.
  private func found(_ numbers: Int...) -> [String] {
    let lines = numbers.map { "\(HanNumeral.string($0))、第几项的标题\n" }
    let report = Report(name: "test", text: SourceText(lines.joined()))
    var start = 0
    let headings = zip(numbers, lines).enumerated().map { index, entry in
      defer { start += entry.1.utf8.count }
      let label = start..<start + HanNumeral.string(entry.0).utf8.count + 3
      return Heading(
        kind: .han, form: .ownLine, number: entry.0, level: 1,
        range: start..<start + entry.1.utf8.count - 1, labelEnd: label.upperBound,
        title: label.upperBound..<start + entry.1.utf8.count - 1, paragraph: index)
    }
    let outline = Outline(headings: headings, title: nil)
    return NumberingCheck.findings(in: outline, of: report).map {
      "\($0.rule.rawValue) at \(report.lines.line(at: $0.range.lowerBound)): \($0.detail)"
    }
  }

  /// Headings 一、, 二、 and so on with these numbers, and a sentence below each.
  private func list(_ numbers: Int...) -> String {
    numbers.map { "\(HanNumeral.string($0))、第几项的标题\n这里是比标题更长的正文，讲这一项。\n" }.joined()
  }

  @Test func aRunThatCountsOnIsRight() {
    #expect(findings(list(1, 2, 3, 4, 5)) == "")
  }

  @Test func missingNumbersAreAGap() {
    #expect(findings(list(1, 2, 5, 6)) == "5 numbering-gap 五、 lacks 3-4 after 二、")
    #expect(findings(list(3, 4, 5)) == "1 numbering-gap 三、 lacks 1-2")
  }

  @Test func oneNumberIsNoRun() {
    #expect(findings(list(3)) == "")
  }

  @Test func aNumberTwiceInARowIsARepeat() {
    #expect(
      findings(list(1, 2, 2, 2, 3)) == """
        5 numbering-repeat 二、 2x since 3
        7 numbering-repeat 二、 3x since 3
        """)
  }

  @Test func aWrongNumberInARightRunIsOneFinding() {
    #expect(found(1, 2, 7, 4, 5) == ["numbering-order at 3: unexpectedNumber(expected: 3)"])
    #expect(found(1, 2, 2, 4, 5) == ["numbering-order at 3: unexpectedNumber(expected: 3)"])
  }

  @Test func aStrangerBetweenTwoNumbersIsOneFinding() {
    #expect(
      found(1, 2, 9, 3, 4) == ["numbering-order at 3: misplacedNumber(other: Range(25..<31))"])
  }

  @Test func twoNumbersInTheWrongOrderAreOneFinding() {
    #expect(
      found(1, 3, 2, 4, 5) == ["numbering-order at 2: misplacedNumber(other: Range(50..<56))"])
  }

  @Test func aNumberThatGoesBackIsOutOfOrder() {
    #expect(
      found(1, 2, 3, 4, 2, 3) == ["numbering-order at 5: misplacedNumber(other: Range(75..<81))"])
    #expect(found(1, 2, 3, 4) == [])
  }

  @Test func aRunThatBeginsAgainIsARestart() {
    #expect(findings(list(1, 2, 3) + list(1, 2)) == "7 numbering-restart 一、 since 1")
  }

  @Test func aTitleOrALeadInAnnouncesANewRun() {
    #expect(findings(list(1, 2, 3) + "另一份文件\n" + list(1, 2)) == "")
    #expect(findings(list(1, 2, 3) + "下一步要做好以下工作：\n" + list(1, 2)) == "")
  }

  @Test func eachParentHasRunsOfItsOwn() {
    let below = "（一）甲方面\n正文。\n（二）乙方面\n正文。\n"
    #expect(findings("一、总体\n" + below + "二、任务\n" + below) == "")
  }

  @Test func aRunBeginsAgainBelowAParentThatIsRepeated() {
    let below = "（一）甲方面\n正文。\n（二）乙方面\n正文。\n"
    #expect(
      findings("一、总体\n\(below)二、任务\n\(below)二、任务\n\(below)") == """
        11 numbering-repeat 二、 2x since 6
        12 numbering-restart （一） since 7
        """)
  }

  @Test func numbersMayRunOnOverParents() {
    func text(_ numbers: Int...) -> String {
      let items = numbers.map { "\($0).这是一项工作。要做好。\n" }
      return "一、总体\n" + items.prefix(2).joined() + "二、任务\n" + items.dropFirst(2).joined()
    }
    #expect(findings(text(1, 2, 3, 4)) == "")
    #expect(findings(text(1, 2, 1, 2)) == "")
    #expect(findings(text(1, 2, 5, 6)) == "5 numbering-gap 5. lacks 1-4")
  }

  @Test func articlesBeginAnywhereButDoNotSkip() {
    func articles(_ numbers: Int...) -> String {
      numbers.map { "第\(HanNumeral.string($0))条　这里是条文。\n" }.joined()
    }
    #expect(findings(articles(463, 464, 465)) == "")
    #expect(
      findings(articles(463, 465, 466)) == "2 numbering-gap 第四百六十五条 lacks 464-464 after 第四百六十三条")
  }

  @Test func anInsertedArticleIsNoRepeat() {
    #expect(findings("第一条　条文。\n第一条之一　条文。\n第二条　条文。\n第三条　条文。\n") == "")
  }

  @Test func itemsInsideAParagraphCount() {
    let items = "要做好甲项工作。\n第二，要做好乙项工作。其他照旧。\n第三，要做好丙项工作。其他照旧。\n"
    #expect(findings("一、任务\n首先，\(items)二、措施\n正文。\n") == "")
    #expect(
      findings("一、任务\n\(items)二、措施\n正文。\n") == "3 numbering-gap 第二， lacks 1-1")
  }
}
