/// The encodings in which Chinese reports are written, by the names that are shown.
public enum TextEncoding: String, CaseIterable, Sendable {
  /// Unicode in one to four bytes.
  case utf8 = "UTF-8"
  /// The national standard of China; GBK and GB 2312 are parts of it and are read as it.
  case gb18030 = "GB18030"
  /// Big5, as used in Taiwan, with the characters that Hong Kong has added.
  case big5 = "Big5-HKSCS"
  /// Unicode in units of two bytes, the low one first.
  case utf16LittleEndian = "UTF-16LE"
  /// Unicode in units of two bytes, the high one first.
  case utf16BigEndian = "UTF-16BE"

  /// The encoding that a person calls so: by one of the names above or a usual other name such as
  /// GBK or Big5; nil if it is none of them.
  ///
  /// Only letters and digits count, so `utf8` is as good as `UTF-8`.
  public init?(name: String) {
    let letters = name.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
    switch letters {
    case "utf8": self = .utf8
    case "gb18030", "gbk", "gb2312", "cp936", "euccn": self = .gb18030
    case "big5hkscs", "big5", "cp950": self = .big5
    case "utf16le": self = .utf16LittleEndian
    case "utf16be": self = .utf16BigEndian
    default: return nil
    }
  }

  /// The bytes with which a file may announce the encoding: U+FEFF in it, if that is ever written.
  var byteOrderMark: [UInt8]? {
    switch self {
    case .utf8: [0xEF, 0xBB, 0xBF]
    case .gb18030: [0x84, 0x31, 0x95, 0x33]
    case .big5: nil
    case .utf16LittleEndian: [0xFF, 0xFE]
    case .utf16BigEndian: [0xFE, 0xFF]
    }
  }
}
