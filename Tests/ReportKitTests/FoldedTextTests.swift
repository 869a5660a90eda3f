import TestSupport
import Testing

@testable import ReportKit

struct FoldedTextTests {
  @Test func variantsBecomeOneAndBlanksAreDropped() throws {
    #expect(try folded("發 髮\u{200B}发\n").units == "发发发".units)
    #expect(try folded("“Ａb”，　１％\n").units == "\"ab\",1%".units)
    #expect(try folded("\u{FEFF}一\r\n\r\n二").units == "一二".units)
  }

  @Test(arguments: ["", "\n\n", " 　\t", "\u{FEFF}", "\u{200B}\n\u{0C}"])
  func aTextMayHaveNoUnits(string: String) throws {
    let folded = try folded(string)
    #expect(folded.count == 0)
    #expect(folded.units == [])
    #expect(folded.position(at: 0) == 0)
    #expect(folded.sourceRange(at: 0) == string.utf8.count..<string.utf8.count)
  }

  @Test func aPhraseRunsOnThroughPageDebris() throws {
    let string = "甲是一。乙是高價值科技\n\n— 3 —\n\n成果，是二。\n"
    let folded = try folded(string)
    #expect(folded.units == "甲是一.乙是高价值科技成果,是二.-3-".units)
    #expect(folded.sourceRange(of: 9..<13).words(in: string) == "科技\n\n— 3 —\n\n成果")
    #expect(folded.positions(ofParagraph: 0) == 0..<17)
    #expect(folded.positions(ofParagraph: 1) == 17..<20)
    #expect((0..<20).map(folded.paragraph) == Array(repeating: 0, count: 17) + [1, 1, 1])
    #expect((0..<20).map(folded.paragraphEnd) == Array(repeating: 17, count: 17) + [20, 20, 20])
  }

  @Test func charactersOutsideTheBasicPlaneNeverCollide() throws {
    // Two that a 16-bit number takes for one, and more than there are units for.
    #expect(Set(try folded("𠀀𡀀\u{1F600}\u{10000}").units).count == 4)
    let many = String(String.UnicodeScalarView((0x30000..<0x31000).compactMap(Unicode.Scalar.init)))
    let folded = try folded(many)
    let units = folded.units
    #expect(Set(units).count == 2048)
    #expect(units.filter { $0 == FoldedText.sharedUnit }.count == 4096 - 2047)
    #expect(folded.rareCodes.isShared)
  }

  @Test func aRareFormIsFoldedToTheCommonOne() throws {
    // 鑪 has two Simplified forms, one of them outside the basic plane; 𪚥 has none.
    #expect(Set(try folded("鑪𬬻").units).count == 1)
    #expect(Set(try folded("\u{2F800}丽").units).count == 1)
    #expect(Set(try folded("𐐀𐐨").units).count == 1)
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func everyPositionGivesItsBytesInRandomTexts(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    try check(
      generator.string(
        of: [
          "发", "發", "a", "Ｂ", "é", "𠮷", "👨‍👩‍👧", "，", " ", "　", "\n", "\n\n", "\u{200B}", "\u{FEFF}",
          "高價值科技", "成果，是二。", "\n— 3 —\n", "一、", "\u{0C}\n",
        ], upTo: 200))
  }

  @Test func everyPositionGivesItsBytesInTheSample() throws {
    try check(try Sample.report())
  }

  @Test(.enabled(if: Corpus.isPresent, Corpus.absence), arguments: Corpus.names)
  func everyPositionGivesItsBytesInTheCorpus(name: String) throws {
    try check(Report(name: name, text: try Corpus.text(name)), step: 23)
  }

  private func folded(_ string: String) throws -> FoldedText {
    try FoldedText(Report(name: "", text: SourceText(string)))
  }

  private func check(_ string: String) throws {
    try check(Report(name: "", text: SourceText(string)))
  }

  /// Compares with a walk over the paragraphs by Swift's own strings: every unit, and every so many
  /// look-ups.
  private func check(_ report: Report, step: Int = 1) throws {
    let folded = try FoldedText(report)
    let units = folded.units
    var codes = RareCodes()
    var position = 0
    var walked = 0
    var isEqual = true
    for index in 0..<report.paragraphs.count {
      let start = position
      for fragment in report.paragraphs[index].fragments {
        var offset = fragment.range.lowerBound
        for scalar in report.text.string(in: fragment.range).unicodeScalars {
          let range = offset..<offset + scalar.utf8.count
          offset = range.upperBound
          walked += 1
          let isLookedUp = walked % step == 0
          isEqual =
            isEqual && (!isLookedUp || folded.position(at: range.lowerBound) == position)
          guard let kept = FoldTable.all.fold(scalar.value) else { continue }
          isEqual =
            isEqual && position < units.count && units[position] == codes.take(kept)
            && (!isLookedUp || folded.sourceRange(at: position) == range)
          position += 1
        }
      }
      isEqual =
        isEqual && folded.positions(ofParagraph: index) == start..<position
        && (start == position || folded.paragraph(at: position - 1) == index)
      try #require(isEqual, "\(report.name), paragraph \(index), position \(position)")
    }
    #expect(position == folded.count)
    #expect(units.count == folded.count)
    #expect(folded.position(at: report.text.count) == folded.count)
  }
}

extension FoldedText {
  /// A copy of its units.
  var units: [UInt16] { withUnits { Array($0) } }
}

extension String {
  /// What all its characters become.
  var units: [UInt16] {
    unicodeScalars.compactMap { FoldTable.all.fold($0.value).map(UInt16.init) }
  }
}

extension Range<Int> {
  /// The characters of a string at these bytes.
  func words(in string: String) -> String {
    String(decoding: Array(string.utf8)[self], as: UTF8.self)
  }
}
