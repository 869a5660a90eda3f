import ReportKit

/// A report as Markdown (CommonMark): headings with #, a paragraph for each paragraph.
///
/// Marks that would be taken for markup have a \ before them; white space at the ends of a paragraph is written as
/// a character reference, since it would be lost.
enum MarkdownExport {
  static func write<Failure: Error>(
    _ export: ExportItems, _ messages: Messages, _ emit: (String) throws(Failure) -> Void
  ) throws(Failure) {
    var isFirst = true
    var isInTable = false
    try export.forEachItem { (item) throws(Failure) in
      if case .block(let block) = item, let cells = export.cells(of: block) {
        if !isInTable, !isFirst { try emit("\n") }
        try emit("| " + cells.map { escaped(VisibleForm.of($0)) }.joined(separator: " | ") + " |\n")
        // What tells a table is the line below its first row (GitHub Flavored Markdown, 4.10).
        if !isInTable { try emit("|" + String(repeating: " --- |", count: cells.count) + "\n") }
        isInTable = true
        isFirst = false
        return
      }
      isInTable = false
      if !isFirst { try emit("\n") }
      isFirst = false
      switch item {
      case .block(let block):
        let words = escaped(VisibleForm.of(export.report.words(of: block)))
        switch block.kind {
        case .title: try emit("# \(words)\n")
        case .heading(let node):
          try emit(String(repeating: "#", count: export.level(of: node)) + " \(words)\n")
        case .paragraph, .debris: try emit(words + "\n")
        }
      case .leftOut(let copy):
        try emit("*" + escaped(messages.note(on: copy, in: export.report)) + "*\n")
      }
    }
  }

  /// A text without line ends, so that a reader of Markdown shows exactly it.
  ///
  /// Linear; all that is markup is ASCII.
  static func escaped(_ text: String) -> String {
    if isPlain(text) { return text }
    let bytes = Array(text.utf8)
    let start = bytes.firstIndex { $0 != 0x20 && $0 != 0x09 } ?? bytes.count
    let end = (bytes.lastIndex { $0 != 0x20 && $0 != 0x09 } ?? -1) + 1
    // A number with a stop, or -, + and =, would begin a list or a heading.
    let digits = bytes[start...].prefix { (0x30...0x39).contains($0) }.count
    let opening: [UInt8] = digits == 0 ? [0x2D, 0x2B, 0x3D] : [0x2E, 0x29]
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 16)
    for (index, byte) in bytes.enumerated() {
      if index < start || index >= end {
        result += byte == 0x20 ? [0x26, 0x23, 0x33, 0x32, 0x3B] : [0x26, 0x23, 0x39, 0x3B]
        continue
      }
      let opens = index == start + digits && opening.contains(byte)
      if opens || isMarkup(byte) { result.append(0x5C) }
      result.append(byte)
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Whether a text holds nothing that could be markup: most do not.
  private static func isPlain(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      guard let first = bytes.first, let last = bytes.last else { return true }
      return first >= 0x80 && last >= 0x80 && !bytes.contains(where: isMarkup)
    }
  }

  /// Whether a character is markup wherever it stands: \ ` * _ [ ] < > & # | ~ $.
  private static func isMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x5C, 0x60, 0x2A, 0x5F, 0x5B, 0x5D, 0x3C, 0x3E, 0x26, 0x23, 0x7C, 0x7E, 0x24: true
    default: false
    }
  }
}

extension Messages {
  /// What stands in the place of a copy.
  func note(on copy: OmittedCopies.Copy, in report: Report) -> String {
    let section = report.outline.node(at: copy.kept.lowerBound).map {
      SectionPath.path(of: $0, in: report.outline)
    }
    return leftOut(
      characters: copy.length, section: section ?? beginning,
      percent: Int((copy.similarity * 100).rounded(.down)))
  }
}
