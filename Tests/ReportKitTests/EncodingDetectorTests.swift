import Testing

@testable import ReportKit

struct EncodingDetectorTests {
  @Test(arguments: [
    ([0xEF, 0xBB, 0xBF], TextEncoding.utf8), ([0x84, 0x31, 0x95, 0x33], .gb18030),
    ([0xFF, 0xFE], .utf16LittleEndian), ([0xFE, 0xFF], .utf16BigEndian),
  ])
  func aMarkDecidesAtOnce(mark: [UInt8], encoding: TextEncoding) {
    #expect(verdict(mark, isComplete: false) == .encoding(encoding))
    #expect(verdict(mark + [0xB9, 0xA4], isComplete: false) == .encoding(encoding))
    #expect(verdict([0x61] + mark, isComplete: true) != .encoding(.utf16LittleEndian))
  }

  @Test(arguments: TextEncoding.allCases)
  func aMarkIsOneOnlyAtTheBeginning(encoding: TextEncoding) throws {
    guard let mark = encoding.byteOrderMark, encoding != .utf8 else { return }
    let bytes = mark + Array("一、總則。".utf8)
    let verdict = bytes.withUnsafeBytes {
      EncodingDetector.verdict(on: $0, isAtStart: false, isComplete: true)
    }
    #expect(verdict == .encoding(.utf8))
  }

  /// Ten characters are 20 bytes of GB18030 or Big5.
  @Test(arguments: TextEncoding.allCases)
  func shortTextsAreEnough(encoding: TextEncoding) throws {
    for text in ["政府工作報告", "工作報告", "工作報告二零二五年度", "發展經濟。", "第一章　總則\r\n"] {
      let bytes = try #require(EncodedText.bytes(of: text, in: encoding))
      #expect(verdict(bytes) == .encoding(encoding), "\(text)")
    }
  }

  @Test(arguments: ["政府工作报告", "坚持党的领导", "发展。", "二、2025年工作"])
  func simplifiedTextsAreEnough(text: String) throws {
    for encoding in TextEncoding.allCases where encoding != .big5 {
      let bytes = try #require(EncodedText.bytes(of: text, in: encoding))
      #expect(verdict(bytes) == .encoding(encoding), "\(encoding)")
    }
  }

  /// Accented letters in Latin-1 and Windows-1252.
  @Test(arguments: [
    "Les élèves français ont présenté le rapport à la préfecture.", "Ärzte und Ämter", "café",
    "Über größere Änderungen; niño, señor, año", "naïve – “cost”… 100 € ©", "ÉTÉ À ÎLE",
  ])
  func accentedLatinDoesNotBecomeChinese(text: String) {
    let marks: [Unicode.Scalar: UInt8] = [
      "–": 0x96, "“": 0x93, "”": 0x94, "…": 0x85, "€": 0x80,
    ]
    let bytes = text.unicodeScalars.map { marks[$0] ?? UInt8(truncatingIfNeeded: $0.value) }
    #expect(verdict(bytes) == .encoding(.utf8))
    #expect(verdict(Array(text.utf8)) == .encoding(.utf8))
  }

  @Test func asciiDecidesNothingButAtTheEnd() {
    let ascii = Array(String(repeating: "Report 2025.\n", count: 10).utf8)
    #expect(verdict(ascii, isComplete: false) == .ascii)
    #expect(verdict(ascii, isComplete: true) == .encoding(.utf8))
    #expect(verdict([], isComplete: true) == .encoding(.utf8))
    #expect(verdict(Array(ascii[..<10]), isComplete: false) == .undecided)
  }

  @Test func utf8OfAFewWordsDecidesAtOnce() {
    let text = Array("中國人民政治協商會議遼寧省委員會工作報告（摘要）".utf8)
    #expect(verdict(text + [0xE4], isComplete: false) == .encoding(.utf8))
    #expect(verdict(Array("中國\n".utf8), isComplete: false) == .undecided)
  }

  @Test func aSampleOfOtherBytesIsWaitedForNoLonger() throws {
    let text = String(repeating: "經濟建設的主要任務。\n", count: 4000)
    let bytes = try #require(EncodedText.bytes(of: text, in: .big5))
    let sample = EncodingDetector.sampleSize
    #expect(verdict(Array(bytes[..<(sample - 1)]), isComplete: false) == .undecided)
    #expect(verdict(Array(bytes[..<sample]), isComplete: false) == .encoding(.big5))
  }

  @Test(.enabled(if: Corpus.isPresent, Corpus.absence))
  func everyReportIsReadInTheEncodingItHas() throws {
    for (name, encoding) in try Corpus.encodings() {
      var reader = try TextReader(path: Corpus.path(name))
      try reader.readAll()
      #expect(reader.encoding == encoding, "\(name)")
      #expect(!reader.text.string.contains("\u{FFFD}"), "\(name)")
    }
  }

  @Test(
    .enabled(if: Corpus.isPresent, Corpus.absence),
    arguments: TextEncoding.allCases)
  func everyReportIsTheSameInEveryEncoding(encoding: TextEncoding) throws {
    var count = 0
    for name in Corpus.names {
      let report = try Corpus.text(name)
      let text = report.string(in: 0..<report.characterStart(at: 40_000))
      // Big5 has no Simplified characters.
      guard let bytes = EncodedText.bytes(of: text, in: encoding) else { continue }
      let half = bytes.count / 2
      let read = try EncodedText.read([Array(bytes[..<half]), Array(bytes[half...])])
      #expect(read.encoding == encoding, "\(name)")
      // A mark is dropped.
      #expect(read.text == text || "\u{FEFF}" + read.text == text, "\(name)")
      count += 1
    }
    #expect(count >= (encoding == .big5 ? 1 : Corpus.names.count))
  }

  private func verdict(_ bytes: [UInt8], isComplete: Bool = true) -> EncodingDetector.Verdict {
    bytes.withUnsafeBytes {
      EncodingDetector.verdict(on: $0, isAtStart: true, isComplete: isComplete)
    }
  }
}
