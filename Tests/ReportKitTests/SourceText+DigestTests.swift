import Testing

@testable import ReportKit

@Suite struct SourceTextDigestTests {
  /// FNV-1a as its authors describe it, over the length in eight bytes and then the text.
  @Test func aShortTextIsHashedAsAWhole() {
    var hash: UInt64 = 14_695_981_039_346_656_037
    for byte in [9, 0, 0, 0, 0, 0, 0, 0] + Array("第一章".utf8) {
      hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211
    }
    #expect(SourceText("第一章").digest == hash)
  }

  @Test func anyOneByteOfAShortTextCounts() {
    let bytes = Array("一、甲\n正文。\n".utf8)
    let digest = SourceText(decoding: bytes).digest
    for index in bytes.indices where bytes[index] < 0x80 {
      var other = bytes
      other[index] = UInt8(ascii: "x")
      #expect(SourceText(decoding: other).digest != digest, "\(index)")
    }
    #expect(SourceText("").digest != SourceText("\0").digest)
    #expect(SourceText("\0").digest != SourceText("\0\0").digest)
  }

  @Test(arguments: [0, 1, 4096, 262_144, 262_145, 262_207, 1_000_000, 200_000_001])
  func theBlocksAreSpreadOverTheText(count: Int) throws {
    let blocks = SourceText.sampledBlocks(count)
    #expect(blocks.first?.lowerBound == 0)
    #expect(blocks.last?.upperBound == count)
    #expect(blocks.map(\.count).reduce(0, +) == min(count, 262_144))
    for (block, next) in zip(blocks, blocks.dropFirst()) {
      #expect(block.upperBound <= next.lowerBound)
      #expect(next.lowerBound - block.upperBound <= count / 60)
    }
  }

  @Test func theEndAndTheLengthOfALongTextCount() {
    let long = String(repeating: "長", count: 200_000)
    let digest = SourceText(long).digest
    #expect(SourceText(long + "x").digest != digest)
    #expect(SourceText(long.dropLast() + "短").digest != digest)
    #expect(SourceText("短" + long.dropFirst()).digest != digest)
    #expect(SourceText(long).digest == digest)
  }
}
