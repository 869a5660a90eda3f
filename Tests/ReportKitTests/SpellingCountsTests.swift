import Testing

@testable import ReportKit

struct SpellingCountsTests {
  @Test(arguments: [
    ("发展", ["發展 19", "发展 4"]), ("會議", ["會議 38", "会议 4"]), ("黨", ["黨 55", "党 16"]),
    ("高价值科技成果", ["高價值科技成果 3"]), ("意见建议", ["意見建議 14"]),
  ])
  func spellingsInTheSample(words: String, expected: [String]) throws {
    #expect(try counts(words, in: FoldedText(Sample.report())) == expected)
  }

  @Test func theMostFrequentComesFirstAndEqualsAsTheyAppear() throws {
    #expect(
      try counts("a", in: FoldedText("Ａ a A a Ａ 𝐀")) == ["Ａ 2", "a 2", "A 1"])
  }

  @Test func blanksMakeNoSpellingOfTheirOwn() throws {
    #expect(try counts("发展", in: FoldedText("发展，发 展，發\n展。")) == ["发展 2"])
    #expect(
      try counts("world bank", in: FoldedText("World Bank World  Bank WorldBank")) == [
        "World Bank 2", "WorldBank 1",
      ])
  }

  @Test func moreSpellingsThanAreTriedAreCountedToo() throws {
    let text = "发A發A髮A发a發a髮a发Ａ發Ａ髮Ａ"
    let expected = stride(from: 0, to: 18, by: 2).map { index in
      String(Array(text)[index..<index + 2]) + " 2"
    }
    #expect(try counts("发a", in: FoldedText(text + text)) == expected)
  }

  private func counts(_ words: String, in folded: FoldedText) throws -> [String] {
    var counts = SpellingCounts()
    let hits = try folded.hits(of: SearchPattern(words))
    for index in 0..<hits.count { counts.add(hits[index], of: folded) }
    return counts.sorted.map { "\($0.spelling) \($0.count)" }
  }
}
