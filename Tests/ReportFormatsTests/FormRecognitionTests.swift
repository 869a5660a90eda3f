import TestSupport
import Testing

@testable import ReportFormats

@Suite struct FormRecognitionTests {
  private func form(_ string: String) -> FormRecognition {
    FormRecognition.of(Array(string.utf8)[...])
  }

  @Test(arguments: [
    "<!DOCTYPE html><p>x", "\u{FEFF}<html>", "<!-- x --> <HTML>", "<?xml version='1.0'?><html>",
    "<meta charset=x>",
    "<p>甲</p>\n<p>乙</p>\n<p>丙</p>\n", "<table><tr><td>甲\n<tr><td>乙</table>",
  ])
  func aPageIsOneWithOrWithoutItsHead(page: String) { #expect(form(page) == .form(.html)) }

  @Test(arguments: [
    "一、甲\n3 < 5，A&B\n", "<div align=center>\n# 题\n正文很长。\n正文很长。\n", "<国办发>〔2018〕1号\n",
    "<!DOCTYPE book>\n<para>",
    "", "<", "%PD", "PK", "<p>一段\n没有标签\n没有标签\n",
  ])
  func aTextIsOneThoughItBeginsLikeSomethingElse(text: String) {
    #expect(form(text) == .form(.text))
  }

  @Test func magicTellsTheForm() {
    #expect(form("%PDF-1.4") == .form(.pdf) && form("x\n%PDF-1.4") == .form(.pdf))
    #expect(form("{\\rtf1") == .form(.rtf))
    #expect(FormRecognition.of([0x50, 0x4B, 3, 4, 0]) == .zip)
    #expect(FormRecognition.of([0x1F, 0x8B, 8, 0]) == .gzip)
    #expect(
      FormRecognition.of([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) == .foreign(.picture))
    #expect(FormRecognition.of([0x7F, 0x45, 0x4C, 0x46]) == .foreign(.program))
    #expect(form("ID3\u{3}") == .foreign(.sound) && form("Rar!\u{1A}") == .foreign(.archive))
    #expect(form("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n") == .webArchive)
  }

  @Test func theMembersOfAnArchiveTellTheForm() throws {
    func form(_ members: KeyValuePairs<String, String>) throws -> DocumentForm {
      try DocumentReading.form(of: StoredZip.archive(members))
    }
    #expect(try form(["word/document.xml": "x"]) == .docx)
    #expect(try form(["mimetype": "application/epub+zip"]) == .epub)
    #expect(
      try form(["mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "x"]) == .odt)
    #expect(throws: ExtractionError.notRead(.ofd)) { try form(["OFD.xml": "x"]) }
    #expect(throws: ExtractionError.notRead(.presentation)) {
      try form(["ppt/presentation.xml": "x"])
    }
    #expect(throws: ExtractionError.damaged(.docx)) {
      try DocumentReading.form(of: [0x50, 0x4B, 3, 4])
    }
    #expect(throws: ExtractionError.damaged(.doc)) {
      try DocumentReading.form(of: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 1, 2, 3])
    }
  }
}
