import TestSupport
import Testing

@testable import ReportKit

@Suite struct FoldedTextCounterpartTests {
  /// In the sample every character that a copy has stands where it should, there and back.
  @Test func charactersOfTheSampleCorrespond() throws {
    let folded = try FoldedText(Sample.report())
    let units = folded.withUnits(Array.init)
    for family in folded.families() {
      for one in family.occurrences.indices {
        for two in family.occurrences.indices where two != one {
          var last = -1
          var missing = 0
          for position in family.occurrences[one].positions {
            let place = folded.counterpart(of: position, of: family, from: one, to: two)
            #expect(family.occurrences[two].positions.contains(place.position))
            #expect(place.position >= last)
            last = place.position
            if place.isMissing {
              missing += 1
              continue
            }
            // 四是 and 五是 are the only characters that differ.
            #expect(
              units[place.position] == units[position]
                || Set([units[place.position], units[position]]) == [0x56DB, 0x4E94])
            #expect(
              folded.counterpart(of: place.position, of: family, from: two, to: one).position
                == position)
          }
          let shorter = family.occurrences[two].positions.count
          #expect(missing == max(0, family.occurrences[one].positions.count - shorter))
        }
      }
    }
  }

  @Test func whatIsMissingLeadsToTheNearestPlace() throws {
    let folded = try FoldedText(Report(name: "", text: SourceText("甲乙丙丁戊己庚辛\n甲乙丙己庚辛\n")))
    let places = (0..<8).map { folded.counterpart(of: $0, in: 0..<8, and: 8..<14) }
    #expect(places.map(\.position) == [8, 9, 10, 11, 11, 11, 12, 13])
    #expect(
      places.map(\.isMissing) == [false, false, false, true, true, false, false, false])
  }

  @Test func aPartThatIsMissingLeadsToTheEndOfTheOneBefore() throws {
    let folded = try FoldedText(Report(name: "", text: SourceText("甲乙丙丁戊己\n甲乙丙\n丁戊己\n")))
    func copy(_ positions: Range<Int>, _ parts: [Range<Int>?]) -> PassageFamily.Occurrence {
      PassageFamily.Occurrence(positions: positions, range: 0..<0, isPartial: false, parts: parts)
    }
    let family = PassageFamily(
      kind: .near, similarity: 1,
      occurrences: [
        copy(0..<6, [0..<3, 3..<6]), copy(6..<9, [6..<9, nil]), copy(9..<12, [nil, 9..<12]),
      ], model: 0)
    func place(_ position: Int, _ one: Int, _ two: Int) -> PassageCounterpart {
      folded.counterpart(of: position, of: family, from: one, to: two)
    }
    #expect(place(4, 0, 1) == PassageCounterpart(position: 8, isMissing: true))
    #expect(place(1, 0, 2) == PassageCounterpart(position: 9, isMissing: true))
    #expect(place(4, 0, 2) == PassageCounterpart(position: 10, isMissing: false))
    #expect(place(7, 1, 0) == PassageCounterpart(position: 1, isMissing: false))
  }
}
