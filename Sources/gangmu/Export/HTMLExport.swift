import ReportKit

/// A report as a page of HTML, which is well-formed XML too, with a table of contents.
enum HTMLExport {
  static func write<Failure: Error>(
    _ export: ExportItems, _ messages: Messages, _ emit: (String) throws(Failure) -> Void
  ) throws(Failure) {
    let title = escaped(export.title)
    try emit(
      """
      <!DOCTYPE html>
      <html lang="zh">
      <head>
      <meta charset="utf-8"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <title>\(title)</title>
      <style>
      body { max-width: 42em; margin: 2em auto; padding: 0 1em; line-height: 1.7; }
      p { text-indent: 2em; }
      p.debris, p.copy { text-indent: 0; opacity: 0.6; }
      nav ul { list-style: none; padding-left: 1.5em; }
      </style>
      </head>
      <body>

      """)
    try writeContents(export, messages, emit)
    try export.forEachItem { (item) throws(Failure) in
      switch item {
      case .block(let block):
        let words = escaped(export.report.words(of: block))
        switch block.kind {
        case .title: try emit("<h1>\(words)</h1>\n")
        case .heading(let node):
          let tag = "h\(export.level(of: node))"
          try emit("<\(tag) id=\"s\(node)\">\(words)</\(tag)>\n")
        case .paragraph: try emit("<p>\(words)</p>\n")
        case .debris: try emit("<p class=\"debris\">\(words)</p>\n")
        }
      case .leftOut(let copy):
        try emit("<p class=\"copy\">\(escaped(messages.note(on: copy, in: export.report)))</p>\n")
      }
    }
    try emit("</body>\n</html>\n")
  }

  /// The headings as lists in lists.
  private static func writeContents<Failure: Error>(
    _ export: ExportItems, _ messages: Messages, _ emit: (String) throws(Failure) -> Void
  ) throws(Failure) {
    let headings = export.headings
    if headings.isEmpty { return }
    try emit("<nav aria-label=\"\(messages.contents)\">\n")
    var open: [Int] = []
    for (node, level) in headings {
      if level > open.last ?? 0 {
        try emit("<ul>\n")
        open.append(level)
      } else {
        while open.count > 1, open[open.count - 2] >= level {
          try emit("</li>\n</ul>\n")
          open.removeLast()
        }
        try emit("</li>\n")
        open[open.count - 1] = level
      }
      let words = escaped(export.report.words(of: export.report.outline.headings[node]))
      try emit("<li><a href=\"#s\(node)\">\(words)</a>")
    }
    for _ in open { try emit("</li>\n</ul>\n") }
    try emit("</nav>\n")
  }

  /// A text as it may stand between tags and in attributes.
  ///
  /// Linear; all that is markup is ASCII.
  static func escaped(_ text: String) -> String {
    let visible = VisibleForm.of(text)
    let isPlain = visible.utf8.allSatisfy { $0 != 0x26 && $0 != 0x3C && $0 != 0x3E && $0 != 0x22 }
    if isPlain { return visible }
    var result: [UInt8] = []
    for byte in visible.utf8 {
      switch byte {
      case 0x26: result += Array("&amp;".utf8)
      case 0x3C: result += Array("&lt;".utf8)
      case 0x3E: result += Array("&gt;".utf8)
      case 0x22: result += Array("&quot;".utf8)
      default: result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
