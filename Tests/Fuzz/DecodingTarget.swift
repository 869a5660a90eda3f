@testable import ReportKit

/// Bytes in any encoding, in chunks of any size, become valid UTF-8, and the same whatever the chunks are.
enum DecodingTarget {
  static func run(_ input: inout FuzzInput) {
    let choices = TextEncoding.allCases.map(Optional.some) + [nil]
    let encoding = input.pick(choices)
    let sizes = (0..<4).map { _ in input.below(64) + 1 }
    let bytes = input.bytes
    let (whole, found) = decode([bytes], encoding)
    var chunks: [[UInt8]] = []
    var start = 0
    while start < bytes.count {
      let end = min(bytes.count, start + sizes[chunks.count % sizes.count])
      chunks.append(Array(bytes[start..<end]))
      start = end
    }
    let (pieces, foundInPieces) = decode(chunks, encoding)
    check(found == foundInPieces, "\(found) in one chunk is \(foundInPieces) in \(sizes)")
    check(whole == pieces, "chunks of \(sizes) give another text")
    check(encoding == nil || encoding == found, "\(found) was not asked for")
    guard let text = String(validating: whole, as: UTF8.self) else {
      check(false, "the text is no UTF-8")
      return
    }
    check(text.unicodeScalars.count <= max(bytes.count, 1), "more characters than bytes")
    check(text.unicodeScalars.count * 4 + 4 >= bytes.count, "bytes were lost")
    switch found {
    case .utf8:
      check(
        text.utf8.elementsEqual(String(decoding: bytes, as: UTF8.self).utf8), "not as Swift has it")
    case .utf16LittleEndian, .utf16BigEndian:
      checkUTF16(text, bytes, isBig: found == .utf16BigEndian)
    case .gb18030, .big5:
      // No byte of ASCII below 0x30 is part of a longer character.
      for sign in [UInt8(0x0A), 0x20, 0x2F] {
        check(
          whole.count { $0 == sign } == bytes.count { $0 == sign },
          "bytes \(sign) were lost in \(found)")
      }
    }
  }

  private static func decode(
    _ chunks: [[UInt8]], _ encoding: TextEncoding?
  ) -> ([UInt8], TextEncoding) {
    guard var text = UnsafeTextAppender(capacity: 0) else { return ([], .utf8) }
    var decoder = TextDecoder(encoding: encoding)
    do throws(TextDecoder.Failure) {
      for chunk in chunks {
        try chunk.withUnsafeBufferPointer { (bytes) throws(TextDecoder.Failure) in
          try decoder.append(UnsafeRawBufferPointer(bytes), to: &text)
        }
      }
      try decoder.finish(to: &text)
    } catch {
      check(false, "\(error)")
    }
    return (text.text.withBytes { Array($0) }, decoder.encoding)
  }

  /// Swift decodes the same.
  private static func checkUTF16(_ text: String, _ bytes: [UInt8], isBig: Bool) {
    var units: [UInt16] = []
    for index in stride(from: 0, to: bytes.count - 1, by: 2) {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isBig ? first << 8 | second : second << 8 | first)
    }
    if units.first == 0xFEFF { units.removeFirst() }
    var wanted = String(decoding: units, as: UTF16.self)
    // Half a unit is one bad place; together with half a character, whose bytes it cuts off, it may be one too.
    if bytes.count % 2 == 1 {
      let isAfterHalf = units.last.map { UTF16.isLeadSurrogate($0) } ?? false
      if isAfterHalf, text.utf8.elementsEqual(wanted.utf8) { return }
      wanted += "\u{FFFD}"
    }
    check(text.utf8.elementsEqual(wanted.utf8), "UTF-16 not as Swift has it")
  }
}
