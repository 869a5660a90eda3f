@testable import ReportKit

/// A slow search by Swift's own strings, paragraph by paragraph, to compare with.
enum BruteForceSearch {
  /// The bytes from the first character to the last of each hit.
  static func ranges(of pattern: SearchPattern, in report: Report) -> [Range<Int>] {
    let table = FoldTable.of(pattern.kinds)
    let wanted = pattern.words.unicodeScalars.compactMap { table.fold($0.value) }
    if wanted.isEmpty { return [] }
    var found: [Range<Int>] = []
    for index in 0..<report.paragraphs.count {
      var characters: [(folded: UInt32, range: Range<Int>)] = []
      for fragment in report.paragraphs[index].fragments {
        var offset = fragment.range.lowerBound
        for scalar in report.text.string(in: fragment.range).unicodeScalars {
          let range = offset..<offset + scalar.utf8.count
          offset = range.upperBound
          if let folded = table.fold(scalar.value) { characters.append((folded, range)) }
        }
      }
      var place = 0
      while place + wanted.count <= characters.count {
        let piece = characters[place..<place + wanted.count]
        guard piece[place].folded == wanted[0] else {
          place += 1
          continue
        }
        if let first = piece.first, let last = piece.last, piece.map(\.folded) == wanted {
          found.append(first.range.lowerBound..<last.range.upperBound)
          place += wanted.count
        } else {
          place += 1
        }
      }
    }
    return found
  }
}

extension FoldedText {
  init(_ string: String) throws {
    try self.init(Report(name: "", text: SourceText(string)))
  }

  /// The bytes of all hits.
  func ranges(of pattern: SearchPattern) throws -> [Range<Int>] {
    let hits = try hits(of: pattern)
    return (0..<hits.count).map { sourceRange(of: hits[$0]) }
  }
}
