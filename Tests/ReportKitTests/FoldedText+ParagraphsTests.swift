import TestSupport
import Testing

@testable import ReportKit

@Suite struct FoldedTextParagraphsTests {
  /// However a text is cut into runs, their paragraphs put together are those of the text.
  @Test(arguments: 0..<40 as Range<UInt64>)
  func runsPutTogetherAreTheText(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let text = (0..<Int.random(in: 1...80, using: &random)).map { _ in
      ["甲", "乙。", "\n", " 丙", "　", "\n\n", "\u{200B}", "丁 "].randomElement(using: &random)!
    }.joined()
    let folded = try FoldedText(Report(name: "", text: SourceText(text)))
    var pieces: [Range<Int>] = []
    var start = 0
    while start < folded.count {
      let end = min(folded.count, start + Int.random(in: 1...9, using: &random))
      pieces += folded.paragraphs(in: start..<end).flatMap { $0.fragments.map(\.range) }
      start = end
    }
    let paragraphs = folded.report.paragraphs
    // Paragraphs of nothing but what is dropped are in a run only if they stand inside it.
    let own = (0..<paragraphs.count).filter { !folded.positions(ofParagraph: $0).isEmpty }
    let expected = own.flatMap { paragraphs[$0].fragments.map(\.range) }
    func words(_ ranges: [Range<Int>]) -> String {
      ranges.map { folded.report.text.string(in: $0) }.joined().filter { $0 != "\u{200B}" }
    }
    let others = (0..<paragraphs.count).filter { folded.positions(ofParagraph: $0).isEmpty }
      .map { paragraphs[$0].range }
    #expect(words(pieces.filter { !others.contains($0) }) == words(expected))
  }

  @Test func aRunInsideAParagraphIsAPartOfIt() throws {
    let folded = try FoldedText(Report(name: "", text: SourceText("  甲乙 丙丁\n戊己\n")))
    let ranges = folded.paragraphs(in: 1..<5).map(\.range)
    #expect(ranges.map(folded.report.text.string(in:)) == ["乙 丙丁", "戊"])
    #expect(folded.paragraphs(in: 2..<2).isEmpty)
  }
}
