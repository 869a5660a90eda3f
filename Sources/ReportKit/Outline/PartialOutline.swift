/// One reading of the candidates up to a place: which headings are open, and how good the reading is.
struct PartialOutline {
  var stack = LabelStack()
  /// The last number of each series that was seen anywhere before.
  private var memory = SIMD32<UInt16>()
  /// The sum of all weights.
  var score: Float = 0
  /// The step of the search that took its last heading; -1 before the first.
  var step: Int32 = -1
  /// The paragraph of its last heading; -1 before the first.
  private var paragraph: Int32 = -1
  /// Whether the last heading is a title that nothing but the next candidate follows.
  private var isEmpty = false

  /// A way to take the next candidate, or to leave it.
  struct Move {
    let state: Int
    let score: Float
    /// What the candidate and its place add.
    let weight: Float
    /// -1 if the candidate is no heading.
    let level: Int
    let isOpening: Bool
    let number: Int
    let sequence: HeadingEvidence.Sequence

    static let noHeading = -1
  }

  /// The moves that are worth to be followed, because none is much better.
  struct Moves {
    /// How far behind the best a move may be: what later headings can still make good.
    static let reach: Float = 3.5

    private(set) var list: [Move] = []
    private var best = -Float.infinity

    mutating func removeAll() {
      list.removeAll(keepingCapacity: true)
      best = -.infinity
    }

    mutating func add(_ move: Move) {
      guard move.score >= best - Self.reach else { return }
      best = max(best, move.score)
      list.append(move)
    }

    /// Puts the best first and drops those that a later one outdid.
    mutating func settle() {
      let limit = best - Self.reach
      list.removeAll { $0.score < limit }
      list.sort { $0.score > $1.score }
    }
  }

  /// Takes the candidate as a move says.
  mutating func take(_ candidate: HeadingCandidate, _ move: Move) {
    if move.isOpening {
      stack.open(at: move.level, candidate, number: move.number)
    } else {
      stack.goOn(at: move.level, candidate, number: move.number)
    }
    memory[Int(candidate.series.rawValue)] = UInt16(clamping: move.number)
    paragraph = candidate.paragraph
    isEmpty = candidate.look.isSuperset(of: [.hasNoBody, .endsOpen])
  }

  /// Adds all moves for a candidate.
  ///
  /// - Parameter index: which of the states this is.
  func addMoves(
    for candidate: HeadingCandidate, weight: Float, index: Int, _ nesting: NestingWeights,
    to moves: inout Moves
  ) {
    moves.add(
      Move(
        state: index, score: score, weight: 0, level: Move.noHeading, isOpening: false, number: 0,
        sequence: .unnumbered))
    if candidate.series == .markdown {
      addByMark(candidate, weight, index, nesting, to: &moves)
      return
    }
    for level in 0..<stack.depth {
      if stack.series(at: level) == candidate.series {
        moves.add(goingOn(candidate, weight, index, nesting, at: level))
      } else {
        let place =
          place(of: candidate, at: level, nesting)
          + nesting.replacing(stack.series(at: level), by: candidate, atTop: level == 0)
        moves.add(opening(candidate, weight + place, index, nesting, at: level))
      }
    }
    guard stack.depth < LabelStack.mostLevels else { return }
    let distance =
      stack.depth > 0 ? NestingWeights.distance(Int(candidate.paragraph - paragraph)) : 0
    let place = place(of: candidate, at: stack.depth, nesting) + distance
    moves.add(opening(candidate, weight + place, index, nesting, at: stack.depth))
  }

  /// Nothing but the # says the level of a Markdown heading without a label.
  private func addByMark(
    _ candidate: HeadingCandidate, _ weight: Float, _ index: Int, _ nesting: NestingWeights,
    to moves: inout Moves
  ) {
    let depth = Int(candidate.markdownDepth)
    var level = 0
    for index in 0..<stack.depth where (1..<depth).contains(stack.markdownDepth(at: index)) {
      level = index + 1
    }
    if level < stack.depth, stack.markdownDepth(at: level) == depth,
      stack.series(at: level) == candidate.series
    {
      moves.add(goingOn(candidate, weight, index, nesting, at: level))
    } else if level < LabelStack.mostLevels {
      moves.add(opening(candidate, weight, index, nesting, at: level))
    }
  }

