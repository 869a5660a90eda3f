import TestSupport
import Testing

@testable import ReportKit

@Suite struct ParagraphListHidingTests {
  /// Each byte of a paragraph is in one afterwards, once; each range is one hidden paragraph; all else is shown.
  @Test(arguments: 0..<80 as Range<UInt64>, [true, false])
  func everyByteStays(seed: UInt64, joining: Bool) {
    var random = SeededGenerator(seed: seed)
    let text = SourceText(
      (0..<Int.random(in: 1...60, using: &random)).map { _ in
        ["甲乙丙丁，", "戊己。", "\n", "\n\n", "　庚", "（上接第一版）\n"].randomElement(using: &random)!
      }.joined())
    let list = ParagraphList(text, lines: LineIndex(text), joining: joining)
    let own = list.fragments.flatMap { Array($0.range) }.sorted()
    // Ranges that begin and end in paragraphs, as passages do.
    var ranges: [Range<Int>] = []
    var next = 0
    while next < own.count {
      next += Int.random(in: 0...40, using: &random)
      let end = next + Int.random(in: 0...60, using: &random)
      if end < own.count { ranges.append(own[next]..<own[end] + 1) }
      next = end + 1
    }
    let short = list.hiding(ranges)
    var shown: [Int] = []
    var hidden: [Range<Int>] = []
    for index in 0..<short.count {
      let paragraph = short[index]
      if paragraph.isHidden {
        hidden.append(paragraph.range)
      } else {
        #expect(!paragraph.fragments.isEmpty)
        #expect(paragraph.fragments.first?.join == nil)
        shown += paragraph.fragments.flatMap { Array($0.range) }
      }
    }
    #expect(hidden.sorted { $0.lowerBound < $1.lowerBound } == ranges)
    #expect(shown.sorted() == own.filter { byte in !ranges.contains { $0.contains(byte) } })
    for range in ranges {
      #expect(short[short.index(at: range.lowerBound)].range == range)
      #expect(short[short.index(at: range.upperBound - 1)].range == range)
    }
  }

  @Test func aParagraphIsDividedAroundWhatIsHidden() {
    let text = SourceText("甲\n\n乙丙丁\n戊\n")
    let list = ParagraphList(text, lines: LineIndex(text)).hiding([8..<11])
    #expect((0..<list.count).map { text.string(in: list[$0].range) } == ["甲", "乙", "丙", "丁", "戊"])
    #expect((0..<list.count).map { list[$0].isHidden } == [false, false, true, false, false])
    #expect((0..<list.count).map { list.blankLines(before: $0) } == [0, 1, 0, 0, 0])
    #expect(list[3].line == 3)
  }

  @Test func withoutRangesNothingChanges() {
    let text = SourceText("甲\n\n乙丙丁\n戊\n")
    let list = ParagraphList(text, lines: LineIndex(text))
    let same = list.hiding([])
    #expect((0..<same.count).map { same[$0] } == (0..<list.count).map { list[$0] })
  }
}
