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
        han-bare
        paren-han
        arabic
        paren-arabic
        decimal
        circled
        stem
        ordinal-run-in
        markdown
        plain
        """)
  }
}
