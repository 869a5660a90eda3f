/// How well a heading follows those that are open, as log-odds like those of ``CandidateWeights``: what its
/// number says, and what its place among the levels says.
struct NestingWeights {
  /// For each parent, and first for none, and for each series: how well the series opens below it.
  private var orders: [Float]

  private static let kinds = LabelSeries.allCases.count

  /// - Parameter habits: how often the headings of a series opened under those of another in this
  ///   document; nil before anything is known of it.
  init(habits: NestingHabits? = nil) {
    orders = []
    for parent in [nil] + LabelSeries.allCases.map(Optional.some) {
      for series in LabelSeries.allCases {
        let order = parent.map { Self.order(series, under: $0) } ?? 0
        orders.append(order + (habits?.weight(series, under: parent) ?? 0))
      }
    }
  }

  /// A level with a single heading is odd: lists have two items.
  static let singleHeading: Float = -0.6

  /// What it says that a series opens again below itself: 一、 → 第一， → 一、.
  static let reopening: Float = -2

  /// What it says that long text stands between the heading above and the first one below it: the text may
  /// have come back to the level above.
  ///
  /// - Parameter paragraphs: how many stand between.
  static func distance(_ paragraphs: Int) -> Float {
    max(-2.5, -0.2 * Float(max(0, paragraphs - 6)))
  }

  /// What it says that a heading that repeats a number repeats the words as well: the passage stands twice.
  static let sameWords: Float = 1

  /// What it says that a heading is a title where the one before it at its level is a sentence, or the
  /// reverse: each level has its habit.
  static let otherForm: Float = -0.6

  /// What it says that a heading right above, a title without any text of its own, is followed by
  /// this one in its place and not below it.
  static let emptyHeading: Float = -2.5

  /// What the number of a heading says that goes on with the run at an open level.
  func goingOn(
    _ candidate: HeadingCandidate, after last: Int, expected: Int, isSamePrefix: Bool,
    atTop: Bool
  ) -> (weight: Float, sequence: HeadingEvidence.Sequence) {
    if candidate.number == 0 { return (0.5, .unnumbered) }
    if candidate.series.decimalDepth > 0 && !isSamePrefix { return (-3, .goesBack) }
    let number = Int(candidate.number)
    if number < 0 { return (0.5, .restored) }
    if number == last + 1 || number == last && candidate.branch > 0 { return (2, .follows) }
    // 四、 after 一、 二、 七、: the 七、 is a misprint; 三、 after it: it was put in between.
    if number == expected + 1 && number > 1 { return (1.2, .follows) }
    let again: Float = candidate.look.contains(.isRepeated) ? Self.sameWords : 0
    if number == last { return (-0.8 + again, .repeats) }
    if number == expected && number > 1 { return (1, .goesBack) }
    if number > last {
      // Articles are repealed, and left out of extracts.
      if candidate.series == .article { return (-0.5, .skips) }
      return (
        max(candidate.look.isTitle ? -1.2 : -2, -0.2 - 0.3 * Float(number - last - 1)), .skips
      )
    }
    if number == 1 {
      // A new document begins at the first level.
      let isNew = candidate.look.contains(.beginsDocument)
      return (isNew && atTop ? 1.3 : (isNew ? -0.5 : -1.5) + again, .restarts)
    }
    return (-3, .goesBack)
  }

  /// What the number of a heading says that opens a level.
  ///
  /// - Parameter memory: the last number of its series that was closed before; 0 if there was none.
  func opening(
    _ candidate: HeadingCandidate, memory: Int
  ) -> (weight: Float, sequence: HeadingEvidence.Sequence) {
    let number = Int(candidate.number)
    switch number {
    case 0: return (0, .unnumbered)
    case 1: return (0.3, .opensRun)
    case ..<0: return candidate.series.isOrdinal ? (-4, .opensLate) : (0, .restored)
    case memory + 1 where memory > 0: return (1.2, .runsOn)
    case memory where candidate.branch > 0: return (1.2, .runsOn)
    default:
      // Articles of an excerpt begin anywhere: 第四百六十三条.
      if candidate.series == .article && memory < number { return (-0.5, .opensLate) }
      // A number with a decimal point that nothing precedes is a value: 3.5.
      if candidate.series.decimalDepth > 0 { return (-2.5, .opensLate) }
      // The first of its series: an extract begins anywhere.
      if memory == 0 { return (max(-1, -0.5 - 0.1 * Float(number)), .opensLate) }
      return (max(-3, -0.7 - 0.15 * Float(number)), .opensLate)
    }
  }

