import ReportKit

/// Families of passages as JSON, for `gangmu duplicates --format json`.
enum DuplicatesJSON {
  /// One object on one line.
  static func object(_ families: [PassageFamily], of folded: FoldedText) -> String {
    var json = JSONWriter()
    json.object { json in
      json.key("file")
      json.string(folded.report.name)
      json.key("families")
      json.array { json in
        for family in families { add(family, of: folded, to: &json) }
      }
    }
    return json.output + "\n"
  }

  private static func add(
    _ family: PassageFamily, of folded: FoldedText, to json: inout JSONWriter
  ) {
    json.object { json in
      json.key("kind")
      json.string(family.kind.rawValue)
      json.key("length")
      json.integer(family.length)
      json.key("similarity")
      json.hundredths(family.similarity)
      json.key("occurrences")
      json.array { json in
        for occurrence in family.occurrences { add(occurrence, of: folded, to: &json) }
      }
    }
  }

  private static func add(
    _ occurrence: PassageFamily.Occurrence, of folded: FoldedText, to json: inout JSONWriter
  ) {
    let report = folded.report
    json.object { json in
      json.key("utf8Range")
      json.range(occurrence.range)
      json.key("line")
      json.integer(report.lines.line(at: occurrence.range.lowerBound))
      json.key("section")
      json.string(
        report.outline.node(at: occurrence.range.lowerBound).map {
          SectionPath.path(of: $0, in: report.outline)
        } ?? "")
      json.key("partial")
      json.boolean(occurrence.isPartial)
      json.key("parts")
      json.array { json in
        for part in occurrence.parts {
          switch part {
          case nil: json.null()
          case occurrence.positions: json.range(occurrence.range)
          case let part?: json.range(folded.sourceRange(of: part))
          }
        }
      }
    }
  }
}
