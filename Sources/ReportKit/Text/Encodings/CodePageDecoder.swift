/// Decodes short runs of bytes in a code page of Windows, as RTF files hold them.
package final class CodePageDecoder {
  private let converter: UnsafeIconv

  /// Finds the code page; nil if the C library does not know it.
  package init?(codePage: Int) {
    let name =
      switch codePage {
      case 936, 54936: "GB18030"
      case 950: "BIG5-HKSCS"
      case 65001: "UTF-8"
      case 10000: "MACINTOSH"
      default: "CP\(codePage)"
      }
    guard let converter = UnsafeIconv(named: name) else { return nil }
    self.converter = converter
  }

  /// The characters of bytes; each byte that begins none stands as U+FFFD.
  package func string(_ bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    var room = [UInt8](repeating: 0, count: bytes.count * 4 + 16)
    bytes.withUnsafeBytes { source in
      room.withUnsafeMutableBytes { target in
        var position = 0
        while position < source.count {
          let step = converter.convert(
            UnsafeRawBufferPointer(rebasing: source[position...]), into: target)
          result += target[..<step.produced]
          position += step.consumed
          if step.ending == .finished { break }
          if step.ending == .full, step.consumed > 0 { continue }
          result += Array("\u{FFFD}".utf8)
          position += 1
        }
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
