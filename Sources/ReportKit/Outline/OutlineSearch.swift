/// Chooses, among the candidates of a document, the headings and their levels that make the best tree.
///
/// A tree is read from left to right: each candidate goes on with an open level, opens one below the
/// last heading or in the place of another level, or is no heading. Each step adds the weight of the
/// candidate (``CandidateWeights``) and of its place (``NestingWeights``), and the tree with the highest
/// sum wins. So a number is understood by what follows as well: the 一、 that opens a list inside 第一，
/// is told from a new first section by the 第二， and the 四、 that come later.
///
/// A beam search: the best few readings are kept at each candidate. Linear in the candidates.
struct OutlineSearch {
  /// What was decided about a candidate that is a heading.
  struct Choice: Equatable {
    private let storedCandidate: Int32
    private let storedNumber: Int32
    /// What the candidate and its place added to the tree.
    let weight: Float
    private let storedLevel: UInt8
    let sequence: HeadingEvidence.Sequence

    init(
      candidate: Int, level: Int, number: Int, sequence: HeadingEvidence.Sequence, weight: Float
    ) {
      storedCandidate = Int32(clamping: candidate)
      storedLevel = UInt8(clamping: level)
      storedNumber = Int32(clamping: number)
      self.sequence = sequence
      self.weight = weight
    }

    var candidate: Int { Int(storedCandidate) }
    /// From 0.
    var level: Int { Int(storedLevel) }
    var number: Int { Int(storedNumber) }
  }

  private struct Step {
    let parent: Int32
    let candidate: Int32
    let number: Int32
    let level: UInt8
    let sequence: HeadingEvidence.Sequence
    let weight: Float
  }

  /// How many readings are kept.
  private static let width = 8
  /// After so many candidates the best reading stands, so that memory stays small.
  private static let longestDoubt = 4096
  /// So many candidates show the habits of a document.
  private static let sample = 1024

  private let candidates: ArraySlice<HeadingCandidate>
  private let weights: [Float]
  private let nesting: NestingWeights
  private var states = [PartialOutline()]
  private var next: [PartialOutline] = []
  private var moves = PartialOutline.Moves()
  private var steps: [Step] = []
  private var choices: [Choice] = []

  private init(
    _ candidates: ArraySlice<HeadingCandidate>, _ weights: [Float], _ nesting: NestingWeights
  ) {
    self.candidates = candidates
    self.weights = weights
    self.nesting = nesting
  }

  /// The headings, in order; a level is at most one deeper than the one before.
  ///
  /// - Parameter weights: of the candidates, by ``CandidateWeights``.
  static func best(_ candidates: [HeadingCandidate], weights: [Float]) -> [Choice] {
    // The second reading knows the habits of nesting that the first one found.
    var first = OutlineSearch(candidates.prefix(sample), weights, NestingWeights())
    first.run()
    var second = OutlineSearch(candidates[...], weights, NestingWeights(habits: first.habits()))
    second.run()
    return second.choices
  }

  /// Whether the next number of its run stands after each choice, at the same level under the same
  /// heading.
  static func followed(_ choices: [Choice]) -> [Bool] {
    var followed = [Bool](repeating: false, count: choices.count)
    var open: [Int] = []
    for (index, choice) in choices.enumerated() {
      if choice.sequence == .follows, choice.level < open.count {
        followed[open[choice.level]] = true
      }
      open.removeSubrange(min(choice.level, open.count)...)
      open.append(index)
    }
    return followed
  }

  private mutating func run() {
    var doubt = 0
    for index in candidates.indices {
      advance(index)
      doubt += 1
      if states.count == 1 || doubt == Self.longestDoubt {
        settle()
        doubt = 0
      }
    }
    for index in states.indices { states[index].score += states[index].singles(from: 0) }
    states.sort { $0.score > $1.score }
    settle()
  }

  /// Writes down the choices of the first reading, and drops the others.
  private mutating func settle() {
    states.removeSubrange(1...)
    let start = choices.count
    var at = states[0].step
    while at >= 0 {
      let step = steps[Int(at)]
      choices.append(
        Choice(
          candidate: Int(step.candidate), level: Int(step.level), number: Int(step.number),
          sequence: step.sequence, weight: step.weight))
      at = step.parent
    }
    choices[start...].reverse()
    steps.removeAll(keepingCapacity: true)
    states[0].step = -1
    states[0].score = 0
  }

  private mutating func advance(_ index: Int) {
    moves.removeAll()
    for state in states.indices {
      states[state].addMoves(
        for: candidates[index], weight: weights[index], index: state, nesting, to: &moves)
    }
    moves.settle()
    next.removeAll(keepingCapacity: true)
    for move in moves.list {
      if next.count == Self.width { break }
      next.append(states[move.state])
      let new = next.count - 1
      next[new].score = move.score
      if move.level != PartialOutline.Move.noHeading { next[new].take(candidates[index], move) }
      // Two ways to the same stack: the better one came first.
      if next[..<new].contains(where: { $0.stack == next[new].stack }) {
        next.removeLast()
      } else if move.level != PartialOutline.Move.noHeading {
        record(move, index, in: new)
      }
    }
    swap(&states, &next)
  }

  private mutating func record(_ move: PartialOutline.Move, _ index: Int, in state: Int) {
    steps.append(
      Step(
        parent: next[state].step, candidate: Int32(clamping: index),
        number: Int32(clamping: move.number), level: UInt8(move.level), sequence: move.sequence,
        weight: move.weight))
    next[state].step = Int32(steps.count - 1)
  }

  /// Under which series each series opened, in the tree that was chosen.
  private func habits() -> NestingHabits {
    var habits = NestingHabits()
    var lineage: [LabelSeries] = []
    for choice in choices {
      let series = candidates[choice.candidate].series
      let isNew = lineage.count <= choice.level || lineage[choice.level] != series
      lineage.removeSubrange(min(choice.level, lineage.count)...)
      if isNew { habits.count(series, under: lineage.last) }
      lineage.append(series)
    }
    return habits
  }
}
