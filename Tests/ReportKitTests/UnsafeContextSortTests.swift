import TestSupport
import Testing

@testable import ReportKit

@Suite struct UnsafeContextSortTests {
  private static let context = UnsafeContextSort.context

  /// Against sorting the pieces of text themselves, on texts in which much repeats itself.
  @Test(arguments: 0..<60)
  func placesAreSortedByTheirContext(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    var units = (0..<Int.random(in: 1...40, using: &random)).map { _ in
      UInt16.random(in: 1...(seed % 2 == 0 ? 2 : 900), using: &random)
    }
    while units.count < 900 {
      units += units[Int.random(in: 0..<units.count, using: &random)...]
      units.append(UInt16.random(in: 1...3, using: &random))
    }
    let places = (0..<units.count).filter { _ in Bool.random(using: &random) }
    let items = places.map { UInt64($0) << 32 | UInt64(100_000 - $0) }
    var forward = items
    var backward = items
    units.withUnsafeBufferPointer { buffer in
      guard let runs = UnsafeUnitRuns(buffer) else { return }
      let sort = UnsafeContextSort(runs)
      sort.sort(&forward, .forward)
      sort.sort(&backward, .backward)
    }
    #expect(forward.map { $0 & 0xFFFF_FFFF } == forward.map { 100_000 - $0 >> 32 })
    func sorted(_ context: (Int) -> [UInt16]) -> [UInt64] {
      places.map { (context($0), $0) }.sorted {
        if $0.0 == $1.0 { return $0.1 < $1.1 }
        return $0.0.lexicographicallyPrecedes($1.0)
      }.map { UInt64($0.1) }
    }
    #expect(forward.map { $0 >> 32 } == sorted { Array(units[$0...].prefix(Self.context)) })
    #expect(
      backward.map { $0 >> 32 } == sorted { Array(units[..<$0].suffix(Self.context).reversed()) })
  }
}
