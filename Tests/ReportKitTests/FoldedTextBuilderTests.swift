import TestSupport
import Testing

@testable import ReportKit

struct FoldedTextBuilderTests {
  @Test(arguments: [1, 2, 7, 100, 4096])
  func piecesOfAnySizeGiveTheSame(size: Int) throws {
    let report = try Sample.report()
    let whole = try FoldedText(report)
    var builder = FoldedTextBuilder(report)
    var steps = 0
    while try builder.fold(upTo: size) { steps += 1 }
    let pieced = builder.text
    #expect(pieced.units == whole.units)
    #expect(pieced.fragmentStarts == whole.fragmentStarts)
    #expect(steps > 20_000 / (size + 4))
    #expect(
      stride(from: 0, to: whole.count, by: 13).allSatisfy {
        pieced.sourceRange(at: $0) == whole.sourceRange(at: $0)
      })
  }

  @Test func whatIsFoldedSoFarCanBeRead() throws {
    let report = Report(name: "", text: SourceText("一二三。\n四五六。\n"))
    var builder = FoldedTextBuilder(report)
    #expect(builder.text.count == 0)
    #expect(try builder.fold(upTo: 6))
    #expect(builder.text.units == "一二".units)
    #expect(builder.bytesDone == 6)
    #expect(builder.text.positions(ofParagraph: 0) == 0..<2)
    #expect(builder.text.positions(ofParagraph: 1) == 2..<2)
    #expect(builder.text.position(at: 3) == 1)
    #expect(builder.text.position(at: 9) == 2)
  }

  @Test func copiesGoOnByThemselves() throws {
    let report = Report(name: "", text: SourceText("𠮷二三。\n四𡀀六。\n"))
    var first = FoldedTextBuilder(report)
    _ = try first.fold(upTo: 5)
    var second = first
    while try first.fold(upTo: 3) {}
    let text = first.text
    while try second.fold(upTo: 4) {}
    second.finish()
    #expect(text.units == second.text.units)
    #expect(text.units == (try FoldedText(report)).units)
  }
}
