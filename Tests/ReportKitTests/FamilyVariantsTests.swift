import TestSupport
import Testing

@testable import ReportKit

/// Changes of a text that leave its families as they are.
@Suite struct FamilyVariantsTests {
  private func families(_ text: String) throws -> [[Range<Int>]] {
    try FoldedText(Report(name: "", text: SourceText(text))).families().map {
      $0.occurrences.map(\.positions)
    }
  }

  private func sample() throws -> String { try Sample.report().text.string }

  @Test func scriptChangesNothing() throws {
    let text = try sample()
    let table = FoldTable.of(.script)
    let simplified = String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          table.fold(scalar.value).flatMap(Unicode.Scalar.init) ?? scalar
        }))
    #expect(simplified != text)
    #expect(try families(simplified) == families(text))
  }

  @Test func widthChangesNothing() throws {
    let text = try sample()
    let wide = String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          (0x30...0x39).contains(scalar.value)
            ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar
        }))
    #expect(wide != text)
    #expect(try families(wide) == families(text))
  }

  /// Blanks between characters, everywhere: what is dropped is not seen.
  @Test func blanksChangeNothing() throws {
    let text = try sample()
    let spaced = text.replacing("政協", with: "政 \u{3000}協")
    #expect(spaced != text)
    #expect(try families(spaced) == families(text))
  }

  /// The copies are the same passages; near their ends a new break is a new end of a paragraph.
  @Test func aBreakInsideACopyDividesNothing() throws {
    let text = try sample()
    let broken = text.replacing("着力加強委員隊伍建設", with: "着力加強\n\n委員隊伍建設")
    #expect(broken != text)
    #expect(try families(broken) == families(text))
  }
}
