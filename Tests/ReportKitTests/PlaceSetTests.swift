import TestSupport
import Testing

@testable import ReportKit

@Suite struct PlaceSetTests {
  /// Against a set of the standard library.
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func itHoldsWhatASetHolds(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let end = Int.random(in: 1...300, using: &random)
    var places = PlaceSet(below: end)
    var others = PlaceSet(below: end)
    var (wanted, wantedOthers) = (Set<Int>(), Set<Int>())
    for _ in 0..<100 {
      let changed = range(below: end, &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0:
        places.insert(changed)
        wanted.formUnion(changed)
      case 1:
        places.insert(changed, without: others)
        wanted.formUnion(Set(changed).subtracting(wantedOthers))
      case 2:
        others.insert(changed)
        wantedOthers.formUnion(changed)
      default:
        #expect(places.remove(changed) == wanted.intersection(changed).sorted())
        wanted.subtract(changed)
      }
      let asked = range(below: end, &random)
      #expect(places.containsAny(of: asked) == !wanted.isDisjoint(with: asked))
      #expect((0..<end).filter(places.contains) == wanted.sorted())
    }
  }

  private func range(below end: Int, _ random: inout SeededGenerator) -> Range<Int> {
    let start = Int.random(in: 0..<end, using: &random)
    return start..<Int.random(in: start + 1...end, using: &random)
  }
}
