import Testing

@testable import ReportKit

struct SearchHitsTests {
  private var hits: SearchHits {
    var hits = SearchHits()
    for hit in [2..<4, 4..<7, 10..<11] { hits.append(hit) }
    return hits
  }

  @Test func hitsStandInOrder() {
    #expect(SearchHits().isEmpty)
    #expect((0..<hits.count).map { hits[$0] } == [2..<4, 4..<7, 10..<11])
  }

  @Test func theNextOneFromAPosition() {
    #expect((0...12).map(hits.index(from:)) == [0, 0, 0, 1, 1, 2, 2, 2, 2, 2, 2, 3, 3])
  }

  @Test func theFirstThatReachesBeyondAPosition() {
    #expect((0...12).map(hits.index(endingAfter:)) == [0, 0, 0, 0, 1, 1, 1, 2, 2, 2, 2, 3, 3])
  }

  @Test func hitsAreAddedToHits() {
    var more = SearchHits()
    more.append(20..<21)
    var all = hits
    all.append(more)
    #expect(all.count == 4)
    #expect(all[3] == 20..<21)
  }
}
