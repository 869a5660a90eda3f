import ReportKit

@testable import ReportFormats

/// Documents of all forms that are read in the program, and what a converter may write.
enum FormatsTarget {
  static func run(_ input: inout FuzzInput) {
    let kind = input.below(9)
    let bytes = input.bytes
    func read() -> ExtractedText? {
      do throws(ExtractionError) {
        switch kind {
        case 0: return try HTMLReader.read(bytes)
        case 1: return try RTFReader.read(bytes)
        case 2: return try RTFReader.read(Array("{\\rtf1\\ansi\\ansicpg936 ".utf8) + bytes)
        case 3: return try word("document.xml", bytes)
        case 4: return try word("numbering.xml", bytes)
        case 5: return try DocumentReading.extract(openDocument(bytes))
        case 6:
          var pdf = PDFReader()
          pdf.read(Array("<page number=\"1\" height=\"900\" width=\"600\">\n".utf8) + bytes)
          pdf.finish()
          return pdf.text()
        case 7: return AntiwordReader.read(bytes)
        default: return try DocumentReading.extract(bytes)
        }
      } catch {
        return nil
      }
    }
    guard let text = read() else { return }
    check(read() == text, "another text the second time")
    hold(text)
  }

  /// What holds for the text of any document.
  private static func hold(_ text: ExtractedText) {
    let string = String(decoding: text.bytes, as: UTF8.self)
    check(Array(string.utf8) == text.bytes, "it is no UTF-8")
    check(text.bytes.isEmpty || text.bytes.last == 0x0A, "the last line has no end")
    let lines = text.structure.lines
    check(lines.count == text.bytes.count { $0 == 0x0A }, "\(lines.count) lines are described")
    var start = 0
    for line in lines {
      check(line.start == start, "a line begins at \(line.start), not at \(start)")
      let end = text.bytes[start...].firstIndex(of: 0x0A) ?? text.bytes.count
      check((0...9).contains(line.outlineLevel), "level \(line.outlineLevel)")
      check(line.madeLabel <= end - start, "a label longer than its line")
      start = end + 1
    }
    let pages = text.structure.pageStarts
    check(zip(pages, pages.dropFirst()).allSatisfy { $0 <= $1 }, "pages in disorder")
    check(pages.allSatisfy { (0...text.bytes.count).contains($0) }, "a page outside of the text")
    let report = Report(
      name: "f", text: SourceText(decoding: text.bytes), structure: text.structure)
    for heading in report.outline.headings {
      check(
        heading.range.upperBound <= text.bytes.count
          && !heading.range.isEmpty, "a heading outside of the text")
    }
  }

  private static let paragraph = """
    <w:document><w:body><w:p><w:pPr><w:pStyle w:val="1"/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr>\
    <w:r><w:t>甲</w:t></w:r></w:p></w:body></w:document>
    """

  /// A Word document of which one part is what is tried.
  private static func word(_ part: String, _ bytes: [UInt8]) throws(ExtractionError)
    -> ExtractedText
  {
    var members: [(name: String, bytes: [UInt8])] = []
    if part != "document.xml" { members.append(("word/document.xml", Array(paragraph.utf8))) }
    members.append(("word/" + part, bytes))
    let references = """
      <Relationships><Relationship Id="a" Type="x/numbering" Target="numbering.xml"/></Relationships>
      """
    members.append(("word/_rels/document.xml.rels", Array(references.utf8)))
    return try DocumentReading.extract(StoredZip.archive(members))
  }

  private static func openDocument(_ bytes: [UInt8]) -> [UInt8] {
    StoredZip.archive([
      ("mimetype", Array("application/vnd.oasis.opendocument.text".utf8)), ("content.xml", bytes),
    ])
  }
}
