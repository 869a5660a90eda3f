/// The headings that are open at a place of the text: one for each level, with the series and the last
/// number of each.
///
/// A value of fixed size, since the search copies thousands of them.
struct LabelStack: Equatable {
  /// Deeper outlines are cut: more levels than this no reader holds apart.
  static let mostLevels = 15

  /// How many levels are open.
  private(set) var depth = 0
  private var series = SIMD16<UInt8>(repeating: .max)
  private var numbers = SIMD16<UInt16>()
  /// The numbers that the last headings would have, if those that fit in nowhere were misprints.
  private var expected = SIMD16<UInt16>()
  private var prefixes = SIMD16<UInt16>()
  private var markdownDepths = SIMD16<UInt8>()
  /// One bit for each level whose last heading is a title, and no sentence.
  private var titled: UInt16 = 0
  /// One bit for each level whose last heading has the # of Markdown.
  private var marked: UInt16 = 0
  /// One bit for each level that holds a single heading so far.
  private var single: UInt16 = 0

  /// Whether the same series are open with the same numbers; what closed levels left behind is not
  /// compared.
  static func == (a: LabelStack, b: LabelStack) -> Bool {
    guard a.depth == b.depth else { return false }
    for level in 0..<a.depth
    where a.series[level] != b.series[level] || a.numbers[level] != b.numbers[level] {
      return false
    }
    return true
  }

  func series(at level: Int) -> LabelSeries {
    LabelSeries(rawValue: series[level]) ?? .plain
  }

  func number(at level: Int) -> Int { Int(numbers[level]) }

  /// The number that the last heading of a level would have if one that fits in nowhere is a misprint: 3 for
  /// the last of 一、 二、 七、.
  func expectedNumber(at level: Int) -> Int { Int(expected[level]) }

  /// Whether a level has decimal labels that begin with these numbers.
  func hasPrefix(_ prefix: Int32, at level: Int) -> Bool {
    prefixes[level] == UInt16(truncatingIfNeeded: prefix)
  }

  /// Whether the last label of a level is all that a longer decimal label begins with: 5.1 of 5.1.2.
  func isPrefix(_ prefix: Int32, at level: Int) -> Bool {
    UInt16(truncatingIfNeeded: prefix)
      == prefixes[level] &* 1000 &+ UInt16(truncatingIfNeeded: numbers[level])
  }

  func markdownDepth(at level: Int) -> Int { Int(markdownDepths[level]) }

  /// Whether the last heading of a level is a title, and no sentence.
  func isTitled(_ level: Int) -> Bool { titled >> UInt16(level) & 1 == 1 }

  /// How many levels from this one down hold a single heading.
  func singles(from level: Int) -> Int {
    (single >> UInt16(level)).nonzeroBitCount
  }

  /// Whether a series is open at some level above this one.
  func isOpen(_ wanted: LabelSeries, above level: Int) -> Bool {
    for index in 0..<level where series[index] == wanted.rawValue { return true }
    return false
  }

  /// Whether a series is open at some level below this one.
  func isOpen(_ wanted: LabelSeries, below level: Int) -> Bool {
    for index in level + 1..<max(level + 1, depth) where series[index] == wanted.rawValue {
      return true
    }
    return false
  }

  /// Whether an open heading has the # of Markdown.
  var hasMarkdown: Bool { marked != 0 }

  /// Whether a series is open at some level above this one, in the same article if any.
  ///
  /// The items of an article number for themselves: what stands above the article does not count.
  func holds(_ wanted: LabelSeries, above level: Int) -> Bool {
    var index = level - 1
    while index >= 0, series[index] != LabelSeries.article.rawValue {
      if series[index] == wanted.rawValue { return true }
      index -= 1
    }
    return false
  }

  /// Goes on at a level: what stood below is closed.
  mutating func goOn(at level: Int, _ candidate: HeadingCandidate, number: Int) {
    close(from: level + 1)
    let last = Int(numbers[level])
    let misprint = Int(expected[level])
    let fits = number <= 1 || number == last + 1 || number == misprint + 1
    let place = fits ? UInt16(clamping: number) : expected[level] &+ 1
    set(level, candidate, number)
    expected[level] = place
    single &= ~(1 << UInt16(level))
  }

  /// Opens a level, which closes whatever was open from there down.
  mutating func open(at level: Int, _ candidate: HeadingCandidate, number: Int) {
    close(from: level)
    set(level, candidate, number)
    expected[level] = UInt16(clamping: number)
    single |= 1 << UInt16(level)
    depth = level + 1
  }

  private mutating func set(_ level: Int, _ candidate: HeadingCandidate, _ number: Int) {
    series[level] = candidate.series.rawValue
    numbers[level] = UInt16(clamping: number)
    prefixes[level] = UInt16(truncatingIfNeeded: candidate.prefix)
    titled &= ~(1 << UInt16(level))
    if candidate.look.contains(.endsOpen) { titled |= 1 << UInt16(level) }
    markdownDepths[level] = candidate.markdownDepth
    if candidate.markdownDepth > 0 {
      marked |= 1 << UInt16(level)
    } else {
      marked &= ~(1 << UInt16(level))
    }
  }

  private mutating func close(from level: Int) {
    let open: UInt16 = (1 << UInt16(level)) - 1
    single &= open
    marked &= open
    depth = min(depth, level)
  }
}
