import Testing

@testable import ReportKit

struct PairEvidenceTests {
  @Test(arguments: [TextEncoding.gb18030, .big5])
  func theRightReadingIsTheCommonOne(encoding: TextEncoding) throws {
    for text in ["發展", "工作報告", "民主監督、參政議政", "第１章　總則", "Plan of 2025: 發展經濟"] {
      let bytes = try #require(EncodedText.bytes(of: text, in: encoding))
      #expect(guess(bytes) == encoding, "\(text)")
      #expect(try evidence(of: bytes, in: encoding).share == 1)
    }
  }

  @Test func linesOfTablesSayNothing() throws {
    let table = String(repeating: "├─┼─┤│", count: 100) + "工作報告"
    for encoding in [TextEncoding.gb18030, .big5] {
      guard let bytes = EncodedText.bytes(of: table, in: encoding) else { continue }
      #expect(try evidence(of: bytes, in: encoding).share == 1)
    }
  }

  @Test func aCharacterAloneAmongLettersIsNoEvidence() throws {
    let bytes: [UInt8] = [0x61, 0xC4, 0x72, 0x7A]
    let evidence = try evidence(of: bytes, in: .big5)
    #expect(evidence.common == 0)
    #expect(evidence.lone == 1)
    #expect(guess(bytes) == nil)
  }

  @Test func badPlacesCountAgainstIt() throws {
    let evidence = try evidence(of: [0xB9, 0xA4, 0xFF, 0xD7, 0xF7, 0x41], in: .gb18030)
    #expect(evidence.bad == 1)
    #expect(evidence.total == 3)
    #expect(evidence.common == 2)
    #expect(evidence.sense == -2)
  }

  @Test func russianIsNotTakenForChinese() {
    // KOI8-R: Правительство Российской Федерации сообщает, what uchardet is sure of.
    let koi8: [UInt8] = [
      0xF0, 0xD2, 0xC1, 0xD7, 0xC9, 0xD4, 0xC5, 0xCC, 0xD8, 0xD3, 0xD4, 0xD7, 0xCF, 0x20, 0xF2,
      0xCF,
      0xD3, 0xD3, 0xC9, 0xCA, 0xD3, 0xCB, 0xCF, 0xCA, 0x20, 0xE6, 0xC5, 0xC4, 0xC5, 0xD2, 0xC1,
      0xC3,
      0xC9, 0xC9, 0x20, 0xD3, 0xCF, 0xCF, 0xC2, 0xDD, 0xC1, 0xC5, 0xD4, 0x2E,
    ]
    #expect(guess(koi8) == nil)
  }

  private func guess(_ bytes: [UInt8]) -> TextEncoding? {
    bytes.withUnsafeBytes { PairEvidence.encoding(of: $0) }
  }

  private func evidence(of bytes: [UInt8], in encoding: TextEncoding) throws -> PairEvidence {
    let decoder = try #require(PairDecoder(encoding, realigns: false))
    return bytes.withUnsafeBytes { PairEvidence($0, decoder) }
  }
}
