import Testing

@testable import ReportKit

struct LabelSeriesTests {
  @Test func divisionsOfStatutesHaveTheirOrder() {
    let divisions = LabelSeries.allCases.filter(\.isDivision)
    #expect(
      divisions == [.appendix, .part, .subpart, .chapter, .section, .kuan, .mu, .article])
    #expect(divisions.map(\.rank) == [0, 1, 2, 3, 4, 5, 6, 7])
  }

  @Test func layersNestAsTheStandardOfDocumentsOrdersThem() {
    let layers: [LabelSeries] = [.han, .parenHan, .arabic, .parenArabic]
    #expect(layers.map(\.rank) == layers.map(\.rank).sorted())
    #expect(Set(layers.map(\.rank)).count == 4)
  }

  @Test func eachSeriesIsOfAKind() {
    #expect(Set(LabelSeries.allCases.map(\.kind)) == Set(HeadingKind.allCases))
  }

  @Test(arguments: [(1, LabelSeries.decimal2), (2, .decimal2), (3, .decimal3), (9, .decimal5)])
  func decimalLabelsOfEachDepthAreASeries(parts: Int, series: LabelSeries) {
    #expect(LabelSeries.decimal(parts: parts) == series)
  }
}
