import ReportKit

/// Takes the text out of a document that this process can read by itself: all forms but those that need a converter.
enum DocumentReading {
  /// So deep may documents lie in documents.
  private static let mostLevels = 4

  /// What a file is, looking into archives; nil for what a converter or nobody reads is thrown.
  static func form(of bytes: [UInt8]) throws(ExtractionError) -> DocumentForm {
    switch FormRecognition.of(bytes[...].prefix(FormRecognition.sampleSize)) {
    case .form(let form): return form
    case .webArchive: return .html
    case .gzip, .utf32: return .text
    case .foreign(let foreign): throw .notRead(foreign)
    case .zip:
      guard let archive = UnsafeZipArchive(bytes) else { throw .damaged(.docx) }
      return try form(of: archive)
    case .compoundFile: return try CompoundFile(bytes).form()
    }
  }

  /// The text of a document.
  ///
  /// - Parameters:
  ///   - form: what it is; nil to find out.
  ///   - depth: in how many documents it lies.
  static func extract(
    _ bytes: [UInt8], as form: DocumentForm? = nil, depth: Int = 0
  ) throws(ExtractionError) -> ExtractedText {
    if depth > mostLevels { throw .excessive(form ?? .docx) }
    if form == nil, WebArchive.stands(bytes[...].prefix(FormRecognition.sampleSize)) {
      return try WebArchive.read(bytes)
    }
    let form = if let form { form } else { try Self.form(of: bytes) }
    switch form {
    case .docx, .odt, .epub:
      guard let archive = UnsafeZipArchive(bytes) else { throw .damaged(form) }
      switch form {
      case .odt: return try OdtReader.read(archive)
      case .epub: return try EpubReader.read(archive)
      default: return try DocxReader.read(archive, depth: depth)
      }
    case .html: return try HTMLReader.read(bytes)
    case .rtf: return try RTFReader.read(bytes)
    case .text, .pdf, .doc:
      // A text that lies in a document.
      var text = ExtractedText()
      let decoded = SourceText(decoding: bytes, encoding: nil)
      for line in decoded.string(in: 0..<decoded.count).split(whereSeparator: \.isNewline) {
        var paragraph = ParagraphText()
        paragraph.append(String(line))
        text.write(paragraph)
      }
      return text
    }
  }

  /// What an archive is, by its members.
  static func form(of archive: UnsafeZipArchive) throws(ExtractionError) -> DocumentForm {
    let kind: String
    do throws(UnsafeZipArchive.Failure) {
      kind =
        try archive.bytes(of: "mimetype", atMost: 200).map { String(decoding: $0, as: UTF8.self) }
        ?? ""
    } catch {
      kind = ""
    }
    if kind.hasPrefix("application/epub") || archive.has("META-INF/container.xml") { return .epub }
    if kind.hasPrefix("application/vnd.oasis.opendocument.text") { return .odt }
    if kind.contains("spreadsheet") { throw .notRead(.spreadsheet) }
    if kind.contains("presentation") { throw .notRead(.presentation) }
    if archive.has("word/document.xml") { return .docx }
    if archive.has("xl/workbook.xml") || archive.has("xl/workbook.bin") {
      throw .notRead(.spreadsheet)
    }
    if archive.has("ppt/presentation.xml") { throw .notRead(.presentation) }
    if archive.has("OFD.xml") { throw .notRead(.ofd) }
    if archive.has("content.xml"), archive.has("META-INF/manifest.xml") { return .odt }
    if archive.has("[Content_Types].xml"), archive.names.contains(where: { $0.hasPrefix("word/") })
    {
      return .docx
    }
    throw archive.isEncrypted ? .encrypted(.docx) : .notRead(.archive)
  }
}
