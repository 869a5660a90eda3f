/// How often each spelling stands among hits.
///
///     發展 19, 发展 4
public struct SpellingCounts: Equatable, Sendable {
  private struct Entry: Equatable {
    let spelling: [UInt8]
    /// How many positions a hit of this spelling has.
    let length: Int
    var count: Int
  }

  private var entries: [Entry] = []
  private var indices: [[UInt8]: Int] = [:]

  /// How many spellings are tried before the source is read character by character.
  private static let mostTried = 4

  /// No spelling.
  public init() {}

  /// The spellings with how often each stands, the most frequent first, equals as they appear.
  public var sorted: [(spelling: String, count: Int)] {
    entries.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
      .map { (String(decoding: $0.element.spelling, as: UTF8.self), $0.element.count) }
  }

  /// Counts the spelling of a hit.
  ///
  /// Costs a look-up of its first byte where the spelling is one of the first few and the source has it
  /// in one piece.
  public mutating func add(_ hit: Range<Int>, of folded: FoldedText) {
    let known = folded.report.text.withBytes { bytes in
      let start = folded.sourceRange(at: hit.lowerBound).lowerBound
      return entries.prefix(Self.mostTried).firstIndex {
        $0.length == hit.count && bytes[start...].starts(with: $0.spelling)
      }
    }
    if let known {
      entries[known].count += 1
      return
    }
    let spelling = Array(folded.spelling(of: hit).utf8)
    if let index = indices[spelling] {
      entries[index].count += 1
    } else {
      indices[spelling] = entries.count
      entries.append(Entry(spelling: spelling, length: hit.count, count: 1))
    }
  }
}
