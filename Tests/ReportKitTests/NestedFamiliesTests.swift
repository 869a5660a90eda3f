import TestSupport
import Testing

@testable import ReportKit

@Suite struct NestedFamiliesTests {
  private func family(_ starts: [Int], length: Int) -> [Range<Int>] {
    starts.map { $0..<$0 + length }
  }

  /// The lengths of the families that are no parts.
  private func kept(_ families: [[Range<Int>]]) -> [Int] {
    var nested = NestedFamilies(count: 6000)
    return families.filter { nested.insert($0) }.map { $0[0].count }
  }

  @Test func aPartWithAsManyCopiesIsHidden() {
    #expect(kept([family([0, 1000], length: 200), family([50, 1050], length: 100)]) == [200])
  }

  @Test func aPartThatStandsElsewhereTooIsKept() {
    #expect(
      kept([family([0, 1000], length: 200), family([50, 1050, 5000], length: 100)]) == [200, 100])
  }

  @Test func fourFifthsOfEveryCopyMustLieInside() {
    #expect(kept([family([0, 1000], length: 200), family([120, 1120], length: 100)]) == [200])
    #expect(
      kept([family([0, 1000], length: 200), family([121, 1121], length: 100)]) == [200, 100])
  }

  @Test func twoPlacesAreHeldTogetherByTwoCopiesOfOneFamily() {
    var nested = NestedFamilies(count: 6000)
    #expect(nested.insert(family([0, 1000, 5000], length: 200)) == true)
    #expect(nested.insert(family([900, 3000], length: 150)) == true)
    #expect(nested.hold(0, and: 1199) && nested.hold(5100, and: 100))
    #expect(nested.hold(900, and: 3149) && nested.hold(1049, and: 3000))
    #expect(!nested.hold(0, and: 3000))
    #expect(!nested.hold(0, and: 1200) && !nested.hold(0, and: 100))
  }

  /// Against the definition, on random families.
  @Test func theTreeFindsWhatComparingEachWithEachDoes() {
    var random = SeededGenerator(seed: 6)
    for _ in 0..<200 {
      let families = (0..<Int.random(in: 1...30, using: &random)).map { _ in
        let length = Int.random(in: 1...120, using: &random)
        return (0..<Int.random(in: 2...5, using: &random)).map { _ in
          let start = Int.random(in: 0...600 - length, using: &random)
          return start..<start + length
        }
      }.sorted { $0[0].count > $1[0].count }
      var nested = NestedFamilies(count: 600)
      var before: [[Range<Int>]] = []
      for family in families {
        let isPart = before.contains { other in
          other.count >= family.count
            && family.allSatisfy { copy in
              other.contains { $0.clamped(to: copy).count * 5 >= copy.count * 4 }
            }
        }
        #expect(nested.insert(family) == !isPart)
        if !isPart { before.append(family) }
      }
    }
  }
}