  /// What it says that a series opens below a heading of another, or at the first level.
  func place(
    _ series: LabelSeries, under parent: LabelSeries?, isOpenAbove: Bool, parentHasBody: Bool
  ) -> Float {
    guard let parent else { return orders[Int(series.rawValue)] }
    var weight = orders[(Int(parent.rawValue) + 1) * Self.kinds + Int(series.rawValue)]
    if isOpenAbove { weight += min(0, Self.reopening - Self.order(series, under: parent)) }
    if series == .plain && parent == .plain && parentHasBody { weight -= 3 }
    return weight
  }

  /// What it says that a decimal label opens below a heading: 5.1.2 below 5.1, or below another.
  static func decimal(
    _ candidate: HeadingCandidate, under stack: LabelStack, at level: Int
  ) -> Float {
    let parent = stack.series(at: level)
    let isOneLess =
      parent.decimalDepth == candidate.series.decimalDepth - 1
      || candidate.series == .decimal2 && parent.kind == .arabic
    if isOneLess && stack.isPrefix(candidate.prefix, at: level) { return 1.5 }
    return parent.decimalDepth > 0 ? -2 : 0
  }

  /// What it says that a heading without # closes one that has them.
  static let closingMark: Float = -1.5

  /// What the # of Markdown say about a place; nothing where neither heading has any.
  ///
  /// Authors mix them up: ### 第三章 stands above ## 第一节.
  static func markdown(_ depth: Int, under parent: Int) -> Float {
    if parent == 0 { return depth == 0 ? 0 : -0.7 }
    return depth == 0 || depth > parent ? 0 : -1.5
  }

  private static func order(_ series: LabelSeries, under parent: LabelSeries) -> Float {
    if series == parent { return series == .plain ? 0 : series.isDivision ? -6 : -2.5 }
    if series == .appendix { return -4 }
    if series.isDivision {
      if parent.isDivision { return series.rank > parent.rank ? 0 : -6 }
      if parent == .markdown { return 0 }
      if series == .article { return parent == .plain ? 0 : -0.5 }
      return parent == .plain ? -1.5 : -2.5
    }
    if series == .plain { return parent == .article ? -3 : parent == .appendix ? 0 : -1.5 }
    if parent.isDivision { return 0 }
    // 一是 stands below whatever layer a report ends with.
    if series.isOrdinal && !parent.isOrdinal { return 0 }
    return series.rank > parent.rank ? 0 : min(-1, -0.6 * Float(parent.rank - series.rank))
  }

  /// What it says that a series closes a level of another series and opens in its place.
  func replacing(_ closed: LabelSeries, by candidate: HeadingCandidate, atTop: Bool) -> Float {
    let series = candidate.series
    let isNewDocument = atTop && candidate.look.contains(.beginsDocument)
    if series == .appendix { return 0 }
    if series.isDivision && closed.isDivision {
      // 第二章 closes 第一条, even one that no chapter opened; only a new statute closes a 编 by a 章.
      return series.rank < closed.rank ? -0.2 : isNewDocument ? 1 : -5
    }
    if isNewDocument { return 1 }
    // 附则 after the last 章.
    if candidate.look.contains(.isUsual) { return atTop ? -0.3 : -0.7 }
    if series.rank >= closed.rank { return -2 }
    // An extract may begin below a heading that it lacks; a list that begins with one rather belongs to the
    // heading before it.
    return candidate.number == 1 ? -1.3 : -0.5
  }
}

/// Under which series those of another usually open, counted over a whole document.
struct NestingHabits {
  private static let kinds = LabelSeries.allCases.count
  private var counts = [Float](repeating: 0, count: (kinds + 1) * kinds)
  private var totals = [Float](repeating: 0, count: kinds)

  mutating func count(_ series: LabelSeries, under parent: LabelSeries?) {
    counts[Self.index(series, parent)] += 1
    totals[Int(series.rawValue)] += 1
  }

  /// From -1 to 1; 0 while a series has opened too seldom to know.
  func weight(_ series: LabelSeries, under parent: LabelSeries?) -> Float {
    let total = totals[Int(series.rawValue)]
    guard total > 2 else { return 0 }
    return 2 * (counts[Self.index(series, parent)] / total) - 1
  }

  private static func index(_ series: LabelSeries, _ parent: LabelSeries?) -> Int {
    (parent.map { Int($0.rawValue) + 1 } ?? 0) * kinds + Int(series.rawValue)
  }
}
