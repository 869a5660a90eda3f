import TestSupport
import Testing

@testable import ReportKit

struct HeadingFilterTests {
  private static func report(_ heading: String) -> Report {
    Report(name: "", text: SourceText("一、" + heading + "\n正文。\n"))
  }

  private static func finds(_ words: String, _ heading: String) -> Bool {
    HeadingFilter(words).matches(0, in: report(heading))
  }

  @Test(arguments: [
    "發揮", "发挥", "發揮委員作用", "委员", "一", "一、發", "一發揮", "f", "fh", "fhw", "fhwy", "fhwyzy", "fahui",
    "FaHui", "ｆｈ", "fahu", "fahuiw", "fahuiwei", "fhuiwyuan", "發hwy", "發揮wyzy", "hwy", "wyzy",
    "yfhwy",
    "fa hui", "", " ",
  ])
  func aHeadingIsFoundByItsCharactersAndByHowTheyAreRead(words: String) {
    #expect(Self.finds(words, "發揮委員作用"))
    #expect(Self.finds(words, "发挥委员作用"))
    #expect(Self.finds(words, "發揮“委員”作用"))
  }

  @Test(arguments: ["發委", "發揮x", "fw", "fahuw", "fahuiz", "wf", "yyy", "發揮。", "2"])
  func whatDoesNotStandThereIsNotFound(words: String) {
    #expect(!Self.finds(words, "發揮委員作用"))
  }

  @Test func allReadingsCountAndZhIsAnInitial() {
    for words in ["zhongxing", "zhx", "zx", "chonghang", "chx", "ch", "chongh", "zhonghang"] {
      #expect(Self.finds(words, "重行"), "\(words)")
    }
    #expect(!Self.finds("zhx", "自行"))
    for words in ["nvxing", "nuxing", "nüxing", "nx"] { #expect(Self.finds(words, "女性")) }
    // 乾 is folded to 干, but is not read so in 乾隆.
    #expect(Self.finds("qianlong", "乾隆"))
    #expect(Self.finds("gan", "乾"))
  }

  @Test func latinLettersAndDigitsOfAHeadingAreFoundAsTheyStand() {
    #expect(Self.finds("gdp", "提升GDP增速"))
    #expect(Self.finds("tsgdpzs", "提升GDP增速"))
    #expect(Self.finds("2025", "２０２５年"))
    #expect(Self.finds("2025n", "２０２５年"))
    #expect(!Self.finds("gd增", "提升GDP增速"))
  }

  /// All ways to read the words from a place on, tried one after the other.
  private static func oracle(_ words: ArraySlice<UInt32>, _ heading: ArraySlice<UInt32>) -> Bool {
    if words.isEmpty { return true }
    guard let character = heading.first, let unit = FoldTable.all.fold(character) else {
      return !heading.isEmpty && oracle(words, heading.dropFirst())
    }
    let rest = heading.dropFirst()
    if unit == words.first, oracle(words.dropFirst(), rest) { return true }
    if [0x3001, 0x2C].contains(unit), oracle(words, rest) { return true }
    for scalar in [character, unit] {
      var syllables: [[UInt8]] = []
      CharacterTable.forEachReading(of: scalar) { syllables.append(CharacterTable.syllables[$0]) }
      for syllable in syllables {
        let letters = syllable.map(UInt32.init)
        if letters.starts(with: words) { return true }
        let isDouble = letters.count > 1 && letters[1] == 0x68
        for length in [1, isDouble ? 2 : 1, letters.count]
        where words.starts(with: letters.prefix(length)) {
          if oracle(words.dropFirst(length), rest) { return true }
        }
      }
    }
    return false
  }

  @Test(arguments: 1...400 as ClosedRange<UInt64>)
  func theMachineFindsWhatTryingAllWaysFinds(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    func random(_ characters: String, _ count: Int) -> String {
      String((0..<count).map { _ in characters.randomElement(using: &generator) ?? "x" })
    }
    let heading = random("長發重行女西安先嗯x，", Int.random(in: 1...7, using: &generator))
    let report = Self.report(heading)
    for _ in 0..<10 {
      let words = random("chagxinfzhonv长行，", Int.random(in: 1...5, using: &generator))
      let title = Array(("一、" + heading).unicodeScalars.map(\.value))
      let units = words.unicodeScalars.compactMap { FoldTable.all.fold($0.value) }
      let expected = title.indices.contains { Self.oracle(units[...], title[$0...]) }
      #expect(HeadingFilter(words).matches(0, in: report) == expected, "\(words) in \(heading)")
      // So a list only becomes shorter while one types.
      let shorter = HeadingFilter(String(words.dropLast()))
      #expect(!expected || shorter.matches(0, in: report))
    }
  }

  @Test func aFilterTakesSixtyThreeCharacters() {
    let longest = String(repeating: "發", count: HeadingFilter.longest)
    #expect(!HeadingFilter.hasRoom(after: longest))
    #expect(HeadingFilter.hasRoom(after: " " + longest.dropLast()))
    let report = Self.report(longest)
    #expect(HeadingFilter(longest).matches(0, in: report))
    #expect(HeadingFilter(String(repeating: "f", count: 63)).matches(0, in: report))
    #expect(!HeadingFilter(String(longest.dropLast()) + "x").matches(0, in: report))
  }

  @Test func theTableKnowsTheIdeographsOfReports() throws {
    #expect(CharacterTable.syllables.count > 400)
    #expect(CharacterTable.syllables.allSatisfy { !$0.isEmpty })
    let text = try SourceText(path: PackageFiles.sample)
    let sample = text.string(in: 0..<text.count)
    for scalar in Set(sample.unicodeScalars) where (0x4E00...0x9FFF).contains(scalar.value) {
      var count = 0
      CharacterTable.forEachReading(of: scalar.value) { _ in count += 1 }
      #expect(count > 0, "\(scalar)")
    }
  }
}
