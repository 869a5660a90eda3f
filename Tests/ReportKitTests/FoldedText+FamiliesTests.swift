import TestSupport
import Testing

@testable import ReportKit

@Suite struct FoldedTextFamiliesTests {
  /// The oracle: families and their paragraphs in the bundled sample, byte by byte.
  @Test func theSampleHasTwoFamilies() throws {
    let folded = try FoldedText(Sample.report())
    let families = folded.families().map { picture(of: $0, in: folded) }.joined(separator: "\n")
    #expect(
      families == """
        near 1563
          1068–5739: 1068–1963 1965–2094 2096–2176 2178–2979 2981–4226 4228–4299 4301–5739
          10961–15605: 10961–11856 11858–11987 11989–12069 12071–12845 12847–14092 14094–14165 14167–15605
          16176–20820: 16176–17071 17073–17202 17204–17284 17286–18060 18062–19307 19309–19380 19382–20820
          21391–24678 partial: 21391–22286 22288–22417 22419–22499 22501–23275 23277–24522 24524–24595 24597–24678
        exact 1743
          10392–15605: 10392–10959 10961–11856 11858–11987 11989–12069 12071–12845 12847–14092 14094–14165 14167–15605
          15607–20820: 15607–16174 16176–17071 17073–17202 17204–17284 17286–18060 18062–19307 19309–19380 19382–20820
          20822–24678 partial: 20822–21389 21391–22286 22288–22417 22419–22499 22501–23275 23277–24522 24524–24595 24597–24678
        """)
  }

  /// Four of the sample's repeats that are shorter than passages are by default.
  @Test(arguments: [("共建“一圈一帶兩區”區域发展格局", 2), ("為議題召開月度商討座談會，", 6)])
  func shorterPassagesAreThereWhenAskedFor(words: String, count: Int) throws {
    let folded = try FoldedText(Sample.report())
    let hits = try folded.hits(of: SearchPattern(words))
    #expect(hits.count == count)
    let families = folded.families(DuplicateOptions(minLength: hits[0].count))
    for index in 0..<hits.count {
      #expect(
        families.contains { family in
          family.occurrences.contains { $0.positions.clamped(to: hits[index]) == hits[index] }
        })
    }
  }

  private func picture(of family: PassageFamily, in folded: FoldedText) -> String {
    let copies = family.occurrences.map { copy in
      let parts = copy.parts.map { part in
        part.map { "\(folded.sourceRange(of: $0).dashed)" } ?? "none"
      }
      return "  \(copy.range.dashed)\(copy.isPartial ? " partial" : ""): "
        + parts.joined(separator: " ")
    }
    return (["\(family.kind.rawValue) \(family.length)"] + copies).joined(separator: "\n")
  }
}

extension Range<Int> {
  fileprivate var dashed: String { "\(lowerBound)–\(upperBound)" }
}
