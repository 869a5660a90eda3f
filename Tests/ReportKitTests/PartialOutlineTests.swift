import Testing

@testable import ReportKit

@Suite struct PartialOutlineTests {
  private static let nesting = NestingWeights()

  /// The moves for a candidate, best first: `0` goes on at the first level, `+0` opens it, `-` is no
  /// heading.
  private func moves(_ state: PartialOutline, _ next: HeadingCandidate, weight: Float = 1)
    -> [String]
  {
    var moves = PartialOutline.Moves()
    state.addMoves(for: next, weight: weight, index: 0, Self.nesting, to: &moves)
    moves.settle()
    return moves.list.map { move in
      move.level < 0 ? "-" : (move.isOpening ? "+" : "") + String(move.level)
    }
  }

  /// The state after each candidate took its best move.
  private func state(after candidates: [HeadingCandidate]) -> PartialOutline {
    var state = PartialOutline()
    for next in candidates {
      var moves = PartialOutline.Moves()
      state.addMoves(for: next, weight: 1, index: 0, Self.nesting, to: &moves)
      moves.settle()
      guard let best = moves.list.first else { continue }
      state.take(next, best)
      state.score = best.score
    }
    return state
  }

  @Test func theFirstHeadingOpensTheFirstLevel() {
    #expect(moves(PartialOutline(), candidate(.han, 1)) == ["+0", "-"])
    #expect(moves(PartialOutline(), candidate(.han, 1), weight: -2) == ["-", "+0"])
  }

  @Test func theNextNumberGoesOn() {
    let state = state(after: [candidate(.han, 1)])
    #expect(moves(state, candidate(.han, 2)).first == "0")
    #expect(moves(state, candidate(.parenHan, 1)).first == "+1")
  }

  @Test func aNumberGoesOnAboveWhatStandsBelow() {
    let state = state(after: [
      candidate(.han, 1), candidate(.parenHan, 1), candidate(.arabic, 1, paragraph: 2),
    ])
    #expect(state.stack.depth == 3)
    #expect(moves(state, candidate(.parenHan, 2)).first == "1")
    #expect(moves(state, candidate(.han, 2)).first == "0")
  }

  @Test func numbersRunOnUnderTheNextParent() throws {
    var state = state(after: [
      candidate(.parenHan, 1), candidate(.arabic, 1), candidate(.arabic, 2),
      candidate(.parenHan, 2),
    ])
    var all = PartialOutline.Moves()
    state.addMoves(for: candidate(.arabic, 3), weight: 1, index: 0, Self.nesting, to: &all)
    all.settle()
    let best = try #require(all.list.first)
    #expect(best.sequence == .runsOn)
    try #require(best.level == 1)
    state.take(candidate(.arabic, 3), best)
    #expect(moves(state, candidate(.arabic, 4)).first == "1")
  }

  @Test func aSingleHeadingOfALevelCostsWhenTheLevelCloses() {
    let one = state(after: [candidate(.han, 1), candidate(.parenHan, 1)])
    let two = state(after: [
      candidate(.han, 1), candidate(.parenHan, 1), candidate(.parenHan, 2),
    ])
    #expect(one.singles(from: 1) == NestingWeights.singleHeading)
    #expect(two.singles(from: 1) == 0)
    #expect(two.singles(from: 0) == NestingWeights.singleHeading)
  }

  @Test func noLevelIsDeeperThanTheDeepest() {
    var state = PartialOutline()
    for level in 0..<LabelStack.mostLevels {
      let next = candidate(LabelSeries.allCases[level], 1)
      state.stack.open(at: level, next, number: 1)
    }
    var moves = PartialOutline.Moves()
    state.addMoves(for: candidate(.oneOfThem, 1), weight: 9, index: 0, Self.nesting, to: &moves)
    #expect(moves.list.allSatisfy { $0.level < LabelStack.mostLevels })
  }

  @Test func theMarksOfMarkdownSayTheLevel() {
    let state = state(after: [
      candidate(.markdown, 0, markdown: 1), candidate(.markdown, 0, markdown: 2),
      candidate(.markdown, 0, markdown: 4),
    ])
    #expect(state.stack.depth == 3)
    #expect(moves(state, candidate(.markdown, 0, markdown: 3)).first == "+2")
    #expect(moves(state, candidate(.markdown, 0, markdown: 2)).first == "1")
    #expect(moves(state, candidate(.markdown, 0, markdown: 1)).first == "0")
  }

  @Test func movesFarBehindTheBestAreDropped() {
    func move(_ score: Float) -> PartialOutline.Move {
      PartialOutline.Move(
        state: 0, score: score, weight: 0, level: 0, isOpening: true, number: 1,
        sequence: .opensRun)
    }
    var moves = PartialOutline.Moves()
    let reach = PartialOutline.Moves.reach
    for score in [0, 2, -reach - 1, reach - 0.5, 1] { moves.add(move(score)) }
    moves.settle()
    #expect(moves.list.map(\.score) == [reach - 0.5, 2, 1, 0])
    moves.add(move(2 * reach))
    moves.settle()
    #expect(moves.list.map(\.score) == [2 * reach])
    moves.removeAll()
    moves.add(move(-100))
    #expect(moves.list.count == 1)
  }
}
