import TestSupport
import Testing

@testable import ReportKit

struct UnsafeUnitScanTests {
  @Test(arguments: 1...150 as ClosedRange<UInt64>)
  func everyPlaceIsFoundAndNoOther(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    // Few different units, so that needles are there, overlap themselves, and end at every place.
    let alphabet = Array(UInt16(1)...UInt16(Int.random(in: 1...5, using: &generator)))
    let units = (0..<Int.random(in: 0...400, using: &generator)).map { _ in
      generator.pick(alphabet) << 8
    }
    for length in [1, 2, 3, 5, 17, 70] {
      let needle = (0..<length).map { _ in generator.pick(alphabet) << 8 }
      let low = Int.random(in: 0...units.count, using: &generator)
      let range = low..<Int.random(in: low...units.count, using: &generator)
      let expected = range.filter { units[$0...].starts(with: needle) }
      #expect(places(of: needle, in: units, from: range) == expected)
      #expect(
        places(of: needle, in: units, from: 0..<units.count)
          == units.indices.filter { units[$0...].starts(with: needle) })
    }
  }

  @Test func aPlaceAtEitherEndIsFound() {
    for count in [64, 65, 127, 128, 200] {
      var units = [UInt16](repeating: 7, count: count)
      units[0] = 1
      units[count - 2] = 1
      units[count - 1] = 2
      #expect(places(of: [1], in: units, from: 0..<count) == [0, count - 2])
      #expect(places(of: [1, 2], in: units, from: 0..<count) == [count - 2])
      #expect(places(of: [2, 7], in: units, from: 0..<count) == [])
    }
  }

  private func places(of needle: [UInt16], in units: [UInt16], from range: Range<Int>) -> [Int] {
    units.withUnsafeBufferPointer { units in
      var places: [Int] = []
      UnsafeUnitScan(needle, in: units).forEach(in: units, from: range) { places.append($0) }
      return places
    }
  }
}
