import Testing

@testable import ReportKit

struct TextDecoderTests {
  /// Two lines in characters that all of the encodings have.
  private static let text = "工作報告\r\n一、委員會在經濟建設中的主要任務（1）：發展。\n"

  @Test(arguments: TextEncoding.allCases)
  func theTextComesOutOfEveryEncoding(encoding: TextEncoding) throws {
    let bytes = try #require(EncodedText.bytes(of: Self.text, in: encoding))
    #expect(try EncodedText.read([bytes]) == (Self.text, encoding))
    #expect(try EncodedText.read([bytes], as: encoding) == (Self.text, encoding))
  }

  @Test(arguments: TextEncoding.allCases)
  func onlyUTF8KeepsItsMark(encoding: TextEncoding) throws {
    guard let mark = encoding.byteOrderMark else { return }
    let bytes = try mark + #require(EncodedText.bytes(of: Self.text, in: encoding))
    let expected = (encoding == .utf8 ? "\u{FEFF}" : "") + Self.text
    for chunks in [[bytes], bytes.map { [$0] }] {
      #expect(try EncodedText.read(chunks) == (expected, encoding))
      #expect(try EncodedText.read(chunks, as: encoding) == (expected, encoding))
    }
    #expect(try EncodedText.read([mark]).encoding == encoding)
  }

  @Test(arguments: TextEncoding.allCases)
  func theResultIsTheSameWhereverTheChunksEnd(encoding: TextEncoding) throws {
    let bytes = try #require(EncodedText.bytes(of: Self.text, in: encoding))
    for end in 0...bytes.count {
      let chunks = [Array(bytes[..<end]), Array(bytes[end...])]
      #expect(try EncodedText.read(chunks) == (Self.text, encoding), "cut at \(end)")
    }
    #expect(try EncodedText.read(bytes.map { [$0] }) == (Self.text, encoding))
  }

  @Test(arguments: TextEncoding.allCases)
  func aCutEndChangesNothingBeforeIt(encoding: TextEncoding) throws {
    let text = String(repeating: "工作報告", count: 6)
    let bytes = try #require(EncodedText.bytes(of: text, in: encoding))
    for end in 20..<bytes.count {
      let read = try EncodedText.read([Array(bytes[..<end])])
      #expect(read.encoding == encoding, "cut at \(end)")
      let whole = read.text.hasSuffix("\u{FFFD}") ? String(read.text.dropLast()) : read.text
      #expect(text.hasPrefix(whole))
      #expect(end - (EncodedText.bytes(of: whole, in: encoding)?.count ?? 0) < 4)
    }
  }

  /// 0xFF is no part of a character in any of these encodings, 0x80 in Big5.
  @Test(arguments: [TextEncoding.utf8, .gb18030, .big5])
  func oneBadByteAnywhereDamagesOneCharacter(encoding: TextEncoding) throws {
    let text = Self.text.unicodeScalars.map { String($0) }
    let bytes = try #require(EncodedText.bytes(of: Self.text, in: encoding))
    for bad: UInt8 in encoding == .big5 ? [0xFF, 0x80] : [0xFF] {
      for place in bytes.indices {
        var damaged = bytes
        damaged[place] = bad
        let read = try EncodedText.read([damaged])
        #expect(read.encoding == encoding)
        expect(read.text, is: text, butForOneCharacter: "\(bad) in place of byte \(place)")
        var longer = bytes
        longer.insert(bad, at: place)
        let readLonger = try EncodedText.read([longer])
        #expect(readLonger.encoding == encoding)
        expect(readLonger.text, is: text, butForOneCharacter: "\(bad) before byte \(place)")
        // The same, byte by byte.
        #expect(try EncodedText.read(damaged.map { [$0] }) == read)
        #expect(try EncodedText.read(longer.map { [$0] }) == readLonger)
      }
    }
  }

  @Test(arguments: [TextEncoding.utf16LittleEndian, .utf16BigEndian])
  func oneWrongByteOfUTF16DamagesOneCharacter(encoding: TextEncoding) throws {
    let text = Array(Self.text.unicodeScalars)
    let bytes = try #require(EncodedText.bytes(of: Self.text, in: encoding))
    for bad: UInt8 in [0x00, 0xD8, 0xDC, 0xFF] {
      for place in bytes.indices {
        var damaged = bytes
        damaged[place] = bad
        let read = try EncodedText.read([damaged])
        #expect(read.encoding == encoding, "\(bad) in place of byte \(place)")
        let scalars = Array(read.text.unicodeScalars)
        #expect(scalars.count == text.count)
        #expect(zip(scalars, text).count { $0 != $1 } <= 1)
      }
    }
  }

  @Test(arguments: [TextEncoding.utf8, .gb18030, .big5])
  func anASCIIHeadOfAnyLengthPassesAndDecidesNothing(encoding: TextEncoding) throws {
    let head = String(repeating: "Report 2025, page 1 of 300.\n", count: 11_000)
    #expect(head.utf8.count > 300_000)
    let bytes = try #require(EncodedText.bytes(of: head + Self.text, in: encoding))
    #expect(try EncodedText.read([bytes]) == (head + Self.text, encoding))
    let chunks = stride(from: 0, to: bytes.count, by: 65_537).map {
      Array(bytes[$0..<min($0 + 65_537, bytes.count)])
    }
    #expect(try EncodedText.read(chunks) == (head + Self.text, encoding))
  }

