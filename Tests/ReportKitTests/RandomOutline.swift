import TestSupport

@testable import ReportKit

/// Outlines of any shape, to hold fast code against slow definitions.
enum RandomOutline {
  /// Headings with these levels and numbers; heading `n` takes the bytes `10n..<10n+5`.
  ///
  /// - Parameter kinds: their kinds; without them, those with a number are `han`.
  static func outline(levels: [Int], numbers: [Int], kinds: [HeadingKind]? = nil) -> Outline {
    let headings = zip(levels, numbers).enumerated().map { node, entry in
      let start = node * 10
      return Heading(
        kind: kinds?[node] ?? (entry.1 == 0 ? .appendix : .han), form: .ownLine, number: entry.1,
        level: entry.0,
        range: start..<start + 5, labelEnd: start + 2, title: start + 2..<start + 5,
        paragraph: node)
    }
    return Outline(headings: headings, title: nil)
  }

  /// Up to 40 headings, each at most one level deeper than the one before it.
  static func levels(_ generator: inout SeededGenerator) -> [Int] {
    var levels: [Int] = []
    for _ in 0..<Int.random(in: 0...40, using: &generator) {
      levels.append(Int.random(in: 1...(levels.last ?? 0) + 1, using: &generator))
    }
    return levels
  }

  /// An outline whose numbers repeat, are missing, and are larger than any numeral.
  static func outline(_ generator: inout SeededGenerator) -> Outline {
    let levels = levels(&generator)
    let numbers = levels.map { _ in generator.pick([0, 0, 1, 1, 2, 2, 3, 10, 101, 20_250_101]) }
    return outline(levels: levels, numbers: numbers)
  }
}
