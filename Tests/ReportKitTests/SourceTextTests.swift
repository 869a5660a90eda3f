import TestSupport
import Testing

@testable import ReportKit

struct SourceTextTests {
  @Test func offsetsCountBytes() {
    let text = SourceText("第一章 总则\n")
    #expect(text.count == 17)
    #expect(text.string(in: 0..<9) == "第一章")
    #expect(text.string(in: 10..<16) == "总则")
  }

  @Test func aByteOrderMarkAndCarriageReturnsCount() {
    #expect(SourceText("\u{FEFF}a\r\n").bytes == [0xEF, 0xBB, 0xBF, 0x61, 0x0D, 0x0A])
  }

  @Test func badBytesAreReplaced() {
    let text = SourceText(decoding: [0x61, 0xFF, 0xE4, 0xB8])
    #expect(text.string == "a\u{FFFD}\u{FFFD}")
    #expect(text.count == 7)
  }

  @Test func anEmptyTextHasNoBytes() {
    for text in [SourceText(""), SourceText(decoding: [])] {
      #expect(text.count == 0)
      #expect(text.bytes == [])
      #expect(text.string(in: 0..<5) == "")
      #expect(text.characterStart(at: 5) == 0)
    }
  }

  @Test(arguments: [(-5..<3, "第"), (3..<100, "一"), (7..<9, ""), (-5..<0, ""), (6..<6, "")])
  func aRangeIsCutToTheText(range: Range<Int>, expected: String) {
    #expect(SourceText("第一").string(in: range) == expected)
  }

  @Test func aCharacterStartsAtOrBeforeEachOffset() {
    let text = SourceText("aé一😀")
    let starts = (-1...12).map { text.characterStart(at: $0) }
    #expect(starts == [0, 0, 1, 1, 3, 3, 3, 6, 6, 6, 6, 10, 10, 10])
  }

  @Test func anErrorOfTheBodyIsThrown() {
    #expect(throws: ReportError(.cannotRead, path: "x")) {
      try SourceText("a").withBytes { _ throws(ReportError) in
        throw ReportError(.cannotRead, path: "x")
      }
    }
  }

  @Test func aCopySharesTheMemory() {
    let text = SourceText("政協")
    let copy = text
    #expect(text.withBytes { $0.baseAddress } == copy.withBytes { $0.baseAddress })
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func aStringGoesInAndOutUnchanged(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let string = generator.string(of: ["a", "é", "一", "😀", "\n", "\r", "\u{0}"], upTo: 50)
    #expect(Array(SourceText(string).string.utf8) == Array(string.utf8))
    #expect(SourceText(string).count == string.utf8.count)
  }
}
