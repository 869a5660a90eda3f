import TestSupport
import Testing

@testable import ReportKit

struct RegexSearchTests {
  @Test(arguments: [
    ("发展", 23), ("[发發]展", 23), ("高價值.{2}成果", 3), ("高價值\\s*科技\\s+成果", 3), ("意見建議", 14),
    ("方向堅持", 0), ("\\d+名", 8), ("（一）", 4), ("^(一|二)是", 0), ("^五是", 3), ("「兩個維護」", 4),
  ])
  func hitsInTheSample(expression: String, count: Int) throws {
    let folded = try FoldedText(Sample.report())
    let pattern = SearchPattern(expression, isRegularExpression: true)
    #expect(try folded.hits(of: pattern).count == count)
  }

  @Test(arguments: [("发展", 4), ("[发發]展", 23), ("高價值.{2}成果", 3), ("（一）", 0)])
  func exactHitsInTheSample(expression: String, count: Int) throws {
    let folded = try FoldedText(Sample.report())
    let pattern = SearchPattern(expression, kinds: [], isRegularExpression: true)
    #expect(try folded.hits(of: pattern).count == count)
  }

  /// Words without signs are found alike as words and as an expression.
  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func wordsAreFoundAsWordsAre(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let pieces = ["发", "發", "a", "Ａ", "𠮷", "𡀀", "“", "，", " ", "。\n", "一是", "人", "\n— 3 —\n"]
    let folded = try FoldedText(generator.string(of: pieces, upTo: 100))
    for kinds in [FoldKinds.all, [], .all, .all] {
      let words = generator.string(of: pieces.filter { !$0.contains("\n") }, upTo: 3)
      let expression = SearchPattern(words, kinds: kinds, isRegularExpression: true)
      #expect(
        try folded.ranges(of: expression) == folded.ranges(of: SearchPattern(words, kinds: kinds)),
        "\(words)")
    }
  }

  @Test func rareCharactersAreToldApartThoughTheyShareAUnit() throws {
    let many = String(String.UnicodeScalarView((0x30000..<0x31000).compactMap(Unicode.Scalar.init)))
    let folded = try FoldedText(many)
    for character in ["\u{30000}", "\u{30FFF}"] {
      let pattern = SearchPattern("[\(character)]", isRegularExpression: true)
      #expect(try folded.ranges(of: pattern).map { $0.words(in: many) } == [character])
    }
    let absent = SearchPattern("\u{31000}|𠮷", isRegularExpression: true)
    #expect(try folded.hits(of: absent).isEmpty)
  }

  @Test(arguments: [
    ("发(展", 3, "missing closing parenthesis"), ("（一）[", 4, "missing terminating ]"),
    ("*", 0, "quantifier does not follow"),
  ])
  func aMistakeIsShownWhereItWasTyped(expression: String, characters: Int, reason: String) throws {
    let folded = try FoldedText("发展")
    #expect {
      try folded.hits(of: SearchPattern(expression, isRegularExpression: true))
    } throws: { error in
      guard case .syntax(let place, let words)? = error as? SearchError else { return false }
      return place == characters && words.hasPrefix(reason)
    }
  }

  @Test func aSearchInStepsSaysWhatIsWrong() throws {
    let folded = try FoldedText(String(repeating: "啊", count: 5000) + "\n发展")
    var mistaken = SearchRun(
      SearchPattern("(", isRegularExpression: true), in: folded, from: 0)
    #expect(mistaken.error == .syntax(characters: 1, reason: "missing closing parenthesis"))
    #expect(!mistaken.step() && mistaken.isFinished)
    var hostile = SearchRun(
      SearchPattern("(啊+)+[bc]", isRegularExpression: true), in: folded, from: 0)
    while hostile.step() {}
    #expect(hostile.error == .tooHard && hostile.isFinished && hostile.hits.isEmpty)
    var good = SearchRun(SearchPattern("发.", isRegularExpression: true), in: folded, from: 0)
    while good.step(1) {}
    #expect(good.error == nil && good.hits.count == 1)
    // Words that go on from an expression are looked for anew.
    var words = SearchRun(SearchPattern("发展"), in: folded, from: 0, after: good)
    while words.step() {}
    #expect(words.hits.count == 1)
  }
}
