import TestSupport
import Testing

@testable import ReportKit

struct FoldedCursorTests {
  @Test func itWalksInTheOrderOfReading() throws {
    let string = "甲 是高價值科技\n\n— 3 —\n\n成果，是二。\u{200B}\n"
    let text = "甲是。" + string
    #expect(try walk(text, from: 0) == "甲是。甲是高價值科技成果，是二。—3—")
    #expect(try walk(text, from: 8) == "科技成果，是二。—3—")
    #expect(try walk(text, from: 18) == "—")
    #expect(try walk(text, from: 19) == "")
  }

  @Test func itBeginsAtAnyPosition() throws {
    let report = try Sample.report()
    let folded = try FoldedText(report)
    let all = folded.characters(from: 0)
    #expect(all.count == folded.count)
    for position in stride(from: 0, to: folded.count, by: 7) {
      #expect(folded.characters(from: position, count: 3) == Array(all[position...].prefix(3)))
    }
  }

  private func walk(_ string: String, from position: Int) throws -> String {
    let folded = try FoldedText(Report(name: "", text: SourceText(string)))
    let scalars = folded.characters(from: position).compactMap { Unicode.Scalar($0.scalar) }
    return String(String.UnicodeScalarView(scalars))
  }
}

extension FoldedText {
  fileprivate func characters(from position: Int, count: Int = .max) -> [FoldedCursor.Character] {
    report.text.withBytes { bytes in
      var cursor = FoldedCursor(self, at: position, in: bytes)
      var characters: [FoldedCursor.Character] = []
      while characters.count < count, let next = cursor.next() { characters.append(next) }
      return characters
    }
  }
}
