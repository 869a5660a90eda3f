import Testing

@testable import ReportKit

struct LineShapeTests {
  private func shape(_ line: String) -> LineShape {
    SourceText(line).withBytes { LineShape(0..<$0.count, in: $0) }
  }

  @Test func theEndsOfALineAreSeen() {
    let line = shape("　 甲乙。\u{A0}\r\n")
    #expect(line.content == 0..<15)
    #expect(line.wordsStart == 4)
    #expect(line.first == 0x7532)
    #expect(line.last == 0x3002)
    #expect(line.isIndented)
    #expect(!line.isBlank)
  }

  @Test(arguments: ["", "\n", "\r\n", "　 \t\u{A0}\n", "\u{FEFF}\n"])
  func aBlankLineHasNoEnds(line: String) {
    #expect(shape(line).isBlank)
    #expect(shape(line).last == nil)
  }

  @Test func aByteOrderMarkIsNoPartOfTheFirstLine() {
    #expect(shape("\u{FEFF}甲").content == 3..<6)
  }

  @Test(arguments: [
    ("甲", false), (" 甲", false), ("  甲", true), ("　甲", true), ("\t甲", true), ("\u{A0}甲", true),
  ])
  func oneSpaceIsNoIndent(line: String, isIndented: Bool) {
    #expect(shape(line).isIndented == isIndented)
  }

  @Test func oneCharacterIsFirstAndLast() {
    #expect(shape("😀").first == shape("😀").last)
  }
}
