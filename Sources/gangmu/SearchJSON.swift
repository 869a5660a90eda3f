import ReportKit

/// The hits of one or more reports as JSON, for `gangmu search --format json`.
struct SearchJSON {
  private let query: String
  private let hasMatches: Bool
  private var count = 0
  private var spellings = SpellingCounts()
  private var matches = JSONWriter()

  init(query: String, hasMatches: Bool) {
    self.query = query
    self.hasMatches = hasMatches
  }

  /// Adds the hits of a report, which stand in the order of the source.
  mutating func add(_ hits: SearchHits, of folded: FoldedText) {
    count += hits.count
    for index in 0..<hits.count { spellings.add(hits[index], of: folded) }
    guard hasMatches else { return }
    var columns = ColumnCounter(folded.report)
    let ranges = (0..<hits.count).map { (hits[$0], folded.sourceRange(of: hits[$0])) }
      .sorted { $0.1.lowerBound < $1.1.lowerBound }
    for (hit, range) in ranges {
      let (line, column) = columns.place(of: range.lowerBound)
      matches.object { json in
        json.key("file")
        json.string(folded.report.name)
        json.key("line")
        json.integer(line)
        json.key("column")
        json.integer(column)
        json.key("utf8Range")
        json.range(range)
        json.key("section")
        json.string(
          folded.report.outline.node(at: range.lowerBound).map {
            SectionPath.path(of: $0, in: folded.report.outline)
          } ?? "")
        json.key("text")
        json.string(folded.spelling(of: hit))
      }
    }
  }

  /// Writes one object on one line.
  ///
  /// The hits are not copied once more: those of a text of one character are forty times as long as it is.
  func write<Failure: Error>(
    _ emit: (UnsafeRawBufferPointer) throws(Failure) -> Void
  ) throws(Failure) {
    func hand(over writer: JSONWriter) throws(Failure) {
      try writer.bytes.withBytes { (bytes) throws(Failure) in
        try emit(UnsafeRawBufferPointer(bytes))
      }
    }
    var json = JSONWriter()
    json.open("{")
    json.member("query", query)
    json.member("count", count)
    json.key("spellings")
    json.object { json in
      for (spelling, count) in spellings.sorted {
        json.key(of: spelling)
        json.integer(count)
      }
    }
    if hasMatches {
      json.key("matches")
      json.open("[")
      try hand(over: json)
      try hand(over: matches)
      json.bytes.removeAll()
      json.close("]")
    }
    json.close("}")
    json.bytes.append(0x0A)
    try hand(over: json)
  }
}
