import Testing

@testable import ReportKit

struct ReportTests {
  @Test func theOutlineOfTheSample() throws {
    let tree = OutlineDump.tree(of: try Sample.report())
    #expect(
      tree == """
         3  中國人民政治協商會議遼寧省第十二屆委員會常務委員會工作報告
         7    三是深度協商議政
         9    四是發揮委員作用
        13      (一)毫不動搖堅持黨的全面領導，確保人民政協正確政治方向
        19      (二)緊緊圍繞“十四五”規劃實施，增強資政建言實效
        29      (三)自覺踐行履職為民宗旨，持續助力增進民生福祉
        37      (四)扎實做好新時代統一戰線工作，凝聚團結奮鬥的正能量
        45    五是發揮委員作用
        49      (一)毫不動搖堅持黨的全面領導，確保人民政協正確政治方向
        55      (二)緊緊圍繞“十四五”規劃實施，增強資政建言實效
        63    五是發揮委員作用
        67      (一)毫不動搖堅持黨的全面領導，確保人民政協正確政治方向
        73      (二)緊緊圍繞“十四五”規劃實施，增強資政建言實效
        81    五是發揮委員作用
        85      (一)毫不動搖堅持黨的全面領導，確保人民政協正確政治方向
        91      (二)緊緊圍繞“十四五”規劃實施，增強資政建言實效

        """)
  }

  @Test func theHeadingsOfTheSample() throws {
    let report = try Sample.report()
    let table = report.outline.headings.map { heading in
      let line = report.lines.line(at: heading.range.lowerBound)
      return "\(heading.level) \(heading.kind.rawValue) \(heading.number) \(line) "
        + heading.form.rawValue
    }
    #expect(
      table.joined(separator: "\n") == """
        1 ordinal-run-in 3 7 runin
        1 ordinal-run-in 4 9 runin
        2 paren-han 1 13 own
        2 paren-han 2 19 own
        2 paren-han 3 29 own
        2 paren-han 4 37 own
        1 ordinal-run-in 5 45 runin
        2 paren-han 1 49 own
        2 paren-han 2 55 own
        1 ordinal-run-in 5 63 runin
        2 paren-han 1 67 own
        2 paren-han 2 73 own
        1 ordinal-run-in 5 81 runin
        2 paren-han 1 85 own
        2 paren-han 2 91 own
        """)
  }

  @Test func theBytesOfTheFirstHeadingOfTheSample() throws {
    let report = try Sample.report()
    let heading = try #require(report.outline.headings.first)
    #expect(heading.range == 110..<137)
    #expect(report.text.string(in: heading.range) == "三是深度協商議政。")
    #expect(report.text.string(in: heading.label) == "三是")
    #expect(report.text.string(in: heading.title) == "深度協商議政")
    #expect(report.words(of: heading) == "三是深度協商議政")
  }

  @Test func theSampleHasItsTitleLinesAndParagraphs() throws {
    let report = try Sample.report()
    #expect(report.name == "seed")
    #expect(report.text.count == 24_678)
    #expect(report.lines.count == 93)
    #expect(report.paragraphs.count == 42)
    #expect(report.outline.title == 2..<89)
    expectSoundHeadings(report)
  }

  @Test(.enabled(if: Corpus.isPresent, Corpus.absence), arguments: Corpus.names)
  func headingsOfReportsAreSound(name: String) throws {
    expectSoundHeadings(Report(name: name, text: try Corpus.text(name)))
  }

  @Test func wordsAreTheLabelAndTheTitleWithoutTheStop() throws {
    let report = Report(name: "-", text: SourceText("一、　总则。\n附件\n第一条 为了。\n"))
    let words = report.outline.headings.map { report.words(of: $0) }
    #expect(words == ["一、　总则", "附件", "第一条 为了"])
  }

  @Test func anEmptyReportHasNothing() {
    let report = Report(name: "-", text: SourceText(""))
    #expect(report.lines.count == 0)
    #expect(report.paragraphs.count == 0)
    #expect(report.outline.count == 0)
    #expect(report.outline.title == nil)
  }

  /// Headings stand in order, on character boundaries, inside their paragraphs, and nest.
  private func expectSoundHeadings(_ report: Report) {
    var end = 0
    var level = 0
    for heading in report.outline.headings {
      #expect(heading.range.lowerBound >= end)
      #expect((1...level + 1).contains(heading.level))
      (end, level) = (heading.range.upperBound, heading.level)
      for range in [heading.range, heading.label, heading.title] {
        #expect(report.text.characterStart(at: range.lowerBound) == range.lowerBound)
        #expect(report.text.characterStart(at: range.upperBound) == range.upperBound)
        #expect(range.clamped(to: heading.range) == range)
      }
      #expect(heading.label.isEmpty == [.plain, .markdown].contains(heading.kind))
      #expect(heading.label.upperBound <= heading.title.lowerBound)
      let paragraph = report.paragraphs[heading.paragraph]
      #expect(heading.range.clamped(to: paragraph.range) == heading.range)
      #expect(report.paragraphs.index(at: heading.range.lowerBound) == heading.paragraph)
    }
  }
}
