import Testing

@testable import ReportKit

struct UnsafeIconvTests {
  @Test(arguments: [TextEncoding.gb18030, .big5])
  func whatItConvertsIsTold(encoding: TextEncoding) throws {
    let bytes = try #require(EncodedText.bytes(of: "工作a", in: encoding))
    let (step, output) = try convert(bytes, encoding)
    #expect(step.consumed == 5)
    #expect(step.ending == .finished)
    #expect(output == Array("工作a".utf8))
  }

  @Test func itStopsWhereItCannotGoOn() throws {
    let cut = try convert([0xB9, 0xA4, 0xD7], .gb18030)
    #expect(cut.step.ending == .cut)
    #expect(cut.step.consumed == 2)
    let illegal = try convert([0xB9, 0xA4, 0xD7, 0x0A], .gb18030)
    #expect(illegal.step.ending == .illegal)
    #expect(illegal.step.consumed == 2)
    #expect(illegal.output == Array("工".utf8))
    let full = try convert([0xB9, 0xA4, 0xD7, 0xF7], .gb18030, room: 5)
    #expect(full.step.ending == .full)
    #expect(full.step.consumed == 2)
    #expect(try convert([], .gb18030).step.ending == .finished)
  }

  private func convert(
    _ bytes: [UInt8], _ encoding: TextEncoding, room: Int = 100
  ) throws -> (step: UnsafeIconv.Step, output: [UInt8]) {
    let converter = try #require(UnsafeIconv(encoding))
    var output = [UInt8](repeating: 0, count: room)
    let step = output.withUnsafeMutableBytes { room in
      bytes.withUnsafeBytes { converter.convert($0, into: room) }
    }
    return (step, Array(output[..<step.produced]))
  }
}
