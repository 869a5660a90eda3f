import TestSupport

@testable import ReportFormats

/// Makes Word documents for tests.
enum WordFile {
  /// An archive with a body, and other parts by their types.
  static func bytes(
    _ body: String, styles: String? = nil, numbering: String? = nil, footnotes: String? = nil,
    more: [(name: String, type: String, bytes: [UInt8])] = []
  ) -> [UInt8] {
    var members: [(name: String, bytes: [UInt8])] = [
      (
        "word/document.xml",
        Array("<w:document \(names)><w:body>\(body)</w:body></w:document>".utf8)
      )
    ]
    var references = ""
    func add(_ name: String, _ type: String, _ bytes: [UInt8]) {
      members.append(("word/" + name, bytes))
      references += "<Relationship Id=\"r\(name)\" Type=\"http://x/\(type)\" Target=\"\(name)\"/>"
    }
    if let styles {
      add("styles.xml", "styles", Array("<w:styles \(names)>\(styles)</w:styles>".utf8))
    }
    if let numbering {
      add(
        "numbering.xml", "numbering", Array("<w:numbering \(names)>\(numbering)</w:numbering>".utf8)
      )
    }
    if let footnotes {
      add(
        "footnotes.xml", "footnotes", Array("<w:footnotes \(names)>\(footnotes)</w:footnotes>".utf8)
      )
    }
    for part in more { add(part.name, part.type, part.bytes) }
    members.append(
      ("word/_rels/document.xml.rels", Array("<Relationships>\(references)</Relationships>".utf8)))
    return StoredZip.archive(members)
  }

  /// What is read of a document.
  static func text(
    _ body: String, styles: String? = nil, numbering: String? = nil, footnotes: String? = nil,
    more: [(name: String, type: String, bytes: [UInt8])] = []
  ) throws -> ExtractedText {
    try DocumentReading.extract(
      bytes(body, styles: styles, numbering: numbering, footnotes: footnotes, more: more))
  }

  /// A paragraph with one run.
  static func paragraph(_ words: String, _ properties: String = "") -> String {
    "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:t>\(words)</w:t></w:r></w:p>"
  }

  private static let names = #"xmlns:w="w" xmlns:r="r" xmlns:mc="mc" xmlns:wps="wps" xmlns:v="v""#
}

extension ExtractedText {
  /// The lines as one string.
  var string: String { String(decoding: bytes, as: UTF8.self) }
}
