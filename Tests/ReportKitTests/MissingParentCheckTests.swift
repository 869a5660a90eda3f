import Testing

@testable import ReportKit

@Suite struct MissingParentCheckTests {
  /// The nodes that are found in an outline of （一） at any level and 一、 at the first.
  private func found(_ headings: (kind: HeadingKind, number: Int, level: Int)...) -> [Int] {
    let outline = RandomOutline.outline(
      levels: headings.map(\.level), numbers: headings.map(\.number),
      kinds: headings.map(\.kind))
    return MissingParentCheck.findings(
      in: outline, of: SourceText(String(repeating: "a", count: 200))
    ).map { $0.range.lowerBound / 10 }
  }

  @Test func aRunBeforeTheSecondParentLacksTheFirst() {
    #expect(
      found(
        (.parenHan, 3, 1), (.parenHan, 4, 1), (.han, 2, 1), (.parenHan, 1, 2), (.parenHan, 2, 2))
        == [0])
  }

  @Test func aRunBeforeTheFirstParentIsAListOfItsOwn() {
    #expect(found((.parenHan, 1, 1), (.parenHan, 2, 1), (.han, 1, 1), (.parenHan, 1, 2)) == [])
  }

  @Test func aRunAfterItsLikesIsAnother() {
    #expect(found((.han, 2, 1), (.parenHan, 1, 2), (.article, 1, 1), (.parenHan, 1, 1)) == [])
  }

  @Test func anAppendixIsNoParentThatOthersLack() {
    #expect(found((.han, 1, 1), (.han, 2, 1), (.appendix, 2, 1), (.han, 1, 2)) == [])
  }

  @Test func aKindWithoutParentsLacksNone() {
    #expect(found((.han, 2, 1), (.han, 3, 1)) == [])
  }
}
