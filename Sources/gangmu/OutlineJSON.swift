import ReportKit

/// The outline as JSON, for `gangmu outline --format json`.
enum OutlineJSON {
  /// One object on one line.
  ///
  /// Linear in the number of headings, but for the search of their lines.
  static func string(of report: Report) -> String {
    var json = JSONWriter()
    json.object { json in
      json.key("file")
      json.string(report.name)
      json.key("encoding")
      json.string(report.encoding.rawValue)
      json.key("title")
      json.string(report.outline.title.map { report.words(in: $0) } ?? "")
      json.key("sections")
      json.array { json in
        for node in 0..<report.outline.count { add(node, of: report, to: &json) }
      }
    }
    return json.output + "\n"
  }

  private static func add(_ node: Int, of report: Report, to json: inout JSONWriter) {
    let heading = report.outline.headings[node]
    json.object { json in
      json.key("level")
      json.integer(heading.level)
      json.key("kind")
      json.string(heading.kind.rawValue)
      json.key("number")
      json.integer(heading.number)
      json.key("label")
      json.string(report.words(in: heading.label))
      json.key("title")
      json.string(report.words(in: heading.title))
      json.key("line")
      json.integer(report.lines.line(at: heading.range.lowerBound))
      json.key("utf8Range")
      json.range(heading.range)
      json.key("path")
      json.string(SectionPath.path(of: node, in: report.outline))
    }
  }
}
