import Testing

@testable import ReportKit

struct HeadingScannerTests {
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
    ("", nil),
  ]

  @Test(arguments: pictures)
  func theHeadingThatOpensAParagraph(string: String, expected: String?) {
    #expect(picture(of: SourceText(string)) == expected)
  }

  @Test func aRunInTitleEndsAtItsFirstStop() throws {
    let text = SourceText("四是發揮委員作用。把。")
    let heading = try #require(scan(text))
    #expect(heading.form == .runIn)
    #expect(text.string(in: heading.range) == "四是發揮委員作用。")
    #expect(text.string(in: heading.title) == "發揮委員作用")
  }

  @Test func aLabelIsNotReadBeyondTheParagraph() {
    let text = SourceText("一、工作")
    #expect(scan(text, 0..<3) == nil)
    #expect(scan(text, 0..<6) == nil)
    #expect(scan(text, 0..<9)?.range == 0..<9)
  }

  @Test func aHeadingHasNoLevelYetButItsParagraph() {
    let heading = scan(SourceText("一、工作"))
    #expect(heading?.level == 0)
    #expect(heading?.paragraph == 7)
  }

  @Test(arguments: ["附件 ", "附件1　", "　附件\t\u{A0}"])
  func anAppendixWithoutTitleEndsWithItsLabel(string: String) throws {
    let heading = try #require(scan(SourceText(string)))
    #expect(heading.range == heading.label)
    #expect(heading.title.isEmpty)
  }

  private func scan(_ text: SourceText, _ range: Range<Int>? = nil) -> Heading? {
    let fragment = Paragraph.Fragment(range: range ?? 0..<text.count, line: 1, join: nil)
    return text.withBytes { bytes in
      HeadingScanner.heading(
        openingParagraph: 7, Paragraph(fragments: [fragment], isDebris: false), in: bytes)
    }
  }

  /// The form and the range, with the label and the title in brackets.
  private func picture(of text: SourceText) -> String? {
    scan(text).map { heading in
      let blank = text.string(in: heading.label.upperBound..<heading.title.lowerBound)
      let rest = text.string(in: heading.title.upperBound..<heading.range.upperBound)
      return heading.form.rawValue + " [" + text.string(in: heading.label) + "]" + blank
        + "[" + text.string(in: heading.title) + "]" + rest
    }
  }
}
