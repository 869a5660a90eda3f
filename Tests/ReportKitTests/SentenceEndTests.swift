import Testing

@testable import ReportKit

struct SentenceEndTests {
  @Test(arguments: Array("。．.！？!?；;：:…”’」』）)】]》".unicodeScalars))
  func aLineMayEndAfter(mark: Unicode.Scalar) {
    #expect(SentenceEnd.contains(mark.value))
  }

  @Test(arguments: Array("，、,—（(“‘「《·甲a1％%".unicodeScalars))
  func aLineGoesOnAfter(mark: Unicode.Scalar) {
    #expect(!SentenceEnd.contains(mark.value))
  }
}
