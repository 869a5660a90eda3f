import TestSupport
import Testing

@testable import ReportKit

struct CandidateScannerTests {
  static let pictures: [(String, String?)] = [
    ("一、工作回顾", "own [一、][工作回顾]"),
    ("一、工作回顾。", "own [一、][工作回顾]。"),
    ("　　一、　工作回顾　 ", "own [一、]　[工作回顾]"),
    ("一、工作回顾。　 ", "own [一、][工作回顾]。"),
    ("三是協商議政。充分发挥。智力", "runin [三是][協商議政]。"),
    ("三是協商議政。 充分", "runin [三是][協商議政]。"),
    ("（一）坚持。", "own [（一）][坚持]。"),
    ("第一章 总则", "own [第一章] [总则]"),
    ("一、看 不见 。多", "runin [一、][看 不见] 。"),
    ("1.坚持！努力；向前，", "own [1.][坚持！努力；向前，]"),
    ("附件", "own [附件][]"),
    ("附件2 名词解释", "own [附件2] [名词解释]"),
    ("一、", nil),
    ("一、　", nil),
    ("（一）。", nil),
    ("一年來，常委会。", nil),
    ("## 第一章 总则", "own [第一章] [总则]"),
    ("# 合同编", "own [][合同编]"),
    ("#合同编", nil),
    ("## 用法 ##", "own [][用法]"),
    ("## C#", "own [][C#]"),
    ("    # 代码", nil),
    ("二、修改为：“应当配合。”", "own [二、][修改为：“应当配合。”]"),
    ("**（一）坚持**", "own [（一）][坚持**]"),
    (
      "第一节  农业     积极发展品种优良、特色明显的农产品，建设一批商品粮和优质果蔬的生产基地，提高农产品的质量和安全水平，拓宽农民增收的渠道。",
      "runin [第一节]  [农业]"
    ),
    ("", nil),
  ]

  @Test(arguments: pictures)
  func theHeadingThatOpensAParagraph(string: String, expected: String?) {
    #expect(picture(of: SourceText(string)) == expected)
  }

  @Test func aRunInTitleEndsAtItsFirstStop() throws {
    let text = SourceText("四是發揮委員作用。把。")
    let heading = try #require(scan(text))
    #expect(!heading.look.contains(.ownLine))
    #expect(text.string(in: heading.range) == "四是發揮委員作用。")
    #expect(text.string(in: heading.title) == "發揮委員作用")
  }

  @Test func aLabelIsNotReadBeyondTheParagraph() {
    let text = SourceText("一、工作")
    #expect(scan(text, 0..<3)?.range == 0..<3)
    #expect(scan(text, 0..<6) == nil)
    #expect(scan(text, 0..<9)?.range == 0..<9)
  }

  @Test func aCandidateKnowsItsParagraph() {
    #expect(scan(SourceText("一、工作"))?.paragraph == 0)
  }

  @Test(arguments: ["附件 ", "附件1　", "　附件\t\u{A0}"])
  func anAppendixWithoutTitleEndsWithItsLabel(string: String) throws {
    let heading = try #require(scan(SourceText(string)))
    #expect(heading.range == heading.range.lowerBound..<heading.labelEnd)
    #expect(heading.title.isEmpty)
  }

  static let looks: [(String, HeadingCandidate.Look)] = [
    ("一、总则", [.ownLine, .endsOpen]),
    ("一、总则。", .ownLine),
    ("（一）总则；", [.ownLine, .endsAsItem]),
    ("第一条 为了。据此", .blankAfterLabel),
    ("第三条规定的", [.ownLine, .endsOpen, .isCited]),
    ("第三条第二款", [.ownLine, .endsOpen, .isCited]),
    ("第一目标", [.ownLine, .endsOpen, .isOtherWord]),
    ("1. 12,345  67.8", [.ownLine, .endsOpen, .blankAfterLabel, .isNumeric]),
    ("首先，建设。然后", .isWeak),
  ]

  @Test(arguments: looks)
  func theLookOfACandidate(string: String, look: HeadingCandidate.Look) {
    #expect(scan(SourceText(string))?.look == look)
  }

  @Test func twoHeadingsMayStandInOneLine() throws {
    let text = SourceText("　第一章　总则　　第一条 　为规范管理。第二条。")
    let chapter = try #require(scan(text))
    #expect(chapter.look.isSuperset(of: [.ownLine, .holdsHeading, .endsOpen]))
    #expect(text.string(in: chapter.range) == "第一章　总则")
    let article = try #require(scan(text, from: chapter.range.upperBound))
    #expect(text.string(in: article.range) == "第一条 　为规范管理。")
  }

  @Test func blanksInATitleAreLookedPastOnce() {
    #expect(
      Growth.isLinear(from: 4000) {
        SourceText("第一章 总" + String(repeating: "\t", count: $0) + "乙")
      } _: {
        scan($0)
      })
    let text = SourceText("第一章 总 \u{3000}\u{3000} 第一节 乙")
    #expect(scan(text).map { text.string(in: $0.range) } == "第一章 总")
  }

  /// Eight lines of twenty characters, of which the second to fourth are one paragraph.
  private static let wrappedChain = """
    甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲。
    第一章　总则　甲甲甲甲甲甲甲甲甲甲甲甲甲
    甲甲　第二章　乙乙乙乙第乙乙乙乙乙乙乙乙
    丙　第三章　丁丁
    甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲
    甲甲。
    甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲
    甲甲。
    甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲
    甲甲。

    """

  @Test func aChainOfHeadingsGoesOnOverTheEndsOfLines() {
    let report = outlinedReport(Self.wrappedChain)
    #expect(report.paragraphs[1].fragments.count == 3)
    #expect(
      OutlineDump.tree(of: report) == """
         2    第一章　总则　甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲
         3    第二章　乙乙乙乙第乙乙乙乙乙乙乙乙丙
         4    第三章　丁丁

        """)
  }

  @Test func aLongChainIsReadOnce() {
    #expect(
      Growth.isLinear(from: 200) { count in
        let chain = "甲甲　第二章　乙乙乙乙第乙乙乙乙乙乙乙乙\n"
        return SourceText(
          "第一章　总则　甲甲甲甲甲甲甲甲甲甲甲甲甲\n" + String(repeating: chain, count: count))
      } _: {
        Report(name: "", text: $0)
      })
  }

  private func scan(
    _ text: SourceText, _ range: Range<Int>? = nil, from start: Int? = nil
  ) -> HeadingCandidate? {
    let text = range.map { SourceText(text.string(in: $0)) } ?? text
    let paragraphs = ParagraphList(text, lines: LineIndex(text), joining: false)
    guard paragraphs.count > 0 else { return nil }
    return text.withBytes { bytes in
      CandidateScanner.candidate(openingParagraph: 0, of: paragraphs, from: start, in: bytes)
    }
  }

  /// The form and the range, with the label and the title in brackets.
  private func picture(of text: SourceText) -> String? {
    scan(text).map { heading in
      let blank = text.string(in: heading.labelEnd..<heading.title.lowerBound)
      let rest = text.string(in: heading.title.upperBound..<heading.range.upperBound)
      let label = text.string(in: heading.range.lowerBound..<heading.labelEnd)
      return (heading.look.contains(.ownLine) ? "own" : "runin") + " [" + label + "]" + blank
        + "[" + text.string(in: heading.title) + "]" + rest
    }
  }
}
