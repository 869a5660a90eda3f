import ReportKit

/// The outline as JSON, for `gangmu outline --format json`.
struct OutlineJSON {
  /// So many bytes are handed on at a time.
  private static let portion = 1 << 16

  private let report: Report
  private let explains: Bool
  private var paths: SectionPathWalk

  /// - Parameter explains: whether each section says why it is one, and how sure that is.
  init(_ report: Report, explains: Bool = false) {
    self.report = report
    self.explains = explains
    paths = SectionPathWalk(report.outline)
  }

  /// Writes one object on one line, in portions.
  ///
  /// Linear in the number of headings, but for the search of their lines.
  mutating func write<Failure: Error>(
    _ emit: (UnsafeRawBufferPointer) throws(Failure) -> Void
  ) throws(Failure) {
    var json = JSONWriter()
    try json.object { (json) throws(Failure) in
      json.key("file")
      json.string(report.name)
      json.key("encoding")
      json.string(report.encoding.rawValue)
      json.key("title")
      json.string(report.outline.title.map { report.words(in: $0) } ?? "")
      json.key("sections")
      try json.array { (json) throws(Failure) in
        for node in 0..<report.outline.count {
          add(node, to: &json)
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
    let result: Result<Void, Failure> = json.bytes.withUnsafeBytes { bytes in
      do throws(Failure) {
        return .success(try emit(bytes))
      } catch {
        return .failure(error)
      }
    }
    try result.get()
    json.bytes.removeAll(keepingCapacity: true)
  }

  private mutating func add(_ node: Int, to json: inout JSONWriter) {
    let heading = report.outline.headings[node]
    json.object { json in
      json.key("level")
      json.integer(heading.level)
      json.key("kind")
      json.string(heading.kind.rawValue)
      json.key("number")
      json.integer(heading.number)
      json.key("label")
      json.string { json in report.forEachPiece(of: heading.label, of: heading) { json.escape($0) }
      }
      json.key("title")
      json.string { json in report.forEachPiece(of: heading.title, of: heading) { json.escape($0) }
      }
      json.key("line")
      json.integer(report.lines.line(at: heading.range.lowerBound))
      json.key("utf8Range")
      json.range(heading.range)
      json.key("path")
      json.string { json in paths.next { json.escape($0) } }
      if explains { addEvidence(heading.evidence, heading.form, to: &json) }
    }
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
