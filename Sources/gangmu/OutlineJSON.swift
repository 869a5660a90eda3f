import ReportKit

/// The outline as JSON, for `gangmu outline --format json`.
struct OutlineJSON {
  /// So many bytes are handed on at a time.
  private static let portion = 1 << 16

  let report: Report
  /// Whether each section says why it is one, and how sure that is.
  var explains = false

  /// Writes one object on one line, in portions.
  ///
  /// Linear.
  func write<Failure: Error>(
    _ emit: (UnsafeRawBufferPointer) throws(Failure) -> Void
  ) throws(Failure) {
    // Copies of one's own: a report that is reached through self would be copied for each heading.
    let report = report
    let headings = report.outline.headings
    var paths = SectionPathWalk(report.outline)
    var line = 1
    var json = JSONWriter()
    try json.object { (json) throws(Failure) in
      json.member("file", report.name)
      json.member("encoding", report.encoding.rawValue)
      if let form = report.structure?.form { json.member("format", form) }
      json.member("title", report.outline.title.map { report.words(in: $0) } ?? "")
      json.key("sections")
      try json.array { (json) throws(Failure) in
        for heading in headings {
          line = report.lines.line(at: heading.range.lowerBound, after: line)
          add(heading, of: report, line: line, &paths, to: &json)
          if json.bytes.count >= Self.portion { try flush(&json, emit) }
        }
      }
    }
    json.bytes.append(0x0A)
    try flush(&json, emit)
  }

  private func flush<Failure: Error>(
    _ json: inout JSONWriter, _ emit: (UnsafeRawBufferPointer) throws(Failure) -> Void
  ) throws(Failure) {
    try json.bytes.withBytes { (bytes) throws(Failure) in
      try emit(UnsafeRawBufferPointer(bytes))
    }
    json.bytes.removeAll()
  }

  private func add(
    _ heading: Heading, of report: borrowing Report, line: Int, _ paths: inout SectionPathWalk,
    to json: inout JSONWriter
  ) {
    json.open("{")
    json.member("level", heading.level)
    json.member("kind", heading.kind.rawValue)
    json.member("number", heading.number)
    json.key("label")
    json.openString()
    report.forEachPiece(of: heading.label, of: heading) { json.escape($0) }
    json.closeString()
    json.key("title")
    json.openString()
    report.forEachPiece(of: heading.title, of: heading) { json.escape($0) }
    json.closeString()
    json.member("line", line)
    json.key("utf8Range")
    json.range(heading.range)
    json.key("path")
    json.openString()
    paths.next { json.escape($0) }
    json.closeString()
    addStructure(heading, of: report, to: &json)
    if explains { addEvidence(heading.evidence, heading.form, to: &json) }
    json.close("}")
  }

  /// What the file says of a heading, where it says something.
  private func addStructure(
    _ heading: Heading, of report: borrowing Report, to json: inout JSONWriter
  ) {
    if let page = report.page(at: heading.range.lowerBound) { json.member("page", page) }
    guard let line = report.structure?.line(at: heading.range.lowerBound) else { return }
    if line.madeLabel > 0, line.start == heading.range.lowerBound {
      json.key("generatedLabel")
      json.boolean(true)
    }
    if line.outlineLevel > 0, let style = line.style { json.member("style", style) }
  }

  private func addEvidence(
    _ evidence: HeadingEvidence, _ form: Heading.Form, to json: inout JSONWriter
  ) {
    json.key("form")
    json.string(form.rawValue)
    json.key("confidence")
    json.hundredths(evidence.confidence)
    json.key("sequence")
    json.string(evidence.sequence.name)
    json.key("signs")
    json.array { json in
      for sign in evidence.signs.names { json.string(sign) }
    }
  }
}
