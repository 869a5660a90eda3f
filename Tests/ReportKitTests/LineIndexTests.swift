import TestSupport
import Testing

@testable import ReportKit

struct LineIndexTests {
  @Test func onlyALineFeedEndsALine() {
    let lines = lines(of: "一\r二\u{0C}三\u{0B}四\u{85}五\u{2028}六\u{2029}七\n八\r\n九\n")
    #expect(lines == ["一\r二\u{0C}三\u{0B}四\u{85}五\u{2028}六\u{2029}七\n", "八\r\n", "九\n"])
  }

  @Test(arguments: [
    ("", []),
    ("\n", ["\n"]),
    ("\n\n", ["\n", "\n"]),
    ("一", ["一"]),
    ("一\n", ["一\n"]),
    ("一\n二", ["一\n", "二"]),
    ("一\n\n二", ["一\n", "\n", "二"]),
  ])
  func theLastLineNeedsNoLineFeed(string: String, expected: [String]) {
    #expect(lines(of: string) == expected)
  }

  @Test func everyOffsetOfAnEmptyTextIsInLineOne() {
    let index = LineIndex(SourceText(""))
    #expect(index.count == 0)
    #expect(index.line(at: 0) == 1)
    #expect(index.line(at: 9) == 1)
  }

  @Test func anOffsetAtTheEndOrPastItIsInTheLastLine() {
    let index = LineIndex(SourceText("一\n二\n"))
    #expect(index.line(at: 8) == 2)
    #expect(index.line(at: 800) == 2)
  }

  @Test(arguments: 1...50 as ClosedRange<UInt64>)
  func linesOfRandomTexts(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let text = SourceText(generator.string(of: ["\n", "\n", "\r", "a", "一", "\u{2028}"], upTo: 40))
    let index = LineIndex(text)
    var line = 1
    for (offset, byte) in text.bytes.enumerated() {
      #expect(index.line(at: offset) == line)
      #expect(index.line(at: offset, after: 1) == line)
      #expect(index.line(at: offset, after: line) == line)
      #expect(index.range(ofLine: line).contains(offset))
      if byte == 0x0A { line += 1 }
    }
    let ranges = (0..<index.count).map { index.range(ofLine: $0 + 1) }
    #expect(ranges.map { text.string(in: $0) }.joined() == text.string)
    #expect(ranges.allSatisfy { !$0.isEmpty })
  }

  @Test(arguments: 0...20)
  func theElementsAtTheFrontAreCounted(count: Int) {
    for wanted in 0...count {
      #expect((0..<count).countOfPrefix { $0 < wanted } == wanted)
      #expect(Array(0..<count).countOfPrefix { $0 < wanted } == wanted)
      #expect((5..<5 + count).countOfPrefix { $0 < 5 + wanted } == wanted)
    }
  }

  private func lines(of string: String) -> [String] {
    let text = SourceText(string)
    let index = LineIndex(text)
    return (0..<index.count).map { text.string(in: index.range(ofLine: $0 + 1)) }
  }
}