  private func goingOn(
    _ candidate: HeadingCandidate, _ weight: Float, _ index: Int, _ nesting: NestingWeights,
    at level: Int
  ) -> Move {
    let last = stack.number(at: level)
    let (step, sequence) = nesting.goingOn(
      candidate, after: last, expected: stack.expectedNumber(at: level),
      isSamePrefix: stack.hasPrefix(candidate.prefix, at: level), atTop: level == 0)
    var weight = weight + step
    if stack.isTitled(level) != candidate.look.contains(.endsOpen) {
      weight += NestingWeights.otherForm
    }
    if candidate.series == .plain {
      // A title with titles below it is followed by another such, one with text by one with text.
      let hasTitlesBelow = stack.isOpen(.plain, below: level)
      if hasTitlesBelow == candidate.look.contains(.hasNoBody) { weight += 0.5 }
      if level == stack.depth - 1 && isEmpty { weight += NestingWeights.emptyHeading }
    }
    if candidate.markdownDepth > 0 || stack.markdownDepth(at: level) > 0 {
      weight += stack.markdownDepth(at: level) == Int(candidate.markdownDepth) ? 0.5 : -0.3
    }
    return Move(
      state: index, score: score + weight + singles(from: level + 1), weight: weight, level: level,
      isOpening: false, number: candidate.number < 0 ? last + 1 : Int(candidate.number),
      sequence: sequence)
  }

  private func opening(
    _ candidate: HeadingCandidate, _ weight: Float, _ index: Int, _ nesting: NestingWeights,
    at level: Int
  ) -> Move {
    // A run that is still open above does not go on here.
    let isOpen = stack.isOpen(candidate.series, above: level)
    let memory = isOpen ? 0 : Int(memory[Int(candidate.series.rawValue)])
    let (step, sequence) = nesting.opening(candidate, memory: memory)
    return Move(
      state: index, score: score + weight + step + singles(from: level), weight: weight + step,
      level: level, isOpening: true, number: candidate.number < 0 ? 1 : Int(candidate.number),
      sequence: sequence)
  }

  /// What the levels say that a move closes while they hold a single heading.
  func singles(from level: Int) -> Float {
    NestingWeights.singleHeading * Float(stack.singles(from: level))
  }

  /// What it says that a candidate opens at a level, below what is open above.
  private func place(
    of candidate: HeadingCandidate, at level: Int, _ nesting: NestingWeights
  ) -> Float {
    let parent = level > 0 ? stack.series(at: level - 1) : nil
    var weight = nesting.place(
      candidate.series, under: parent,
      isOpenAbove: parent != .article && stack.holds(candidate.series, above: max(0, level - 1)),
      parentHasBody: !isEmpty)
    if isEmpty, level < stack.depth { weight += NestingWeights.emptyHeading }
    if candidate.markdownDepth > 0 || stack.hasMarkdown {
      weight += markdownPlace(of: candidate, at: level)
    }
    if level > 0, candidate.series.decimalDepth > 0 {
      weight += NestingWeights.decimal(candidate, under: stack, at: level - 1)
    }
    return weight
  }

  private func markdownPlace(of candidate: HeadingCandidate, at level: Int) -> Float {
    let closesMark =
      level < stack.depth && stack.markdownDepth(at: level) > 0 && candidate.markdownDepth == 0
      && candidate.series != .appendix
    return (closesMark ? NestingWeights.closingMark : 0)
      + NestingWeights.markdown(
        Int(candidate.markdownDepth), under: level > 0 ? stack.markdownDepth(at: level - 1) : 0)
  }
}
