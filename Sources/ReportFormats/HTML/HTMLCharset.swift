import ReportKit

/// Finds how a web page is encoded (the HTML standard, 13.2.3): by a byte order mark, by what a mail or the page says,
/// and else by its bytes, as of a text.
enum HTMLCharset {
  /// So many bytes of the beginning are looked at for what the page says.
  private static let sampleSize = 2048

  /// The encoding; nil to find it from the bytes, also where the page names one that the bytes are not.
  static func encoding(of bytes: [UInt8], stated: String?) -> TextEncoding? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
    if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    if bytes.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    guard let name = stated ?? declared(in: bytes), let encoding = TextEncoding(name: name) else {
      return nil
    }
    // Pages in UTF-8 that say gb2312, and the reverse, are common.
    return encoding == .utf8 || encoding == .gb18030 ? nil : encoding
  }

  private static func declared(in bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(sampleSize), as: UTF8.self).lowercased()
    guard let place = head.range(of: "charset") else { return nil }
    let rest = head[place.upperBound...].drop { " =\"'".contains($0) }
    return String(rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" })
  }
}

extension StringProtocol {
  /// Where a word stands first.
  fileprivate func range(of word: String) -> Range<Index>? {
    let bytes = Array(word.utf8)
    var place = startIndex
    while place < endIndex {
      if self[place...].utf8.starts(with: bytes),
        let end = utf8.index(place, offsetBy: bytes.count, limitedBy: endIndex)
      {
        return place..<end
      }
      place = index(after: place)
    }
    return nil
  }
}
