import TestSupport
import Testing

@testable import BrowserCore
@testable import ReportKit

@Suite struct ComparedPartTests {
  /// Two random pieces that are alike: their rows put together are the source, and what is not marked is the same.
  @Test(arguments: 0..<60 as Range<UInt64>)
  func rowsAreTheSourceAndMarksAreTheDifferences(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let one = (0..<Int.random(in: 24...120, using: &random)).map { _ in
      ["甲", "乙", "丙", "丁", "，", "戊 ", "a"].randomElement(using: &random)!
    }
    var two = one
    for _ in 0..<Int.random(in: 0...6, using: &random) {
      let place = Int.random(in: 0..<two.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: two.remove(at: place)
      case 1: two.insert("己", at: place)
      default: two[place] = "庚"
      }
    }
    let folded = try FoldedText(
      Report(name: "", text: SourceText(one.joined() + "。\n\n" + two.joined() + "。\n")))
    let first = folded.positions(ofParagraph: 0)
    let second = folded.positions(ofParagraph: 1)
    let differences = ComparedPart.differences(first, second, in: folded)
    let part = ComparedPart(
      first, second, differences: differences, in: folded,
      breaker: RowBreaker(
        columns: Int.random(in: 2...50, using: &random), widths: CellWidths()))
    var unmarked: [[UInt16]] = []
    for (side, paragraph) in zip(part.sides, [0, 1]) {
      let whole = folded.report.paragraphs[paragraph].range
      #expect(side.first?.range.lowerBound == whole.lowerBound)
      #expect(side.last?.range.upperBound == whole.upperBound)
      #expect(zip(side, side.dropFirst()).allSatisfy { $0.range.upperBound == $1.range.lowerBound })
      let marks = side.flatMap(\.marks)
      unmarked.append(
        folded.positions(ofParagraph: paragraph).filter { position in
          let range = folded.sourceRange(at: position)
          return !marks.contains { $0.overlaps(range) }
        }.map { position in folded.withUnits { $0[position] } })
      #expect(side.contains(where: \.differs) == !differences.isEmpty)
    }
    #expect(unmarked[0] == unmarked[1])
    #expect(part.height == max(part.sides[0].count, part.sides[1].count))
  }

  @Test func aPartThatOneCopyLacksIsOneDifference() throws {
    let folded = try FoldedText(Report(name: "", text: SourceText("甲乙丙\n")))
    #expect(ComparedPart.differences(0..<3, nil, in: folded).count == 1)
    #expect(ComparedPart.differences(nil, 0..<3, in: folded).count == 1)
    #expect(ComparedPart.differences(nil, nil, in: folded).isEmpty)
    let part = ComparedPart(
      nil, 0..<3, differences: ComparedPart.differences(nil, 0..<3, in: folded), in: folded,
      breaker: RowBreaker(columns: 10, widths: CellWidths()))
    #expect(part.sides[0].isEmpty && part.height == 1)
    #expect(part.sides[1].first?.marks == [0..<9])
  }
}