  /// The first characters of UTF-8, ASCII, or UTF-16, before something else that may be in the same chunk.
  @Test(arguments: [
    Array(repeating: 0x57, count: 109) + [
      0xFF, 0xFE, 0x61, 0x6D, 0x6B, 0xFD, 0x72, 0x4E, 0x09, 0x2D,
    ],
    Array("Report 2025.\n".utf8) + Array(repeating: 0x61, count: 90) + [0x00, 0x4E, 0x61, 0x00],
    Array("中國人民政治協商會議遼寧省委員會工作報告摘要".utf8)
      + (1...400).flatMap { _ in [0xB9, 0xA4, 0xD7, 0xF7] },
    Array("中國人民政治協商會議遼寧省委員會工作報告".utf8) + Array(repeating: 0x00, count: 100),
    [0x00, 0x57] + Array("中國人民政治協商會議遼寧省委員會工作報告".utf8),
  ])
  func whatComesLaterDecidesTheSameInEveryChunk(bytes: [UInt8]) throws {
    let whole = try EncodedText.read([bytes])
    #expect(try EncodedText.read(bytes.map { [$0] }) == whole)
    for end in bytes.indices {
      #expect(
        try EncodedText.read([Array(bytes[..<end]), Array(bytes[end...])]) == whole, "cut at \(end)"
      )
    }
  }

  @Test func asciiIsNotHeldBack() throws {
    var appender = try appender()
    var decoder = TextDecoder()
    let chunk = [UInt8](repeating: 0x61, count: 100)
    for number in 1...3 {
      try append(chunk, to: &decoder, &appender)
      #expect(appender.text.count == 100 * number)
    }
    #expect(decoder.encoding == .utf8)
  }

  @Test func aTextIsNotHeldBackLongerThanTheSample() throws {
    let all = String(repeating: "經濟建設的主要任務。\n", count: 5000)
    let bytes = try #require(EncodedText.bytes(of: all, in: .gb18030))
    var appender = try appender()
    var decoder = TextDecoder()
    try append(Array(bytes[..<40_001]), to: &decoder, &appender)
    #expect(appender.text.count == 0)
    try append(Array(bytes[40_001..<70_001]), to: &decoder, &appender)
    #expect(decoder.encoding == .gb18030)
    #expect(appender.text.count > 100_000)
  }

  @Test func whatIsGivenIsTaken() throws {
    let big5 = try #require(EncodedText.bytes(of: Self.text, in: .big5))
    let read = try EncodedText.read([big5], as: .gb18030)
    #expect(read.encoding == .gb18030)
    #expect(read.text != Self.text)
    #expect(try EncodedText.read([Array(Self.text.utf8)], as: .utf8) == (Self.text, .utf8))
    #expect(try EncodedText.read([[0x41]], as: .utf16LittleEndian).text == "\u{FFFD}")
    #expect(try EncodedText.read([], as: .big5) == ("", .big5))
  }

  @Test(arguments: [
    "", "\n", "\n\n\n", "　\n　\n", "\u{C}", "第一\u{C}第二\u{C}", "\0", "第\0一\0章\0總則\n", "a\0b",
    "\0\0\0\0\0\0\0\0", "report\0\0\0\0\0\0\0\0\0\0\0\0", "no final line end", "\r\n\r\n",
  ])
  func plainUTF8StaysAsItIs(text: String) throws {
    #expect(try EncodedText.read([Array(text.utf8)]) == (text, .utf8))
    #expect(try EncodedText.read(text.utf8.map { [$0] }) == (text, .utf8))
  }

  @Test(arguments: TextEncoding.allCases)
  func controlsAndOneLongLineStand(encoding: TextEncoding) throws {
    let text = "\0工作報告\0\u{C}" + String(repeating: "經濟建設的主要任務，", count: 100_000)
    let bytes = try #require(EncodedText.bytes(of: text, in: encoding))
    #expect(try EncodedText.read([bytes]) == (text, encoding))
  }

  private func appender() throws -> UnsafeTextAppender {
    guard let appender = UnsafeTextAppender(capacity: 0) else {
      throw ReportError(.outOfMemory, path: "-")
    }
    return appender
  }

  private func append(
    _ bytes: [UInt8], to decoder: inout TextDecoder, _ appender: inout UnsafeTextAppender
  ) throws {
    try bytes.withUnsafeBufferPointer { (bytes) throws(TextDecoder.Failure) in
      try decoder.append(UnsafeRawBufferPointer(bytes), to: &appender)
    }
  }

  private func expect(
    _ read: String, is text: [String], butForOneCharacter place: String
  ) {
    let read = read.unicodeScalars.map { String($0) }
    let same = zip(read, text).prefix { $0 == $1 }.count
    let sameAtEnd = zip(read[same...].reversed(), text[same...].reversed())
      .prefix { $0 == $1 }.count
    #expect(text.count - same - sameAtEnd <= 1, "\(place): \(read.joined())")
    let between = read[same..<read.count - sameAtEnd]
    #expect(between.count <= 4, "\(place)")
    #expect(between.contains("\u{FFFD}"), "\(place)")
  }
}
