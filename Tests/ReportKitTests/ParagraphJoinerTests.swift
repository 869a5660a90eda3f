import TestSupport
import Testing

@testable import ReportKit

struct ParagraphJoinerTests {
  /// Each paragraph as its lines: `1`, `2|4` over a page break, `5+6` over a wrap, `7*` debris.
  private func picture(of string: String) -> String {
    let text = SourceText(string)
    let list = ParagraphList(text, lines: LineIndex(text))
    return (0..<list.count).map { index in
      let pieces = list[index].fragments.map { fragment in
        switch fragment.join {
        case nil: "\(fragment.line)"
        case .wrap: "+\(fragment.line)"
        case .pageBreak: "|\(fragment.line)"
        }
      }
      return pieces.joined() + (list[index].isDebris ? "*" : "")
    }.joined(separator: " ")
  }

  @Test func noPieceIsReadAgainForEachLineThatMayGoOn() {
    #expect(
      Growth.isLinear(from: 400) { count in
        // What makes prose of the first line is its comma, which stands at the end.
        SourceText(
          String(repeating: "发", count: 20 * count) + "，发\n"
            + String(repeating: "改。革\n", count: count))
      } _: {
        ParagraphList($0, lines: LineIndex($0))
      })
  }

  @Test func theSampleHasExactlyFourJoins() throws {
    let report = try Sample.report()
    var joins: [String] = []
    for index in 0..<report.paragraphs.count {
      let fragments = Array(report.paragraphs[index].fragments)
      for (first, second) in zip(fragments, fragments.dropFirst()) {
        joins.append("\(first.line)|\(second.line)")
      }
    }
    #expect(joins == ["21|23", "39|41", "57|59", "75|77"])
    #expect((0..<report.paragraphs.count).filter { report.paragraphs[$0].isDebris }.count == 1)
  }

  @Test(arguments: [
    // A sentence goes on over blank lines, page numbers and notes.
    ("甲。乙的科技\n\n成果。", "1|3"), ("甲。乙的\n— 1 —\n丙。", "1|3 2*"),
    ("甲。乙的\n\n（下转第二版）\n- 1 -\n\n（上接第一版）\n\n丙。", "1|8 3* 4* 6*"),
    // It is complete.
    ("甲。\n\n乙。", "1 3"), ("甲。乙：\n丙。", "1 2"), ("甲。“乙”\n丙。", "1 2"),
    // The next line opens a heading, is indented, or a table or list.
    ("甲。乙的\n\n二、丙。", "1 3"), ("甲。乙的\n\n（二）丙。", "1 3"), ("甲。乙的\n　　丙。", "1 2"),
    ("甲。乙的\n、丙。", "1 2"), ("甲。乙的\n- 丙。", "1 2"), ("甲。乙的\n 丙。", "1|2"),
    ("甲。乙的\n| 丙。", "1 2"), ("甲。乙的\n# 丙。", "1 2"),
    // The line is no prose: a heading, a title, a date.
    ("(一)正確政治方向\n\n堅持把黨的領導。", "1 3"), ("工作報告\n\n各位代表。", "1 3"),
    ("甲。特此報告\n2024年1月1日", "1 2"),
    // A run-in heading's paragraph goes on.
    ("一是發展。要高價值科技\n\n成果。", "1|3"),
  ])
  func proseCutInMidSentenceIsJoinedAndNothingElse(string: String, expected: String) {
    #expect(picture(of: string) == expected)
  }

  /// Lines of exactly twenty characters, paragraphs indented by two.
  private static let wrapped = """
    　　第一段文字排成每行二十個字的樣子，到
    了行尾就換行，不管標點在哪裡也不管數字。
    第一段還沒有完，因為上面一行是滿的而這行
    沒有縮進，所以還是一段。
    　　八、這個標題很長，長到一行二十個字放不
    下，要排到第二行
    　　第二段也是這樣每行二十個字地排下去，直
    到寫完為止。
    　　第三段的一行剛好滿而且有句號這樣收。
    　　第四段從這裡開始每行二十個字不多不少
    一、二、三產業的話在行首也不是標題因為它
    沒有縮進。
    """

  @Test func linesBrokenAtAFixedWidthAreJoined() {
    #expect(picture(of: Self.wrapped) == "1+2+3+4 5+6 7+8 9 10+11+12")
  }

  @Test func theHeadingOfAWrappedTextIsWhole() {
    let report = Report(name: "", text: SourceText(Self.wrapped))
    #expect(report.outline.headings.map { report.words(of: $0) } == ["八、這個標題很長，長到一行二十個字放不下，要排到第二行"])
  }

  @Test func anUnindentedHeadingAfterACompleteSentenceIsNotJoined() {
    let paragraph = """
      　　第一段文字排成每行二十個字的樣子，到
      了行尾就換行，不管標點在哪裡也不管數字，
      了行尾就換行，不管標點在哪裡也不管數字。
      第一章　總則與附則
      　　短行。

      """
    let text = String(repeating: paragraph, count: 4)
    #expect(Report(name: "", text: SourceText(text)).outline.count == 4)
  }

  @Test func rowsOfATableAreNotJoined() {
    let table = (10..<40).map { "\($0) 某省人民政府辦公廳 合格 2024-01-01" }.joined(separator: "\n")
    #expect(picture(of: table) == (1...30).map(String.init).joined(separator: " "))
  }

  @Test func aWrappedTextGoesOnOverPageDebris() {
    let lines = Self.wrapped.split(separator: "\n")
    let paged = (lines[..<2] + ["", "— 7 —", ""] + lines[2...]).joined(separator: "\n")
    #expect(picture(of: paged) == "1+2|6+7 4* 8+9 10+11 12 13+14+15")
  }

  @Test func withoutIndentsAFullLineThatEndsASentenceIsTheLast() {
    let text = """
      每行二十個字的文字而沒有縮進，一段的最後
      一行滿了又有句號，就不能知道是否還有下文。
      所以分開，這是第二段而這一行也是二十個字
      寫到這裡才完。
      又一段又一段又一段又一段又一段又一段又一
      段又一段又一段又一段又一段又一段又一段啊
      完。
      又一段又一段又一段又一段又一段又一段又一
      完。
      """
    #expect(picture(of: text) == "1+2 3+4 5+6+7 8+9")
  }

  @Test(.enabled(if: Corpus.isPresent, Corpus.absence))
  func theNewspaperIsJoinedOverItsPages() throws {
    let report = Report(name: "", text: try Corpus.text("wrapped_jiangxi_newspaper.txt"))
    var joins: [String] = []
    for index in 0..<report.paragraphs.count {
      let fragments = Array(report.paragraphs[index].fragments)
      for (first, second) in zip(fragments, fragments.dropFirst())
      where second.join == .pageBreak {
        joins.append("\(first.line)|\(second.line)")
      }
    }
    #expect(joins == ["120|129", "376|385", "504|513", "632|641"])
    let debris = (0..<report.paragraphs.count).filter { report.paragraphs[$0].isDebris }
    #expect(debris.count == 24)
  }

  /// Documents whose lines are whole paragraphs: there is nothing to join.
  @Test(
    .enabled(if: Corpus.isPresent, Corpus.absence),
    arguments: [
      "law_company_2023.txt", "law_criminal.txt", "long_prc_statutes.txt", "nat1955_raw.txt",
      "nat2013.txt", "policy_baotou.txt", "prov2025_guangdong.txt", "prov2025_xizang.txt",
      "std_injury_grading.txt", "tw_civil_code.txt", "rule_driving_licence_md.md",
    ])
  func twoTrueParagraphsAreNeverJoined(name: String) throws {
    let text = try Corpus.text(name)
    let list = ParagraphList(text, lines: LineIndex(text))
    let joined = (0..<list.count).filter { list[$0].fragments.count > 1 }
    #expect(joined.isEmpty, "\(joined.map { list[$0].line })")
  }
}
