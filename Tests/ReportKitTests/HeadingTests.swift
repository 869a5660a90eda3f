import Testing

@testable import ReportKit

struct HeadingTests {
  private let heading = Heading(
    kind: .ordinalRunIn, form: .runIn, number: 3, level: 2, range: 110..<137, labelEnd: 116,
    title: 116..<134, paragraph: 2)

  @Test func itGivesBackWhatItWasMadeOf() {
    #expect(heading.kind == .ordinalRunIn)
    #expect(heading.form == .runIn)
    #expect(heading.number == 3)
    #expect(heading.level == 2)
    #expect(heading.range == 110..<137)
    #expect(heading.label == 110..<116)
    #expect(heading.title == 116..<134)
    #expect(heading.paragraph == 2)
  }

  @Test func offsetsMayBeLarge() {
    let base = 5_000_000_000
    let far = Heading(
      kind: .han, form: .ownLine, number: 99_999_999, level: 1, range: base..<base + 90,
      labelEnd: base + 6, title: base + 9..<base + 90, paragraph: 100_000_000)
    #expect(far.label == base..<base + 6)
    #expect(far.title == base + 9..<base + 90)
    #expect(far.number == 99_999_999)
    #expect(far.paragraph == 100_000_000)
  }

  @Test func formsHaveTheNamesOfTheGold() {
    #expect(Heading.Form.ownLine.rawValue == "own")
    #expect(Heading.Form.runIn.rawValue == "runin")
  }
}
