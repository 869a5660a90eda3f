/// What a file is, told by its content and never by its name.
enum FormRecognition: Equatable {
  /// A form that is read.
  case form(DocumentForm)
  /// Packed by gzip: what is inside decides.
  case gzip
  /// A zip archive: its members decide.
  case zip
  /// An OLE2 file: its streams decide.
  case compoundFile
  /// A text in UTF-32.
  case utf32(isBigEndian: Bool)
  /// A web archive: its parts decide.
  case webArchive
  /// A form that is not read.
  case foreign(ForeignForm)

  /// So many bytes of the beginning are looked at.
  static let sampleSize = 4096

  /// Judges the first bytes of a file.
  static func of(_ bytes: ArraySlice<UInt8>) -> FormRecognition {
    func begins(_ magic: [UInt8], at offset: Int = 0) -> Bool {
      bytes.dropFirst(offset).starts(with: magic)
    }
    if let isBigEndian = UTF32.isBigEndian(bytes) { return .utf32(isBigEndian: isBigEndian) }
    if begins([0x50, 0x4B, 0x03, 0x04]) || begins([0x50, 0x4B, 0x05, 0x06]) { return .zip }
    if begins([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { return .compoundFile }
    if begins([0x1F, 0x8B, 0x08]) { return .gzip }
    if begins(Array("{\\rtf".utf8)) { return .form(.rtf) }
    // Rubbish may stand before a PDF (ISO 32000-1, annex H.3.4.1).
    if holds("%PDF-", within: 1024, of: bytes), !HTMLRecognition.isHTML(bytes) {
      return .form(.pdf)
    }
    if let picture = pictures.first(where: { begins(Array($0)) }) {
      _ = picture
      return .foreign(.picture)
    }
    if begins(Array("RIFF".utf8)), begins(Array("WEBP".utf8), at: 8) { return .foreign(.picture) }
    if begins(Array("ftyp".utf8), at: 4) { return .foreign(.sound) }
    for magic in [Array("ID3".utf8), Array("OggS".utf8), Array("RIFF".utf8), Array("fLaC".utf8)]
    where begins(magic) {
      return .foreign(.sound)
    }
    for magic in [
      [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], Array("Rar!".utf8),
      [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00],
      Array("BZh9".utf8), [0x28, 0xB5, 0x2F, 0xFD],
    ] where begins(magic) {
      return .foreign(.archive)
    }
    if begins(Array("ustar".utf8), at: 257) { return .foreign(.archive) }
    if begins([0x7F, 0x45, 0x4C, 0x46]) || begins([0x4D, 0x5A, 0x90, 0x00]) {
      return .foreign(.program)
    }
    if begins(Array("SQLite format 3".utf8)) { return .foreign(.other) }
    if WebArchive.stands(bytes) { return .webArchive }
    return .form(HTMLRecognition.isHTML(bytes) ? .html : .text)
  }

  private static let pictures: [[UInt8]] = [
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], [0xFF, 0xD8, 0xFF], Array("GIF87a".utf8),
    Array("GIF89a".utf8), [0x49, 0x49, 0x2A, 0x00], [0x4D, 0x4D, 0x00, 0x2A],
    Array("AT&TFORM".utf8),
  ]

  private static func holds(
    _ word: StaticString, within count: Int, of bytes: ArraySlice<UInt8>
  ) -> Bool {
    let word = word.withUTF8Buffer { Array($0) }
    let beginning = bytes.prefix(count)
    guard var index = beginning.firstIndex(of: word[0]) else { return false }
    while index < beginning.endIndex {
      if beginning[index...].starts(with: word) { return true }
      guard let next = beginning[(index + 1)...].firstIndex(of: word[0]) else { return false }
      index = next
    }
    return false
  }
}
