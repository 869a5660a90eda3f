import Foundation
import Testing

@testable import ReportFormats

@Suite struct RadicalsTests {
  @Test func radicalsAreTheCharactersThatLookLikeThem() {
    #expect(Radicals.unified("⼀、⼆⻓⺠") == "一、二长民")
    #expect(Radicals.unified("一二") == "一二")
  }

  private static let file = "/usr/share/unicode/EquivalentUnifiedIdeograph.txt"

  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: file), "The package unicode-data has the table."))
  func theTableIsThatOfUnicode() throws {
    var expected = ""
    for line in try String(contentsOfFile: Self.file, encoding: .utf8).split(separator: "\n") {
      let parts = line.prefix { $0 != "#" }.split(separator: ";").map { $0.filter { $0 != " " } }
      guard parts.count == 2,
        let character = UInt32(parts[1].prefix { $0.isHexDigit }, radix: 16).flatMap(
          Unicode.Scalar.init)
      else { continue }
      let ends = parts[0].split(separator: ".").compactMap { UInt32($0, radix: 16) }
      guard let first = ends.first, let last = ends.last else { continue }
      for value in first...last where (0x2E80...0x2FD5).contains(value) {
        if let radical = Unicode.Scalar(value) {
          expected += String(Character(radical)) + String(Character(character))
        }
      }
    }
    #expect(Radicals.pairs == expected)
  }
}
