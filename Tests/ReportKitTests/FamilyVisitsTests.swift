import Testing

@testable import ReportKit

@Suite struct FamilyVisitsTests {
  @Test func aPassageThatWasSeenOftenBeginsNoFamily() {
    var visits = FamilyVisits(count: 2)
    #expect(visits.allow(0, length: 100) == true)
    for _ in 0..<64 { visits.count(0) }
    #expect(visits.allow(0, length: 100) == false)
    #expect(visits.allow(1, length: 100) == true)
  }

  /// What long passages have used up, or have seen, is nothing to those half as long.
  @Test func eachDoublingOfTheLengthHasItsOwn() {
    var visits = FamilyVisits(count: 2)
    #expect(visits.allow(0, length: 100) == true)
    for _ in 0..<1_000_000 { visits.count(0) }
    #expect(visits.allow(0, length: 99) == false)
    #expect(visits.allow(1, length: 65) == false)
    #expect(visits.allow(0, length: 63) == true)
  }

  /// Whatever is looked at, the looks are in proportion to the number of passages.
  @Test func beyondTheBudgetOnlyWhatNobodyHasSeenIsAllowed() {
    var visits = FamilyVisits(count: 1000)
    #expect(visits.allow(0, length: 100) == true)
    for _ in 0..<300_000 { visits.count(0) }
    visits.count(1)
    #expect(visits.allow(1, length: 100) == false)
    #expect(visits.allow(2, length: 100) == true)
    for _ in 0..<300_000 { visits.count(0) }
    #expect(visits.allow(3, length: 100) == false)
  }
}
