import ReportKit

@testable import BrowserCore

/// What holds for the rows of a paragraph at every width.
struct RowRules {
  let paragraph: Paragraph
  private let widths: CellWidths
  private let clusters: [Cluster]
  private let starts: Set<Int>

  init(_ paragraph: Paragraph, in text: SourceText, widths: CellWidths) {
    self.paragraph = paragraph
    self.widths = widths
    clusters = text.withBytes { bytes in
      var clusters: [Cluster] = []
      for fragment in paragraph.fragments {
        var cursor = ClusterCursor(bytes, in: fragment.range, widths: widths)
        while let cluster = cursor.next() { clusters.append(cluster) }
      }
      return clusters
    }
    starts = Set(clusters.map(\.range.lowerBound))
  }

  /// Divides the paragraph and says in words which rule the rows break first; nil if none.
  func breach(columns: Int, in text: SourceText) -> String? {
    let breaker = RowBreaker(columns: columns, widths: widths)
    let rows = breaker.rows(of: paragraph, in: text)
    if breaker.rows(of: paragraph, in: text) != rows { return "differs the second time" }
    if rows.starts.first != paragraph.range.lowerBound { return "the beginning is missing" }
    if rows.end != paragraph.range.upperBound { return "the end is missing" }
    var index = 0
    for row in 0..<rows.count {
      let range = rows.range(ofRow: row)
      if range.isEmpty { return "row \(row) is empty" }
      if !starts.contains(range.lowerBound) { return "row \(row) begins inside a cluster" }
      var column = 0
      var columnOfWords = 0
      var count = 0
      while index < clusters.count, clusters[index].range.lowerBound < range.upperBound {
        column += clusters[index].advance(atColumn: column, limit: columns)
        // White space at the end of a row needs no room.
        if !clusters[index].isWhiteSpace {
          columnOfWords = column
          count += 1
        }
        index += 1
      }
      if columnOfWords > columns, count > 1 { return "row \(row) has \(columnOfWords) cells" }
    }
    return index == clusters.count ? nil : "clusters are left over"
  }

  /// Reads each row by itself, as drawing does, and says which one comes out otherwise; nil if none.
  func breachOfRowsReadAlone(columns: Int, in text: SourceText) -> String? {
    let rows = RowBreaker(columns: columns, widths: widths).rows(of: paragraph, in: text)
    for row in 0..<rows.count {
      let range = rows.range(ofRow: row)
      let alone = text.withBytes { bytes in
        var found: [Cluster] = []
        for fragment in paragraph.fragments {
          var cursor = ClusterCursor(bytes, in: fragment.range.clamped(to: range), widths: widths)
          while let cluster = cursor.next() { found.append(cluster) }
        }
        return found
      }
      if alone != clusters.filter({ range.contains($0.range.lowerBound) }) {
        return "row \(row) is \(text.string(in: range).debugDescription)"
      }
    }
    return nil
  }
}

extension SourceText {
  /// The paragraphs of the text.
  var paragraphs: [Paragraph] {
    let list = ParagraphList(self, lines: LineIndex(self))
    return (0..<list.count).map { list[$0] }
  }
}
