import Glibc
import Testing

@testable import ReportKit

struct TextReaderTests {
  /// More than three chunks, with a character across the end of each.
  private let longString = String(repeating: "政協委員，", count: 3 * TextReader.chunkSize / 15 + 50)

  @Test func aFileOfSeveralChunksIsReadWhole() throws {
    try TestFiles.withTemporaryFile(Array(longString.utf8)) { path in
      var reader = try TextReader(path: path)
      var chunks = 0
      while try reader.readChunk() { chunks += 1 }
      #expect(chunks == 4)
      #expect(reader.text.bytes == Array(longString.utf8))
    }
  }

  @Test func theFirstChunkGivesTheFirstText() throws {
    try TestFiles.withTemporaryFile(Array(longString.utf8)) { path in
      var reader = try TextReader(path: path)
      #expect(reader.text.count == 0)
      _ = try reader.readChunk()
      // The last character of the chunk is cut and waits for its rest.
      #expect(reader.text.count == TextReader.chunkSize / 3 * 3)
      let first = reader.text
      while try reader.readChunk() {}
      #expect(first.count == TextReader.chunkSize / 3 * 3)
      #expect(first.bytes == Array(longString.utf8.prefix(first.count)))
    }
  }

  @Test func aPipeMayGiveOneByteAtATime() throws {
    let ends = try TestFiles.pipeEnds()
    defer { close(ends.read) }
    // Unasked, it would wait for more before it says what these bytes are.
    var reader = try TextReader(descriptor: ends.read, name: "-", encoding: .utf8)
    var snapshots: [SourceText] = []
    for byte in Array("三是\u{FEFF}😀\n".utf8) + [0xE4, 0xB8] {
      try TestFiles.writeAll([byte], to: ends.write)
      let hasMore = try reader.readChunk()
      #expect(hasMore)
      snapshots.append(reader.text)
    }
    close(ends.write)
    for _ in 0..<2 {
      let hasMore = try reader.readChunk()
      #expect(!hasMore)
    }
    #expect(reader.text.string == "三是\u{FEFF}😀\n\u{FFFD}")
    #expect(snapshots.map(\.count) == [0, 0, 3, 3, 3, 6, 6, 6, 9, 9, 9, 9, 13, 14, 14, 14])
    #expect(snapshots[8].string == "三是\u{FEFF}")
  }

  @Test(arguments: TextEncoding.allCases)
  func aPipeIsReadInEveryEncoding(encoding: TextEncoding) throws {
    let text = String(repeating: "政協委員的工作報告，\r\n", count: 500)
    let bytes = try #require(EncodedText.bytes(of: text, in: encoding))
    let ends = try TestFiles.pipeEnds()
    defer { close(ends.read) }
    try TestFiles.writeAll(bytes, to: ends.write)
    close(ends.write)
    var reader = try TextReader(descriptor: ends.read, name: "-")
    try reader.readAll()
    #expect(reader.encoding == encoding)
    #expect(reader.text.string == text)
  }

  @Test(arguments: TextEncoding.allCases)
  func theReaderSaysHowTheFileIsEncoded(encoding: TextEncoding) throws {
    let text = String(repeating: "政協委員的工作報告，\r\n", count: 30_000)
    let bytes = try #require(EncodedText.bytes(of: text, in: encoding))
    try TestFiles.withTemporaryFile(bytes) { path in
      var reader = try TextReader(path: path)
      let hasMore = try reader.readChunk()
      #expect(hasMore)
      #expect(reader.encoding == encoding)
      // The first chunk is there but for what may belong to the next.
      #expect(reader.text.count >= TextReader.chunkSize - 40)
      try reader.readAll()
      #expect(reader.text.string == text)
      var given = try TextReader(path: path, encoding: .gb18030)
      try given.readAll()
      #expect(given.encoding == .gb18030)
      #expect((given.text.string == text) == (encoding == .gb18030))
    }
  }

  @Test func aDescriptorThatWouldBlockIsWaitedFor() async throws {
    let ends = try TestFiles.pipeEnds()
    // Closed after the last write in any case: a broken pipe would end the whole run.
    defer { close(ends.read) }
    try #require(fcntl(ends.read, F_SETFL, O_NONBLOCK) == 0)
    let writer = Task.detached {
      defer { close(ends.write) }
      for _ in 0..<100 {
        try TestFiles.writeAll(Array("政協".utf8), to: ends.write)
        sched_yield()
      }
    }
    let text = Result { try SourceText(descriptor: ends.read, name: "-") }
    try await writer.value
    #expect(try text.get().string == String(repeating: "政協", count: 100))
  }

  @Test func anEmptyFileIsAnEmptyText() throws {
    try TestFiles.withTemporaryFile([]) { path in
      let text = try SourceText(path: path)
      #expect(text.count == 0)
    }
  }

  @Test func whatIsAppendedAfterOpeningIsReadToo() throws {
    try TestFiles.withTemporaryFile(Array("第一".utf8)) { path in
      var reader = try TextReader(path: path)
      let descriptor = open(path, O_WRONLY | O_APPEND)
      defer { close(descriptor) }
      let more = Array(repeating: UInt8(0x61), count: 100_000)
      try TestFiles.writeAll(more, to: descriptor)
      while try reader.readChunk() {}
      #expect(reader.text.bytes == Array("第一".utf8) + more)
    }
  }

  @Test func aFileCutShortAfterOpeningEndsThere() throws {
    try TestFiles.withTemporaryFile(Array(longString.utf8)) { path in
      var reader = try TextReader(path: path)
      _ = try reader.readChunk()
      try #require(truncate(path, 10) == 0)
      while try reader.readChunk() {}
      #expect(reader.text.count == TextReader.chunkSize / 3 * 3 + 3)
      #expect(reader.text.string.hasSuffix("\u{FFFD}"))
    }
  }

  @Test func aGivenDescriptorStaysOpen() throws {
    let ends = try TestFiles.pipeEnds()
    defer { close(ends.read) }
    close(ends.write)
    _ = try SourceText(descriptor: ends.read, name: "-")
    #expect(fcntl(ends.read, F_GETFD) != -1)
  }

  @Test func aFileThatTheReaderOpenedIsClosed() throws {
    let ends = try TestFiles.pipeEnds()
    defer { close(ends.write) }
    func read() throws {
      // A second descriptor for the same pipe, so that its other end tells when it is closed.
      var reader = try TextReader(path: "/proc/self/fd/\(ends.read)", encoding: .utf8)
      close(ends.read)
      #expect(!isBroken(ends.write, waiting: 0))
      try TestFiles.writeAll([0x61], to: ends.write)
      _ = try reader.readChunk()
      #expect(reader.text.string == "a")
    }
    try read()
    #expect(isBroken(ends.write, waiting: 10_000))
  }

  /// Whether nobody reads the other end of a pipe any more, at once or after some milliseconds.
  private func isBroken(_ writeEnd: CInt, waiting milliseconds: CInt) -> Bool {
    var state = pollfd(fd: writeEnd, events: 0, revents: 0)
    return poll(&state, 1, milliseconds) == 1 && state.revents & Int16(POLLERR) != 0
  }
}
