import TestSupport
import Testing

@testable import ReportKit

struct UTF8RepairTests {
  static let examples: [([UInt8], String)] = [
    ([], ""),
    ([0xE4, 0xB8, 0x80], "一"),
    ([0xE4, 0xB8], "\u{FFFD}"),
    ([0xE4, 0xB8, 0x41], "\u{FFFD}A"),
    ([0xE4, 0xB8, 0xE4, 0xB8, 0x80], "\u{FFFD}一"),
    ([0xF0, 0x9F, 0x98], "\u{FFFD}"),
    ([0xF0, 0x9F, 0x98, 0xF0, 0x9F, 0x98, 0x80], "\u{FFFD}😀"),
    ([0x80], "\u{FFFD}"),
    ([0xC0, 0x80], "\u{FFFD}\u{FFFD}"),
    ([0xE0, 0x80, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"),
    ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"),
    ([0xF0, 0x80, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"),
    ([0xF4, 0x90, 0x80, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
    ([0xF5, 0x80], "\u{FFFD}\u{FFFD}"),
    ([0xFF, 0xFE], "\u{FFFD}\u{FFFD}"),
    // Unicode 15, table 3-11.
    (
      [0x61, 0xF1, 0x80, 0x80, 0xE1, 0x80, 0xC2, 0x62, 0x80, 0x63, 0x80, 0xBF, 0x64],
      "a\u{FFFD}\u{FFFD}\u{FFFD}b\u{FFFD}c\u{FFFD}\u{FFFD}d"
    ),
  ]

  @Test(arguments: examples)
  func eachMaximalSubpartBecomesOneReplacement(bytes: [UInt8], expected: String) throws {
    #expect(try decode([bytes]) == Array(expected.utf8))
    #expect(try decode(bytes.map { [$0] }) == Array(expected.utf8))
  }

  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func theResultIsThatOfStringWhereverTheChunksEnd(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let bytes = Self.bytes(upTo: 16, &generator)
    let expected = Array(String(decoding: bytes, as: UTF8.self).utf8)
    for first in 0...bytes.count {
      for second in first...bytes.count {
        let chunks = [bytes[..<first], bytes[first..<second], bytes[second...]].map(Array.init)
        #expect(try decode(chunks) == expected, "\(bytes) cut at \(first) and \(second)")
      }
    }
    #expect(try decode(bytes.map { [$0] }) == expected)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func theResultIsThatOfStringOnLongRandomBytes(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let bytes = (0..<5000).map { _ in UInt8.random(in: 0...255, using: &generator) }
    let expected = Array(String(decoding: bytes, as: UTF8.self).utf8)
    #expect(try decode([bytes]) == expected)
    #expect(SourceText(decoding: bytes).bytes == expected)
  }

  @Test func everyCharacterIsKept() throws {
    // Every 13th code point, and so all lead bytes.
    let string = stride(from: 0, to: 0x110000, by: 13).compactMap(Unicode.Scalar.init)
      .reduce(into: "") { $0.unicodeScalars.append($1) }
    #expect(try decode([Array(string.utf8)]) == Array(string.utf8))
  }

  static let steps: [([UInt8], UTF8Step)] = [
    ([0x41], .valid(length: 1)),
    ([0xC2, 0xA0], .valid(length: 2)),
    ([0xE3, 0x80, 0x82, 0x41], .valid(length: 3)),
    ([0xF0, 0xA0, 0x80, 0x80], .valid(length: 4)),
    ([0xE3], .incomplete),
    ([0xF0, 0xA0, 0x80], .incomplete),
    ([0xC1, 0x80], .illFormed(length: 1)),
    ([0xE3, 0x41], .illFormed(length: 1)),
    ([0xE3, 0x80, 0x41], .illFormed(length: 2)),
    ([0xF0, 0xA0, 0x80, 0x41], .illFormed(length: 3)),
  ]

  @Test(arguments: steps)
  func aStepSaysWhatStandsAtOnePlace(bytes: [UInt8], expected: UTF8Step) {
    #expect(bytes.withUnsafeBytes { UTF8Step(in: $0, at: 0) } == expected)
    #expect(([0x41] + bytes).withUnsafeBytes { UTF8Step(in: $0, at: 1) } == expected)
  }

  /// Bytes that begin, go on with and break characters more often than chance would.
  private static func bytes(upTo limit: Int, _ generator: inout SeededGenerator) -> [UInt8] {
    let telling: [UInt8] = [
      0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE4, 0xED,
      0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF, 0x80, 0xBF, 0x80, 0xBF,
    ]
    return (0..<Int.random(in: 0...limit, using: &generator)).map { _ in generator.pick(telling) }
  }

  private func decode(_ chunks: [[UInt8]]) throws -> [UInt8] {
    guard var appender = UnsafeTextAppender(capacity: 0) else {
      throw ReportError(.outOfMemory, path: "-")
    }
    var repair = UTF8Repair()
    for chunk in chunks {
      let isStored = chunk.withUnsafeBytes { repair.append($0, to: &appender) }
      try #require(isStored)
    }
    let isStored = repair.finish(to: &appender)
    try #require(isStored)
    return appender.text.bytes
  }
}
