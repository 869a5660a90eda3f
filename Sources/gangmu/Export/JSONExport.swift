import ReportKit

/// A report as one JSON object: its sections, each with its paragraphs and where they stand.
enum JSONExport {
  static func write<Failure: Error>(
    _ export: ExportItems, _ emit: (String) throws(Failure) -> Void
  ) throws(Failure) {
    let report = export.report
    var json = JSONWriter()
    json.open("{")
    json.member("file", report.name)
    json.member("encoding", report.encoding.rawValue)
    json.member("title", report.outline.title.map { report.words(in: $0) } ?? "")
    json.key("sections")
    json.open("[")
    var isOpen = false
    try export.forEachItem { (item) throws(Failure) in
      if case .block(let block) = item, case .heading(let node) = block.kind {
        if isOpen { close(&json) }
        open(node, report, &json)
        isOpen = true
        return
      }
      // What stands before the first heading is a section of level 0.
      if !isOpen { open(nil, report, &json) }
      isOpen = true
      add(item, report, &json)
      if json.bytes.count > 1 << 16 {
        try emit(json.output)
        json.bytes.removeAll()
      }
    }
    if isOpen { close(&json) }
    json.close("]")
    json.close("}")
    try emit(json.output + "\n")
  }

  private static func open(_ node: Int?, _ report: Report, _ json: inout JSONWriter) {
    let heading = node.map { report.outline.headings[$0] }
    json.open("{")
    json.member("path", node.map { SectionPath.path(of: $0, in: report.outline) } ?? "")
    json.member("level", heading?.level ?? 0)
    json.member("label", heading.map { report.words(in: $0.label) } ?? "")
    json.member("title", heading.map { report.words(in: $0.title) } ?? "")
    if let heading {
      json.key("utf8Range")
      json.range(heading.range)
    }
    json.key("paragraphs")
    json.open("[")
  }

  private static func close(_ json: inout JSONWriter) {
    json.close("]")
    json.close("}")
  }

  private static func add(_ item: ExportItem, _ report: Report, _ json: inout JSONWriter) {
    json.open("{")
    switch item {
    case .block(let block):
      json.member("text", report.words(of: block))
      json.key("utf8Ranges")
      json.open("[")
      for piece in block.pieces { json.range(piece) }
      json.close("]")
      if block.kind == .debris {
        json.key("debris")
        json.boolean(true)
      }
    case .leftOut(let copy):
      json.key("leftOut")
      json.range(copy.range)
      json.key("sameAs")
      json.range(copy.kept)
      json.key("similarity")
      json.hundredths(copy.similarity)
    }
    json.close("}")
  }
}
