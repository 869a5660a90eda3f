import Testing

@testable import ReportKit

struct RareCodesTests {
  @Test func aCharacterOfTheBasicPlaneIsItsOwnUnit() {
    #expect(RareCodes().unit(of: 0x53D1) == 0x53D1)
    #expect(RareCodes().unit(of: 0xFFFF) == 0xFFFF)
  }

  @Test func othersGetUnitsInTheOrderOfTheirAppearance() {
    var codes = RareCodes()
    #expect(codes.unit(of: 0x20BB7) == nil)
    #expect(codes.take(0x20BB7) == 0xD800)
    #expect(codes.take(0x1F600) == 0xD801)
    #expect(codes.take(0x20BB7) == 0xD800)
    #expect(codes.unit(of: 0x1F600) == 0xD801)
    #expect(codes.unit(of: 0x1F601) == nil)
    #expect(!codes.isShared)
  }

  @Test func whatExceedsThemSharesTheLastUnitAndThatIsKnown() {
    var codes = RareCodes()
    let units = (0..<2047).map { codes.take(0x20000 + $0) }
    #expect(Set(units).count == 2047)
    #expect(!units.contains(RareCodes.shared))
    #expect(!codes.isShared)
    #expect(codes.take(0x2F000) == RareCodes.shared)
    #expect(codes.isShared)
    // From then on a character without a unit may be anywhere.
    #expect(codes.unit(of: 0x2F001) == RareCodes.shared)
    #expect(codes.unit(of: 0x20000) == 0xD800)
  }
}
