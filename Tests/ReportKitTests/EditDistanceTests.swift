import TestSupport
import Testing

@testable import ReportKit

@Suite struct EditDistanceTests {
  /// Against the definition, on strings of few characters.
  @Test func bothWaysGiveTheDistance() throws {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<2_000 {
      let one = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        UInt16.random(in: 1...3, using: &random)
      }
      let two = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        UInt16.random(in: 1...3, using: &random)
      }
      let limit = Int.random(in: 0...12, using: &random)
      let wanted = Levenshtein.distance(one, two)
      (one + two + [0]).withUnsafeBufferPointer { buffer in
        guard let units = UnsafeUnitRuns(buffer) else { return }
        let first = 0..<one.count
        let second = one.count..<one.count + two.count
        #expect(EditDistance.between(first, second, units) == wanted)
        #expect(
          EditDistance.between(first, second, units, atMost: limit)
            == (wanted <= limit ? wanted : nil))
      }
    }
  }
}

/// The distance as a textbook defines it, to compare with.
enum Levenshtein {
  static func distance<Element: Equatable>(_ one: [Element], _ two: [Element]) -> Int {
    var rows = [Array(0...two.count)]
    for line in one.indices {
      var row = [line + 1]
      for column in two.indices {
        row.append(
          min(
            rows[line][column] + (one[line] == two[column] ? 0 : 1), rows[line][column + 1] + 1,
            row[column] + 1))
      }
      rows.append(row)
    }
    return rows[one.count][two.count]
  }
}
