import Glibc
import Testing

@testable import ReportKit

@Suite struct UnsafeLargePagesTests {
  /// Else `realloc` would have to copy it, and there would be two of it meanwhile.
  @Test(arguments: [1 << 22, 5 << 20, 67_000_001])
  func aBlockStaysOneMapping(size: Int) throws {
    let memory = try #require(malloc(size))
    defer { free(memory) }
    UnsafeLargePages.ask(for: memory, size)
    let start = UInt(bitPattern: memory)
    let mapping = try #require(try mappings().first { $0.contains(start) })
    #expect(mapping.contains(start + UInt(size) - 1))
  }

  /// The addresses of the mappings of this process.
  private func mappings() throws -> [Range<UInt>] {
    let file = try #require(fopen("/proc/self/maps", "r"))
    defer { fclose(file) }
    var text: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&chunk, 1, chunk.count, file), count > 0 {
      text += chunk[..<count]
    }
    return String(decoding: text, as: UTF8.self).split(separator: "\n").compactMap { line in
      let bounds = line.prefix { $0 != " " }.split(separator: "-").compactMap {
        UInt($0, radix: 16)
      }
      return bounds.count == 2 ? bounds[0]..<bounds[1] : nil
    }
  }
}
