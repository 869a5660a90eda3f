import TestSupport
import Testing

@testable import BrowserCore
@testable import ReportKit

@Suite struct FamilyListTests {
  /// Families 0 and 1 are long, 2 and 3 short.
  private static func list() throws -> FamilyList {
    let folded = try FoldedText(
      Report(name: "", text: SourceText(String(repeating: "甲", count: 600))))
    func family(_ starts: [Int], length: Int, parts: Int) -> PassageFamily {
      PassageFamily(
        kind: .exact, similarity: 1,
        occurrences: starts.map { start in
          PassageFamily.Occurrence(
            positions: start..<start + length, range: 0..<0, isPartial: false,
            parts: (0..<parts).map { $0 == 1 ? nil : start + $0..<start + $0 + 1 })
        }, model: 0)
    }
    return FamilyList(
      CopiesIndex(
        [
          family([300, 400], length: 70, parts: 3), family([0, 60, 120], length: 60, parts: 1),
          family([200, 500, 530], length: 59, parts: 1), family([190, 480], length: 10, parts: 1),
        ], in: folded))
  }

  @Test func shortPassagesStandUnderOneRow() throws {
    var list = try Self.list()
    #expect(list.rows == [.family(0), .family(1), .short])
    #expect(list.shortCount == 2)
    list.setOpen(true, .short)
    #expect(list.rows == [.family(0), .family(1), .short, .family(2), .family(3)])
    #expect(list.parent(of: .family(3)) == .short && list.parent(of: .family(1)) == nil)
    list.setOpen(false, .short)
    #expect(list.rows.count == 3)
  }

  @Test func familiesOpenToCopiesAndTheseToTheParagraphsTheyHave() throws {
    var list = try Self.list()
    list.setOpen(true, .family(0))
    list.setOpen(true, .copy(family: 0, 1))
    #expect(
      list.rows == [
        .family(0), .copy(family: 0, 0), .copy(family: 0, 1), .part(family: 0, copy: 1, 0),
        .part(family: 0, copy: 1, 2), .family(1), .short,
      ])
    #expect(list.positions(of: .part(family: 0, copy: 1, 2)) == 402..<403)
    #expect(list.parent(of: .part(family: 0, copy: 1, 2)) == .copy(family: 0, 1))
    #expect(!list.canOpen(.part(family: 0, copy: 1, 2)))
    // What was open below is so again.
    list.setOpen(false, .family(0))
    list.setOpen(true, .family(0))
    #expect(list.rows.count == 7)
  }

  @Test func eachOrderSortsAndAllComeRound() throws {
    var list = try Self.list()
    list.setOpen(true, .short)
    var orders: [FamilyList.Order: [FamilyList.Row]] = [:]
    for _ in FamilyList.Order.allCases {
      orders[list.order] = list.rows
      list.takeNextOrder()
    }
    #expect(list.order == .mostText)
    #expect(orders[.mostText] == [.family(0), .family(1), .short, .family(2), .family(3)])
    #expect(orders[.position] == [.family(1), .family(0), .short, .family(3), .family(2)])
    #expect(orders[.length] == [.family(0), .family(1), .short, .family(2), .family(3)])
    #expect(orders[.copies] == [.family(1), .family(0), .short, .family(2), .family(3)])
  }

  @Test func aListOfShortPassagesOnlyStandsOpen() throws {
    let folded = try FoldedText(Report(name: "", text: SourceText("甲乙甲乙")))
    let family = CopiesIndexTests.family([0..<2, 2..<4], model: 0)
    #expect(FamilyList(CopiesIndex([family], in: folded)).rows == [.short, .family(0)])
    #expect(FamilyList(CopiesIndex([], in: folded)).rows.isEmpty)
  }
}
