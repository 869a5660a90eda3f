import TestSupport
import Testing

@testable import ReportKit

@Suite struct AnchorsTests {
  private func anchors(
    _ units: [UInt16], window: Int, piece: Int = 1 << 18, threads: Int = 1
  ) -> Anchors? {
    units.withUnsafeBufferPointer { buffer in
      UnsafeUnitRuns(buffer).flatMap {
        Anchors($0, window: window, piece: piece, threads: threads, SearchPulse { _ in true })
      }
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

  @Test func thoseInSomeRangesAreLeftOut() throws {
    var random = SeededGenerator(seed: 9)
    let units = (0..<1000).map { _ in UInt16.random(in: 1...9000, using: &random) }
    let all = try #require(anchors(units, window: 7))
    let ranges = [0..<1, 100..<300, 300..<310, 600..<990]
    var left = all
    left.leaveOut(ranges)
    let kept = all.places.indices.filter { index in
      !ranges.contains { $0.contains(Int(all.places[index])) }
    }
    #expect(kept.count < all.places.count)
    #expect(left.places == kept.map { all.places[$0] })
    #expect(left.hashes == kept.map { all.hashes[$0] })
  }

  @Test func aShortTextHasNone() throws {
    #expect(anchors([1, 2, 3, 4, 5, 6, 7], window: 7)?.places.isEmpty == true)
  }

  @Test(arguments: [1, 2, 3, 7, 50, 999], [1, 3])
  func piecesAndThreadsChangeNothing(piece: Int, threads: Int) throws {
    var random = SeededGenerator(seed: UInt64(piece))
    for alphabet in [2, 9000] as [UInt16] {
      let units = (0..<1000).map { _ in UInt16.random(in: 1...alphabet, using: &random) }
      for window in [1, 4, 7] {
        let whole = try #require(anchors(units, window: window))
        let pieces = try #require(anchors(units, window: window, piece: piece, threads: threads))
        #expect(pieces.places == whole.places && pieces.hashes == whole.hashes)
      }
    }
  }
}
