import ReportKit

/// Turns the bytes of a code page into characters, as the fonts of an RTF file ask for.
struct RTFCodePage {
  private var converters: [Int: CodePageDecoder?] = [:]

  /// The characters of bytes; what is none stands as U+FFFD.
  mutating func string(_ bytes: [UInt8], codePage: Int) -> String {
    if bytes.allSatisfy({ $0 < 0x80 }) { return String(decoding: bytes, as: UTF8.self) }
    if converters[codePage] == nil { converters[codePage] = CodePageDecoder(codePage: codePage) }
    let converter = converters[codePage] ?? nil
    return converter?.string(bytes) ?? String(decoding: bytes, as: UTF8.self)
  }

  /// The code page of a font's set of characters (RTF 1.9, \fcharset); nil where the document's own is meant.
  static func ofCharset(_ charset: Int) -> Int? {
    switch charset {
    case 128: 932
    case 129: 949
    case 130: 1361
    case 134: 936
    case 136: 950
    case 161: 1253
    case 162: 1254
    case 163: 1258
    case 177: 1255
    case 178: 1256
    case 186: 1257
    case 204: 1251
    case 222: 874
    case 238: 1250
    default: nil
    }
  }
}
