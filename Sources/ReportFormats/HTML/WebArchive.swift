/// Reads a web archive (MHT): a mail with a page in it (RFC 2557), as browsers save and Word takes in.
enum WebArchive {
  /// Whether the head of such a mail stands here.
  static func stands(_ bytes: ArraySlice<UInt8>) -> Bool {
    let head = String(decoding: bytes.prefix(2000), as: UTF8.self).lowercased()
    guard
      head.hasPrefix("mime-version:") || head.hasPrefix("from:") || head.hasPrefix("content-type:")
    else { return false }
    return head.contains("content-type: multipart/related")
      || head.contains("content-type: text/html")
      || head.contains("content-type:multipart/related")
  }

  /// The text of the first page of an archive.
  static func read(_ bytes: [UInt8]) throws(ExtractionError) -> ExtractedText {
    guard let page = page(in: bytes[...], levels: 4) else { throw .damaged(.html) }
    return try HTMLReader.read(page.bytes, charset: page.charset)
  }

  private struct Page {
    let bytes: [UInt8]
    let charset: String?
  }

  private static func page(in part: ArraySlice<UInt8>, levels: Int) -> Page? {
    let (head, body) = divide(part)
    let type = head["content-type"] ?? "text/html"
    if type.lowercased().hasPrefix("multipart/"), levels > 0,
      let boundary = parameter("boundary", of: type)
    {
      for piece in pieces(of: body, between: boundary) {
        if let page = page(in: piece, levels: levels - 1) { return page }
      }
      return nil
    }
    let isPage = ["text/html", "application/xhtml+xml"].contains { type.lowercased().hasPrefix($0) }
    guard isPage else { return nil }
    let coding = head["content-transfer-encoding"]?.lowercased() ?? ""
    let bytes =
      switch coding {
      case "quoted-printable": quotedPrintable(body)
      case "base64": base64(body)
      default: Array(body)
      }
    return Page(bytes: bytes, charset: parameter("charset", of: type))
  }

  /// The fields of a head, with lines that go on put together, and what comes behind it.
  private static func divide(
    _ part: ArraySlice<UInt8>
  ) -> (head: [String: String], body: ArraySlice<UInt8>) {
    var fields: [String: String] = [:]
    var last: String?
    var rest = part
    while !rest.isEmpty {
      let end = rest.firstIndex(of: 0x0A) ?? rest.endIndex
      var line = String(decoding: rest[..<end], as: UTF8.self)
      rest = rest[end...].dropFirst()
      if line.last == "\r" { line.removeLast() }
      if line.isEmpty {
        if fields.isEmpty { continue }
        break
      }
      if let key = last, line.first == " " || line.first == "\t" {
        fields[key, default: ""] += " " + line.drop { $0 == " " || $0 == "\t" }
      } else if let colon = line.firstIndex(of: ":") {
        let key = line[..<colon].lowercased()
        fields[key] = String(line[line.index(after: colon)...].drop { $0 == " " })
        last = key
      }
    }
    return (fields, rest)
  }

  private static func parameter(_ name: String, of field: String) -> String? {
    for piece in field.split(separator: ";").dropFirst() {
      let words = piece.drop { $0 == " " }
      guard words.lowercased().hasPrefix(name + "=") else { continue }
      let value = words.dropFirst(name.count + 1)
      if value.first == "\"" { return String(value.dropFirst().prefix { $0 != "\"" }) }
      return String(value.prefix { $0 != " " })
    }
    return nil
  }

  private static func pieces(
    of body: ArraySlice<UInt8>, between boundary: String
  ) -> [ArraySlice<UInt8>] {
    let mark = Array("--\(boundary)".utf8)
    var pieces: [ArraySlice<UInt8>] = []
    var start: Int?
    var line = body.startIndex
    while line < body.endIndex {
      let end = body[line...].firstIndex(of: 0x0A).map { $0 + 1 } ?? body.endIndex
      if body[line..<end].starts(with: mark) {
        if let start { pieces.append(body[start..<line]) }
        start = end
      }
      line = end
    }
    if let start, start < body.endIndex { pieces.append(body[start...]) }
    return pieces
  }

  /// RFC 2045, 6.7.
  private static func quotedPrintable(_ body: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(body.count)
    var index = body.startIndex
    func digit(_ at: Int) -> UInt8? {
      at < body.endIndex ? Character(Unicode.Scalar(body[at])).hexDigitValue.map(UInt8.init) : nil
    }
    while index < body.endIndex {
      let byte = body[index]
      index += 1
      guard byte == 0x3D else {
        result.append(byte)
        continue
      }
      if let high = digit(index), let low = digit(index + 1) {
        result.append(high << 4 | low)
        index += 2
      } else if index < body.endIndex, body[index] == 0x0A {
        index += 1
      } else if index + 1 < body.endIndex, body[index] == 0x0D, body[index + 1] == 0x0A {
        index += 2
      } else {
        result.append(byte)
      }
    }
    return result
  }

  /// RFC 2045, 6.8; what is none of its characters is left out.
  private static func base64(_ body: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    for byte in body {
      let value: UInt32
      switch byte {
      case 0x41...0x5A: value = UInt32(byte - 0x41)
      case 0x61...0x7A: value = UInt32(byte - 0x61) + 26
      case 0x30...0x39: value = UInt32(byte - 0x30) + 52
      case 0x2B: value = 62
      case 0x2F: value = 63
      default: continue
      }
      bits = bits << 6 | value
      count += 1
      if count == 4 {
        result += [UInt8(bits >> 16 & 0xFF), UInt8(bits >> 8 & 0xFF), UInt8(bits & 0xFF)]
        (bits, count) = (0, 0)
      }
    }
    if count == 2 { result.append(UInt8(bits >> 4 & 0xFF)) }
    if count == 3 { result += [UInt8(bits >> 10 & 0xFF), UInt8(bits >> 2 & 0xFF)] }
    return result
  }
}
