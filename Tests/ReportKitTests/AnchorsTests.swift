import TestSupport
import Testing

@testable import ReportKit

@Suite struct AnchorsTests {
  private func anchors(_ units: [UInt16], window: Int) -> Anchors? {
    units.withUnsafeBufferPointer { buffer in
      UnsafeUnitRuns(buffer).map { Anchors($0, window: window) }
    }
  }

  /// The promise of winnowing: equal passages that are long enough have an anchor in common.
  @Test(arguments: 1...8)
  func equalPassagesHaveAnAnchorInCommon(window: Int) throws {
    var random = SeededGenerator(seed: UInt64(window))
    let length = Anchors.anchorLength + window - 1
    for _ in 0..<100 {
      let passage = (0..<length).map { _ in UInt16.random(in: 1...999, using: &random) }
      let filling = (0..<50).map { _ in UInt16.random(in: 1...999, using: &random) }
      let units = filling + passage + filling.reversed() + passage + filling
      let found = try #require(anchors(units, window: window))
      let (first, second) = (50, 100 + length)
      #expect(
        found.places.contains { place in
          let place = Int(place)
          return place >= first && place + Anchors.anchorLength <= first + length
            && found.places.contains(UInt32(place - first + second))
        })
    }
  }

  @Test func aShortPatternHasThreeAnchors() throws {
    let units = (0..<10_000).map { UInt16(1 + $0 % 3) }
    let found = try #require(anchors(units, window: 7))
    #expect(found.places.count <= 4)
    let last = try #require(found.places.last)
    #expect(last > 9_900)
  }

  @Test func aShortTextHasNone() throws {
    #expect(anchors([1, 2, 3, 4, 5, 6, 7], window: 7)?.places.isEmpty == true)
  }
}
