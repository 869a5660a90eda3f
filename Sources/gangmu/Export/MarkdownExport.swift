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
    for item in export.items {
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
  static func escaped(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    let start = scalars.firstIndex { $0 != " " && $0 != "\t" } ?? scalars.count
    let end = (scalars.lastIndex { $0 != " " && $0 != "\t" } ?? -1) + 1
    // A number with a stop, or -, + and =, would begin a list or a heading.
    let digits = scalars[start...].prefix { ("0"..."9").contains($0) }.count
    let opening = digits == 0 ? "-+=" : ".)"
    var result = ""
    for (index, scalar) in scalars.enumerated() {
      if index < start || index >= end {
        result += scalar == " " ? "&#32;" : "&#9;"
        continue
      }
      let opens = index == start + digits && opening.unicodeScalars.contains(scalar)
      if opens || isMarkup(scalar) { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  /// Whether a character is markup wherever it stands.
  private static func isMarkup(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\\", "`", "*", "_", "[", "]", "<", ">", "&", "#", "|", "~", "$": true
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
