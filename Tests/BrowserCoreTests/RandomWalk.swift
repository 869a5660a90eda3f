import Glibc
import TestSupport
import Testing

@testable import BrowserCore

/// A reader who presses any key at random, clicks, pastes and resizes while documents are read and worked on.
///
/// After each step everything of ``WalkInvariants`` holds. A walk depends on its steps alone, so it can be replayed.
struct RandomWalk: Codable, Sendable, CustomStringConvertible {
  /// The documents that are open; see ``WalkDocuments/text(_:)``.
  var documents: [Int]
  /// What happens.
  var steps: [WalkStep]

  init(documents: [Int], _ steps: WalkStep...) {
    self.documents = documents
    self.steps = steps
  }

  /// The walk of a seed.
  ///
  /// - Parameter isQuick: leaves out the text that is too large to be worked on at once, which takes its time.
  init(seed: UInt64, length: Int, isQuick: Bool) {
    var random = SeededGenerator(seed: seed)
    documents = WalkDocuments.texts.indices.filter { !isQuick || $0 != WalkDocuments.largeText }
    documents.shuffle(using: &random)
    documents = Array(documents.prefix(random.below(5) + 1))
    if seed % 3 == 0, !isQuick { documents.insert(5 + random.below(1000), at: 0) }
    steps = []
    while steps.count < length { steps += random.walkSteps() }
    steps.removeSubrange(length...)
  }

  /// The code that replays it.
  var description: String {
    let lines = steps.map { "      .\($0)," }
    return
      "RandomWalk(\n      documents: \(documents),\n\(lines.joined(separator: "\n").dropLast()))"
  }

  /// Takes all steps; answers what did not hold, and after how many of them.
  func breach() -> (step: Int, words: String)? {
    var walker = RandomWalker(documents: documents)
    for (index, step) in steps.enumerated() {
      let breach = walker.take(step) ?? WalkInvariants.breach(in: walker.desk.state)
      if let breach { return (index + 1, breach) }
    }
    return breachAtRest(&walker).map { (steps.count, $0) }
  }

  /// Lets everything come to its end; answers what does not hold then, in any document.
  private func breachAtRest(_ walker: inout RandomWalker) -> String? {
    if !walker.settle() { return "the work has no end" }
    // What was given up leaves a reader waiting; the program gives up only what it wants again.
    let gaveUp = steps.contains { if case .work(_, isCutShort: true) = $0 { true } else { false } }
    for state in walker.desk.shownStates.map(\.state) {
      if let breach = WalkInvariants.breach(in: state) { return "at rest, \(breach)" }
      if !gaveUp, let unrest = WalkInvariants.unrest(in: state) { return unrest }
    }
    return nil
  }

  /// Whether it ends so, tried in a process of its own, since a walk may also crash: with 0 if all is well, with 1
  /// if something does not hold.
  func ends(with status: CInt) async -> Bool {
    var isSo = false
    await withKnownIssue(isIntermittent: true) {
      let result = await #expect(processExitsWith: .exitCode(status)) {
        [walk = self as RandomWalk] in
        exit(walk.breach() == nil ? 0 : 1)
      }
      isSo = result != nil
    }
    return isSo
  }

  /// The shortest walk that fails too and is found by leaving steps out: halves, quarters, and so on to single ones.
  func shrunk() async -> RandomWalk {
    var walk = self
    var size = steps.count
    while size > 0 {
      var start = 0
      while start < walk.steps.count {
        var shorter = walk
        shorter.steps.removeSubrange(start..<min(start + size, walk.steps.count))
        if await shorter.ends(with: 0) { start += size } else { walk = shorter }
      }
      size = size == 1 && walk.steps.count < steps.count / 2 ? 0 : size / 2
    }
    for document in walk.documents.reversed() where walk.documents.count > 1 {
      var shorter = walk
      shorter.documents.removeAll { $0 == document }
      if await !shorter.ends(with: 0) { walk = shorter }
    }
    return walk
  }
}
