import Testing

@testable import ReportKit

@Suite struct ParticleDoublesTests {
  @Test(arguments: [
    ("針對對事", true), ("针对对外", false), ("反对对他", false), ("展的的问", true), ("目的的问", false),
    ("是的的确", false), ("会和和效", true), ("总和和平", false), ("们我我的", true), ("为了了解", false),
    ("除了了他", false), ("走了了。", true), ("成为为一", true), ("行为为无", false), ("視為為全", false),
    ("天天天气", false),
  ])
  func aDoubleIsASlipUnlessAWordNeedsIt(words: String, isSlip: Bool) {
    let scalars = words.unicodeScalars.map(\.value)
    #expect(ParticleDoubles.isSlip(scalars[1], before: scalars[0], after: scalars[3]) == isSlip)
  }
}
