import Testing

@testable import ReportKit

struct HardWrapTests {
  private func wrap(of lines: [String]) -> HardWrap? {
    let text = SourceText(lines.joined(separator: "\n"))
    let index = LineIndex(text)
    return text.withBytes { bytes in
      let shapes = (1..<index.count + 1).map { LineShape(index.range(ofLine: $0), in: bytes) }
      return HardWrap.find(shapes, in: bytes)
    }
  }

  /// Paragraphs of `lengths` characters, broken after every `width` of them.
  private func broken(
    _ lengths: [Int], at width: Int, indent: String, cycle: String = "文字"
  ) -> [String] {
    lengths.flatMap { length -> [String] in
      let words = Array(
        indent + String(String(repeating: cycle, count: length).prefix(length)))
      return stride(from: 0, to: words.count, by: width).map {
        String(words[$0..<min($0 + width, words.count)])
      }
    }
  }

  @Test func linesOfOneLengthAreWrapped() {
    let lines = broken([70, 95, 33, 120, 61], at: 26, indent: "　　")
    #expect(wrap(of: lines) == HardWrap(measure: .characters, width: 26, indentsParagraphs: true))
  }

  @Test func withoutIndentsThatIsSaid() {
    let lines = broken([70, 95, 33, 120, 61], at: 26, indent: "")
    #expect(wrap(of: lines) == HardWrap(measure: .characters, width: 26, indentsParagraphs: false))
  }

  @Test func linesOfOneWidthInCellsAreWrapped() {
    // Half-width digits make the number of characters differ from line to line.
    let words = Array(String(repeating: "增長12345億元到2024年的時候又有6項", count: 20))
    var lines: [String] = []
    var line = ""
    var cells = 0
    for character in words {
      let width = character.isASCII ? 1 : 2
      if cells + width > 40 {
        lines.append(line)
        (line, cells) = ("", 0)
      }
      line.append(character)
      cells += width
    }
    lines.append(line)
    let found = wrap(of: lines)
    #expect(found?.measure == .cells)
    #expect((39...40).contains(found?.width ?? 0))
  }

  @Test func paragraphsOfEveryLengthAreNot() {
    let lines = (1...60).map { String(repeating: "字", count: ($0 * 37) % 211 + 5) }
    #expect(wrap(of: lines) == nil)
  }

  @Test func shortListsAndFewLinesAreNot() {
    #expect(wrap(of: Array(repeating: "甲乙丙丁", count: 50)) == nil)
    #expect(wrap(of: broken([70], at: 26, indent: "")) == nil)
    #expect(wrap(of: []) == nil)
    #expect(wrap(of: Array(repeating: "", count: 50)) == nil)
  }
}
