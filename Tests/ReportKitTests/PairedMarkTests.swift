import Testing

@testable import ReportKit

@Suite struct PairedMarkTests {
  @Test(arguments: ["“”", "‘’", "「」", "『』", "《》", "〈〉", "（）", "()", "(）", "（)", "【】", "［］", "〔〕"])
  func aPairOpensAndCloses(pair: String) throws {
    let scalars = Array(pair.unicodeScalars)
    let open = try #require(PairedMark.of(scalars[0].value))
    let close = try #require(PairedMark.of(scalars[1].value))
    #expect(open.mark == close.mark)
    #expect(open.opens && !close.opens)
    for scalar in scalars {
      #expect(PairedMark.mayBegin(with: Array(String(scalar).utf8)[0]))
    }
  }

  @Test(arguments: ["中", "，", "a", "\"", "<", "[", "－"])
  func othersAreNoPair(character: Unicode.Scalar) {
    #expect(PairedMark.of(character.value) == nil)
  }
}
