import TestSupport
import Testing

@testable import ReportKit

struct LiteralSearchTests {
  /// The truth about the sample, counted by other tools.
  @Test(arguments: [
    ("发展", 23), ("發展", 23), ("会议", 42), ("會議", 42), ("黨", 71), ("党", 71), ("自觉", 13), ("创新", 14),
    ("优势", 10), ("优 势", 10), ("高價值科技成果", 3), ("高价值科技成果", 3), ("意見建議", 14), ("意见建议", 14),
    ("正確政治方向堅持把", 0), ("正確政治方向", 4), ("１５２７座", 1), ("1527座", 1), ("「兩個維護」", 4), ("", 0),
    (" ", 0), ("龘", 0),
  ])
  func hitsInTheSample(words: String, count: Int) throws {
    #expect(try FoldedText(Sample.report()).hits(of: SearchPattern(words)).count == count)
  }

  @Test(arguments: [
    ("发展", 4), ("發展", 19), ("会议", 4), ("會議", 38), ("黨", 55), ("党", 16), ("高價值科技成果", 3),
    ("高价值科技成果", 0), ("意見建議", 14), ("意见建议", 0), ("正確政治方向堅持把", 0), ("１５２７座", 0),
    ("1527座", 1),
  ])
  func exactHitsInTheSample(words: String, count: Int) throws {
    let pattern = SearchPattern(words, kinds: [])
    #expect(try FoldedText(Sample.report()).hits(of: pattern).count == count)
  }

  @Test(arguments: [
    ("发", "頭髮 發展 发"), ("髮", "頭髮 發展 发"), ("幹部", "干部 幹部 乾部"), ("干部", "干部 幹部 乾部"),
    ("后", "皇后 後來"), ("後", "皇后 後來"), ("里", "公里 這裡 裏"), ("裡", "公里 這裡 裏"),
  ])
  func oneToManyIsFoundBothWays(word: String, text: String) throws {
    let places = text.split(separator: " ").count
    #expect(try FoldedText(text).hits(of: SearchPattern(word)).count == places)
  }

  @Test func aHitStandsWithinOneParagraph() throws {
    // A heading and its body, two paragraphs, and the halves of one.
    let text = """
      一、加强领导
      坚持把方向。
      坚持到底，这是一个完整的句子。
      这是一句。这是没有说完的高价值科技

      — 3 —

      成果，到这里才说完。
      """
    let folded = try FoldedText(text)
    func count(_ words: String) throws -> Int { try folded.hits(of: SearchPattern(words)).count }
    #expect(try count("领导坚持") == 0)
    #expect(try count("方向。坚持") == 0)
    #expect(try count("坚持") == 2)
    #expect(try count("高價值科技成果") == 1)
    #expect(try count("科技—3") == 0)
    #expect(try count("—3—") == 1)
    let range = try #require(try folded.ranges(of: SearchPattern("科技成果")).first)
    #expect(range.words(in: text) == "科技\n\n— 3 —\n\n成果")
  }

  @Test func hitsAreLeftmostAndDoNotOverlap() throws {
    let folded = try FoldedText("人人人人人\n人人\n")
    #expect(try folded.ranges(of: SearchPattern("人人")) == [0..<6, 6..<12, 16..<22])
  }

  @Test func eachKindOfFoldingCanBeSwitchedOff() throws {
    let folded = try FoldedText("Ａ A a　發发")
    func count(_ words: String, _ kinds: FoldKinds) throws -> Int {
      try folded.hits(of: SearchPattern(words, kinds: kinds)).count
    }
    #expect(try count("A", .all) == 3)
    #expect(try count("A", .width) == 2)
    #expect(try count("A", .letterCase) == 2)
    #expect(try count("A", .script) == 1)
    #expect(try count("发", .script) == 2)
    #expect(try count("发", [.width, .letterCase, .punctuation]) == 1)
  }

  @Test func rareCharactersAreToldApartThoughTheyShareAUnit() throws {
    let many = String(String.UnicodeScalarView((0x30000..<0x31000).compactMap(Unicode.Scalar.init)))
    let folded = try FoldedText(many)
    for scalar in ["\u{30000}", "\u{307FE}", "\u{307FF}", "\u{30FFF}", "\u{30FFE}\u{30FFF}"] {
      #expect(try folded.ranges(of: SearchPattern(scalar)).map { $0.words(in: many) } == [scalar])
    }
    #expect(try folded.hits(of: SearchPattern("\u{31000}")).isEmpty)
    #expect(try FoldedText("𠮷").hits(of: SearchPattern("𡮷")).isEmpty)
  }

  @Test func invisibleCharactersDoNotHideAWord() throws {
    let text = "发\u{200B}展，葛\u{E0100}城，a\u{AD}b"
    let folded = try FoldedText(text)
    for word in ["發展", "葛城", "ab"] { #expect(try folded.hits(of: SearchPattern(word)).count == 1) }
  }

  private static let pieces = [
    "发", "發", "髮", "a", "A", "Ａ", "人", "人", "𠮷", "“", "「", " ", "　", "\n", "\n\n", "。\n",
    "\u{200B}",
    "一、", "\n— 3 —\n", "，人发",
  ]

  @Test(arguments: 1...50 as ClosedRange<UInt64>)
  func hitsInRandomTexts(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let report = Report(
      name: "", text: SourceText(generator.string(of: Self.pieces, upTo: 120)))
    let folded = try FoldedText(report)
    let some = generator.pick(FoldKinds.subsets)
    for kinds in [.all, [], some] + Array(repeating: FoldKinds.all, count: 12) {
      let words = generator.string(of: Self.pieces, upTo: 4)
      let pattern = SearchPattern(words, kinds: kinds)
      #expect(
        try folded.ranges(of: pattern) == BruteForceSearch.ranges(of: pattern, in: report),
        "\(words) in \(report.text.string)")
    }
  }

  @Test(.enabled(if: Corpus.isPresent, Corpus.absence), arguments: Corpus.names)
  func hitsInTheCorpus(name: String) throws {
    let report = Report(name: name, text: try Corpus.text(name))
    let folded = try FoldedText(report)
    var generator = SeededGenerator(seed: UInt64(name.utf8.count))
    var wanted = [SearchPattern("发展"), SearchPattern("，", kinds: [])]
    // Words that stand there, across breaks too.
    for kinds in [FoldKinds.all, []] where folded.count > 12 {
      let place = Int.random(in: 0..<folded.count - 12, using: &generator)
      let words = folded.spelling(of: place..<place + Int.random(in: 2...6, using: &generator))
      wanted.append(SearchPattern(words, kinds: kinds))
    }
    for pattern in wanted {
      #expect(try folded.ranges(of: pattern) == BruteForceSearch.ranges(of: pattern, in: report))
    }
  }
}
