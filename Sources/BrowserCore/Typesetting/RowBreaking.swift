import ReportKit

/// The rows of one paragraph at one width.
///
/// Put together they are the paragraph: each of its bytes is in exactly one row.
public struct ParagraphRows: Equatable, Sendable {
  /// Where each row begins, as an offset into the text; at least one.
  public let starts: [Int]
  /// Where the last row ends.
  public let end: Int

  /// The number of rows.
  public var count: Int { starts.count }

  /// The bytes from the first of a row to the last.
  public func range(ofRow row: Int) -> Range<Int> {
    starts[row]..<(row + 1 < starts.count ? starts[row + 1] : end)
  }

  /// The row in which a byte stands; the first for an offset before the paragraph.
  ///
  /// A binary search.
  public func row(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }
}

/// Divides paragraphs into rows.
///
/// A row takes as many clusters as have room. One that is wider than a whole row stands alone in its
/// own.
public struct RowBreaker: Equatable, Sendable {
  /// How many cells a row has; at least one.
  public let columns: Int
  /// How wide characters are.
  public let widths: CellWidths

  /// Prepares to fill rows of `columns` cells.
  public init(columns: Int, widths: CellWidths) {
    self.columns = max(1, columns)
    self.widths = widths
  }

  /// The rows of a paragraph.
  ///
  /// Linear in its length.
  public func rows(of paragraph: Paragraph, in text: SourceText) -> ParagraphRows {
    var starts = [paragraph.range.lowerBound]
    var column = 0
    text.withBytes { bytes in
      for fragment in paragraph.fragments {
        var cursor = ClusterCursor(bytes, in: fragment.range, widths: widths)
        while let cluster = cursor.next() {
          var advance = cluster.advance(atColumn: column, limit: columns)
          if column > 0, column + advance > columns {
            starts.append(cluster.range.lowerBound)
            column = 0
            advance = cluster.advance(atColumn: column, limit: columns)
          }
          column += advance
        }
      }
    }
    return ParagraphRows(starts: starts, end: paragraph.range.upperBound)
  }
}
