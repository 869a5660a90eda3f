import Testing

@testable import ReportKit

struct UnsafeTextStorageTests {
  @Test func aLargerStorageBeginsWithTheSameBytes() throws {
    let storage = try #require(UnsafeTextStorage(capacity: 3))
    for (index, byte) in "abc".utf8.enumerated() { storage.base[index] = byte }
    let larger = try #require(storage.grown(to: 10, keeping: 3))
    #expect(larger.capacity == 10)
    #expect(SourceText(storage: larger, count: 3).string == "abc")
  }

  @Test func thereIsNoStorageWithoutMemory() {
    #expect(UnsafeTextStorage(capacity: .max) == nil)
    let hasAppender = UnsafeTextAppender(capacity: .max) != nil
    #expect(!hasAppender)
  }

  @Test func aTextOfUnknownLengthIsNeverMoved() throws {
    guard var appender = UnsafeTextAppender(reserving: 1 << 34) else {
      Issue.record("no memory")
      return
    }
    let first = appender.text
    let hasRoom = appender.reserveForLongerText()
    #expect(hasRoom)
    let piece = [UInt8](repeating: 0x61, count: 1 << 20)
    for _ in 0..<20 {
      let isStored = piece.withUnsafeBytes { appender.append($0) }
      #expect(isStored)
    }
    let text = appender.text
    #expect(text.count == 20 << 20)
    #expect(address(of: first) == address(of: text))
  }

  @Test func moreAddressesThanThereAreAreNotReserved() throws {
    #expect(UnsafeTextStorage(reserving: .max) == nil)
    // Then it begins small and grows.
    guard var appender = UnsafeTextAppender(reserving: .max) else {
      Issue.record("no memory")
      return
    }
    let isStored = Array("政協".utf8).withUnsafeBytes { appender.append($0) }
    #expect(isStored)
    #expect(appender.text.string == "政協")
  }

  @Test func growthThatFailsSaysSo() throws {
    let storage = try #require(UnsafeTextStorage(capacity: 3))
    #expect(storage.grown(to: .max, keeping: 3) == nil)
  }

  @Test func anAppenderOfNoCapacityGrows() throws {
    let text = try append(Array("政協".utf8).map { [$0] }, capacity: 0).last
    #expect(text?.string == "政協")
  }

  @Test(arguments: [0, 1, 5, 100])
  func earlierTextsStayAsTheyAre(capacity: Int) throws {
    let pieces = (0..<60).map { number in Array("〔\(number)〕".utf8) }
    let texts = try append(pieces, capacity: capacity)
    var expected = ""
    for (number, text) in texts.enumerated() {
      expected += "〔\(number)〕"
      #expect(text.string == expected)
    }
  }

  @Test func nothingMovesWhileTheStorageHasRoom() throws {
    let texts = try append(Array(repeating: [0x61], count: 100), capacity: 100)
    #expect(Set(texts.map(address)).count == 1)
  }

  @Test func theStorageIsMovedSeldom() throws {
    let texts = try append(Array(repeating: [0x61], count: 10_000), capacity: 1)
    #expect(Set(texts.map(address)).count < 30)
  }

  @Test func appendingNothingChangesNothing() throws {
    let texts = try append([[0x61], [], []], capacity: 1)
    #expect(texts.map(\.string) == ["a", "a", "a"])
    #expect(Set(texts.map(address)).count == 1)
  }

  /// The text after each piece.
  private func append(_ pieces: [[UInt8]], capacity: Int) throws -> [SourceText] {
    guard var appender = UnsafeTextAppender(capacity: capacity) else {
      throw ReportError(.outOfMemory, path: "-")
    }
    var texts: [SourceText] = []
    for piece in pieces {
      let isStored = piece.withUnsafeBytes { appender.append($0) }
      try #require(isStored)
      texts.append(appender.text)
    }
    return texts
  }

  private func address(of text: SourceText) -> UInt {
    text.withBytes { UInt(bitPattern: $0.baseAddress) }
  }
}
