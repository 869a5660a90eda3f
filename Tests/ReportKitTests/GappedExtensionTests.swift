import TestSupport
import Testing

@testable import ReportKit

@Suite struct GappedExtensionTests {
  /// Where differences stand so close that too little is the same between them, they are crossed as one: behind
  /// it more must be the same than by chance.
  @Test func changesWithTwoCharactersBetweenThemAreCrossed() throws {
    var random = SeededGenerator(seed: 12)
    func text(_ count: Int) -> [String] {
      (0..<count).compactMap { _ in
        Unicode.Scalar(Int.random(in: 0x4E00...0x9000, using: &random)).map(String.init)
      }
    }
    let passage = text(40)
    var copy = passage
    for place in [15, 18, 21] { copy[place] = "變" }
    let folded = try FoldedText((text(60) + passage + text(60) + copy + text(60)).joined())
    #expect(folded.families().map { $0.occurrences.map(\.positions) } == [[60..<100, 160..<200]])
  }
}
