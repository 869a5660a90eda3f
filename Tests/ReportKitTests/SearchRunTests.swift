import TestSupport
import Testing

@testable import ReportKit

struct SearchRunTests {
  @Test(arguments: [1, 10, 1000, 1 << 20])
  func stepsOfAnySizeFindTheSame(size: Int) throws {
    let folded = try FoldedText(Sample.report())
    for origin in [0, 1, 4000, folded.count - 1, folded.count] {
      for words in ["发展", "的", "龘", ""] {
        var run = SearchRun(SearchPattern(words), in: folded, from: origin)
        while run.step(size) {}
        #expect(run.isFinished && run.hasAllHits && run.progress == 1)
        #expect(try run.hits == folded.hits(of: SearchPattern(words)))
        #expect(run.spellings.sorted.reduce(0) { $0 + $1.count } == run.hits.count)
      }
    }
  }

  @Test func theParagraphOfThePlaceComesFirst() throws {
    let folded = try FoldedText("人一。\n人二。\n人三。\n人四。\n")
    var run = SearchRun(SearchPattern("人"), in: folded, from: 7)
    var found: [[Int]] = []
    var progress: [Double] = []
    while !run.hasAllHits {
      _ = run.step(2)
      found.append((0..<run.hits.count).map { run.hits[$0].lowerBound })
      progress.append(run.progress)
    }
    #expect(found == [[6], [6, 9], [6, 9], [0, 3, 6, 9]])
    #expect(progress == [0.25, 0.5, 0.75, 1])
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func typingOnFindsWhatANewSearchFinds(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let pieces = ["人", "人", "发", "發", " ", "a", "A", "。\n", "𠮷"]
    let folded = try FoldedText(generator.string(of: pieces, upTo: 150))
    var words = ""
    var previous: SearchRun?
    let kinds = generator.pick([.all, FoldKinds.all, [], .script])
    for _ in 0..<5 {
      words += generator.pick(pieces)
      let pattern = SearchPattern(words, kinds: kinds)
      let place = Int.random(in: 0...folded.count, using: &generator)
      var run = SearchRun(pattern, in: folded, from: place, after: previous)
      var steps = 0
      while run.step(generator.pick([1, 20, 1000])) { steps += 1 }
      #expect(try run.hits == folded.hits(of: pattern), "\(words)")
      // Now and then the one before has not come to its end.
      previous =
        generator.pick([true, true, false]) ? run : SearchRun(pattern, in: folded, from: 0)
    }
  }

  @Test func wordsThatGoOnAreLookedForAmongTheHitsAlone() throws {
    let folded = try FoldedText(String(repeating: "发展一。发现二。没有别的。\n", count: 1000))
    var first = SearchRun(SearchPattern("发"), in: folded, from: 0)
    while first.step() {}
    var second = SearchRun(SearchPattern("发展"), in: folded, from: 0, after: first)
    // 2,000 hits at a tenth of this a step; the text would need one step.
    var steps = 1
    while !second.hasAllHits, second.step(10_000) { steps += 1 }
    #expect(second.hits.count == 1000)
    #expect(steps >= 2)
    // Not from other kinds, and not from words that overlap themselves.
    let search = { LiteralSearch(SearchPattern($0, kinds: $1), in: folded) }
    #expect(search("发", .all).isContinued(by: search("發展", .all)))
    #expect(!search("发", []).isContinued(by: search("发展", .all)))
    #expect(!search("发", .all).isContinued(by: search("展发", .all)))
    #expect(!search("发发", .all).isContinued(by: search("发发展", .all)))
    #expect(!search("", .all).isContinued(by: search("发", .all)))
  }
}
