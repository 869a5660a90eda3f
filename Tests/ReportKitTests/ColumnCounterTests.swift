import Testing

@testable import ReportKit

struct ColumnCounterTests {
  @Test func columnsAreCharactersFromOne() {
    #expect(
      places(in: "一a𠮷\n\nb二", [0, 3, 4, 8, 9, 10, 11, 14]) == [
        "1:1", "1:2", "1:3", "1:4", "2:1", "3:1", "3:2", "3:3",
      ])
  }

  @Test func aByteOrderMarkIsNoColumn() {
    #expect(places(in: "\u{FEFF}一二", [3, 6]) == ["1:1", "1:2"])
    #expect(places(in: "一\u{FEFF}二", [6]) == ["1:3"])
  }

  @Test func bytesMayBeAskedAboutAgainAndBackwards() {
    #expect(places(in: "一二三\n四五", [6, 6, 3, 13, 0]) == ["1:3", "1:3", "1:2", "2:2", "1:1"])
  }

  @Test func anEmptyTextHasAPlace() {
    #expect(places(in: "", [0]) == ["1:1"])
  }

  private func places(in string: String, _ offsets: [Int]) -> [String] {
    var counter = ColumnCounter(Report(name: "", text: SourceText(string)))
    return offsets.map { offset in
      let place = counter.place(of: offset)
      return "\(place.line):\(place.column)"
    }
  }
}
