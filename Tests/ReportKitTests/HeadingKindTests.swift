import Testing

@testable import ReportKit

struct HeadingKindTests {
  @Test func kindsHaveTheNamesOfJSON() {
    let names = HeadingKind.allCases.map(\.rawValue).joined(separator: "\n")
    #expect(
      names == """
        part
        chapter
        section
        kuan
        mu
        article
        appendix
        han
        paren-han
        arabic
        paren-arabic
        decimal
        circled
        ordinal-run-in
        """)
  }

  @Test func divisionsOfStatutesHaveTheirOrder() {
    let ranks = [HeadingKind.appendix, .part, .chapter, .section, .kuan, .mu, .article]
      .compactMap(\.statuteRank)
    #expect(ranks == [0, 1, 2, 3, 4, 5, 6])
  }

  @Test(arguments: [
    HeadingKind.han, .parenHan, .arabic, .parenArabic, .decimal, .circled, .ordinalRunIn,
  ])
  func otherLabelsNestAsTheAuthorLikes(kind: HeadingKind) {
    #expect(kind.statuteRank == nil)
  }
}
