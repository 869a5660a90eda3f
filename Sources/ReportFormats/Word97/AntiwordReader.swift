import ReportKit

/// Makes the text of a Word 97 file from what antiword writes: a paragraph a line.
enum AntiwordReader {
  /// The text; a row of a table stands between bars there.
  static func read(_ output: [UInt8]) -> ExtractedText {
    var text = ExtractedText()
    // What is no UTF-8 stands as U+FFFD.
    let output = Array(String(decoding: output, as: UTF8.self).utf8)
    for line in output.split(separator: 0x0A) {
      var paragraph = ParagraphText()
      let words = line.drop { $0 == 0x20 }
      if words.first == 0x7C, words.last == 0x7C, words.count > 1 {
        let cells = words.dropFirst().dropLast().split(
          separator: 0x7C, omittingEmptySubsequences: false)
        if cells.count > 1 { paragraph.traits = .isTableRow }
        paragraph.append(Array(cells.map(trimmed).joined(separator: [0x09])))
      } else {
        paragraph.append(line.filter { $0 != 0x0C })
      }
      if line.contains(0x0C) { text.endPage() }
      text.write(paragraph)
    }
    return text
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes.drop { $0 == 0x20 }
    while bytes.last == 0x20 { bytes.removeLast() }
    return bytes
  }
}
