import TestSupport
import Testing

@testable import ReportKit

@Suite struct ParagraphBoundsTests {
  /// Against the paragraphs of a report, asked for each position.
  @Test func bothSayWhatTheParagraphsDo() throws {
    let folded = try FoldedText(Sample.report())
    let bounds = ParagraphBounds(folded)
    var debris = 0
    for position in 0..<folded.count {
      let paragraph = folded.paragraph(at: position)
      let positions = folded.positions(ofParagraph: paragraph)
      #expect(bounds.begins(position) == (positions.lowerBound == position))
      let isDebris = folded.report.paragraphs[paragraph].isDebris
      #expect(bounds.debris(at: position) == (isDebris ? positions : nil))
      debris += isDebris ? 1 : 0
    }
    #expect(folded.count > 8000)
  }

  @Test func pageNumbersAreDebris() throws {
    let pages = (1...6).map { "這一頁的正文寫得長短不一，說的是第\($0)件事情，到這裡為止。\n\n— \($0) —\n\n" }
    let folded = try FoldedText(pages.joined())
    let bounds = ParagraphBounds(folded)
    let debris = (0..<folded.count).compactMap { bounds.debris(at: $0) }
    #expect(Set(debris).count == 6)
    #expect(debris.allSatisfy { $0.count == 3 })
  }
}
