import TestSupport
import Testing

@testable import ReportKit

@Suite struct GappedExtensionTests {
  /// Where the copies of a passage of so many characters stand, of which the second has these changed.
  private func copies(of length: Int, changed places: [Int]) throws -> [[Range<Int>]] {
    var random = SeededGenerator(seed: 12)
    func text(_ count: Int) -> [String] {
      (0..<count).compactMap { _ in
        Unicode.Scalar(Int.random(in: 0x4E00...0x9000, using: &random)).map(String.init)
      }
    }
    let passage = text(length)
    var copy = passage
    for place in places { copy[place] = "變" }
    let folded = try FoldedText((text(60) + passage + text(60) + copy + text(60)).joined())
    return folded.families().map { $0.occurrences.map(\.positions) }
  }

  /// Where differences stand so close that too little is the same between them, they are crossed as one: behind
  /// it more must be the same than by chance.
  @Test func changesWithTwoCharactersBetweenThemAreCrossed() throws {
    #expect(try copies(of: 40, changed: [15, 18, 21]) == [[60..<100, 160..<200]])
  }

  /// Five characters that are the same outweigh neither change, but are no chance either.
  @Test(arguments: [[31, 34], [33, 34], [28, 31, 34], [5, 8], [5, 6]])
  func changesNearTheEndsAreCrossed(places: [Int]) throws {
    #expect(try copies(of: 40, changed: places) == [[60..<100, 160..<200]])
  }

  /// Four are too few.
  @Test(arguments: [[32, 35], [4, 7]])
  func whatMayBeChanceIsNot(places: [Int]) throws {
    let length = 40 - 8
    let start = places[0] < 20 ? 8 : 0
    #expect(
      try copies(of: 40, changed: places)
        == [[60 + start..<60 + start + length, 160 + start..<160 + start + length]])
  }
}
