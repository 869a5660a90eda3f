import TestSupport
import Testing

@testable import ReportKit

/// Texts on which a search for duplicates may take for ever, or align a text with itself.
@Suite struct HostileTextTests {
  private func families(_ text: String) throws -> [PassageFamily] {
    try FoldedText(text).families()
  }

  @Test(arguments: ["", "\n", "一", "一二三四五六七", "一二三四五六七八"])
  func shortTextsHaveNoFamilies(text: String) throws {
    #expect(try families(text).isEmpty)
  }

  /// A text with a short period gives copies of so many periods as make a passage.
  @Test(arguments: [(1, 24), (2, 24), (3, 24), (5, 25), (23, 46), (24, 24), (100, 100)])
  func aPeriodGivesCopiesOfItsOwnLength(period: Int, length: Int) throws {
    let pattern = (0..<period).compactMap { Unicode.Scalar(0x5000 + 7 * $0).map(String.init) }
    let text = String(repeating: pattern.joined(), count: 20_000 / period)
    let family = try #require(try families(text).first)
    #expect(family.occurrences.count >= 20_000 / period * period / length - 1)
    let first = try #require(family.occurrences.first)
    #expect(first.positions == 0..<length)
    for (copy, next) in zip(family.occurrences, family.occurrences.dropFirst()) {
      #expect(copy.positions.upperBound == next.positions.lowerBound)
    }
    #expect(try families(text).count == 1)
  }

  /// The work grows with the length: had it grown with the square, this would take minutes.
  @Test func oneCharacterAndOnePageAreDoneInLinearTime() throws {
    #expect(try families(String(repeating: "一", count: 300_000)).count == 1)
    var random = SeededGenerator(seed: 3)
    let page = (0..<1000).compactMap { _ in
      Unicode.Scalar(Int.random(in: 0x4E00...0x9000, using: &random)).map(String.init)
    }.joined()
    let pages = (1...300).map { "第\($0)頁\n\(page)\n\n" }.joined()
    let family = try #require(try families(pages).first)
    #expect(family.occurrences.count == 300)
    #expect(family.similarity > 0.99)
  }

  /// Bug 1 and 2 of the prototype: no copy overlaps another one, whatever the text repeats.
  @Test func copiesOfATandemDoNotOverlap() throws {
    let folded = try FoldedText(Sample.report())
    for family in folded.families() {
      for (copy, next) in zip(family.occurrences, family.occurrences.dropFirst()) {
        #expect(copy.range.upperBound <= next.range.lowerBound)
        #expect(copy.positions.count <= next.positions.lowerBound - copy.positions.lowerBound)
      }
    }
  }

  /// Bug 3: the stop of the paragraph before belongs to that.
  @Test func aCopyDoesNotBeginWithTheStopBeforeIt() throws {
    let passage = "堅持把黨的領導貫穿到政協全部工作之中，引導參加政協的各黨派團體和各族各界人士。"
    let text = "甲方意見已經採納。\n\n\(passage)\n\n乙方工作作出貢獻。\n\n\(passage)\n\n丙"
    let report = Report(name: "", text: SourceText(text))
    let family = try #require(try FoldedText(report).families().first)
    #expect(family.occurrences.map { report.text.string(in: $0.range) } == [passage, passage])
  }

  /// Bug 4: a range ends with the last byte of its last character, of any length in UTF-8.
  @Test(arguments: ["尾", "z", "é", "𠮷"])
  func aRangeEndsBehindItsLastCharacter(last: String) throws {
    let passage = "一二三四五六七八九十甲乙丙丁戊己庚辛壬癸子丑寅卯" + last
    let text = "前\(passage)後\(passage)"
    let report = Report(name: "", text: SourceText(text))
    let family = try #require(try FoldedText(report).families().first)
    #expect(family.occurrences.map { report.text.string(in: $0.range) } == [passage, passage])
  }

  /// Every eight characters of the passage stand in a hundred places, and only its whole stands in two: the
  /// nearest of these places, or the last few, are not enough to find the other copy.
  @Test(arguments: [0.85, 1])
  func frequentPhrasesHideNothing(similarity: Double) throws {
    var random = SeededGenerator(seed: 5)
    let phrases = (0..<6).map { _ in
      (0..<20).compactMap { _ in
        Unicode.Scalar(Int.random(in: 0x4E00...0x9000, using: &random)).map(String.init)
      }.joined()
    }
    func passage(_ count: Int) -> String {
      (0..<count).map { _ in random.pick(phrases) }.joined()
    }
    func filling() -> String { (0..<400).map { _ in passage(5) + "\n\n" }.joined() }
    let wanted = passage(8)
    let text = filling() + wanted + "\n\n" + filling() + wanted + "\n\n" + filling()
    let folded = try FoldedText(text)
    let places = try folded.hits(of: SearchPattern(wanted))
    try #require(places.count == 2)
    let found = folded.families(DuplicateOptions(similarity: similarity))
    func holds(_ family: PassageFamily, _ place: Range<Int>) -> Bool {
      family.occurrences.contains { $0.positions.clamped(to: place) == place }
    }
    #expect(found.contains { holds($0, places[0]) && holds($0, places[1]) })
  }

  /// However many copies there are: what one pair of them told is not missing because another was left out.
  @Test func nothingIsMissingWhereAPageStandsAHundredTimes() throws {
    var random = SeededGenerator(seed: 4)
    let page = (0..<400).compactMap { _ in
      Unicode.Scalar(Int.random(in: 0x4E00...0x9000, using: &random)).map(String.init)
    }.joined()
    let result = try FoldedText(String(repeating: page + "\n\n", count: 100)).duplicates()
    #expect(result.leftOut == 0)
    #expect(result.families.map(\.occurrences.count) == [100])
  }

  /// Sentences in any order, each altered each time: nearly every two places begin a passage of their own.
  @Test func whatIsLeftOutIsSaid() throws {
    var random = SeededGenerator(seed: 6)
    func character() -> String {
      Unicode.Scalar(Int.random(in: 0x4E00...0x9000, using: &random)).map(String.init) ?? ""
    }
    let sentences = (0..<8).map { _ in (0..<50).map { _ in character() } }
    let text = (0..<1500).map { _ in
      var sentence = random.pick(sentences)
      for _ in 0..<3 { sentence[Int.random(in: 0..<50, using: &random)] = character() }
      return sentence.joined() + "。"
    }
    let result = try FoldedText(text.joined()).duplicates()
    #expect(result.leftOut > 0 && result.isComplete)
    // Every sentence is in a family all the same.
    var covered = Set<Int>()
    for family in result.families {
      for copy in family.occurrences { covered.formUnion(copy.positions) }
    }
    #expect(covered.count * 100 > 1500 * 51 * 95)
  }
}
