/// The list of streams of an OLE2 file (MS-CFB), by which its form is told.
struct CompoundFile {
  private let bytes: [UInt8]
  private let sectorSize: Int

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let shift = bytes.count > 32 ? Int(bytes[30]) : 9
    sectorSize = shift == 12 ? 4096 : 512
  }

  /// What it is.
  func form() throws(ExtractionError) -> DocumentForm {
    let streams = streams()
    let names = streams.map(\.name)
    if names.contains("EncryptedPackage") { throw .encrypted(.docx) }
    if let document = streams.first(where: { $0.name == "WordDocument" }) {
      // FibBase, fEncrypted (MS-DOC, 2.5.2).
      let flags = word(at: offset(ofSector: document.sector) + 10)
      if let flags, flags & 0x0100 != 0 { throw .encrypted(.doc) }
      return .doc
    }
    if names.contains("Workbook") || names.contains("Book") { throw .notRead(.spreadsheet) }
    if names.contains("PowerPoint Document") { throw .notRead(.presentation) }
    if names.isEmpty { throw .damaged(.doc) }
    throw .notRead(.other)
  }

  /// The streams of the directory, a chain of sectors.
  private func streams() -> [(name: String, sector: Int)] {
    guard var sector = long(at: 48) else { return [] }
    var found: [(name: String, sector: Int)] = []
    var left = 1000
    while left > 0, sector < 0xFFFF_FFFA {
      left -= 1
      let start = offset(ofSector: sector)
      guard start + sectorSize <= bytes.count else { break }
      for entry in stride(from: start, to: start + sectorSize, by: 128) {
        guard let length = word(at: entry + 64), (2...64).contains(length), length % 2 == 0,
          let first = long(at: entry + 116)
        else { continue }
        let units = stride(from: entry, to: entry + length - 2, by: 2).compactMap { word(at: $0) }
        let name = String(decoding: units.map { UInt16($0) }, as: UTF16.self)
        found.append((name, first))
      }
      guard let next = next(after: sector) else { break }
      sector = next
    }
    return found
  }

  /// The sector that follows one in its chain, by the table of the first 109 sectors of it.
  private func next(after sector: Int) -> Int? {
    let perSector = sectorSize / 4
    let index = sector / perSector
    guard index < 109, let table = long(at: 76 + 4 * index), table < 0xFFFF_FFFA else { return nil }
    return long(at: offset(ofSector: table) + 4 * (sector % perSector))
  }

  private func offset(ofSector sector: Int) -> Int { (sector + 1) * sectorSize }

  private func word(at offset: Int) -> Int? {
    guard offset >= 0, offset + 2 <= bytes.count else { return nil }
    return Int(bytes[offset]) | Int(bytes[offset + 1]) << 8
  }

  private func long(at offset: Int) -> Int? {
    guard let low = word(at: offset), let high = word(at: offset + 2) else { return nil }
    return low | high << 16
  }
}
