import Testing

@testable import ReportKit

@Suite struct UnsafeChunksTests {
  @Test func whatWasAppendedIsThere() {
    let chunks = UnsafeChunks<UInt32>()
    #expect(chunks.count == 0)
    for number in 0..<40_000 as Range<UInt32> { chunks.append(number * 3) }
    #expect(chunks.count == 40_000)
    #expect((0..<40_000).allSatisfy { chunks[$0] == UInt32($0) * 3 })
  }
}
