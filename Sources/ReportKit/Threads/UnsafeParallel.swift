/// Does many pieces of work on several threads.
package enum Parallel {
  /// What `work` answers for 0, 1, … `count` − 1, in this order; nil if it was stopped.
  ///
  ///     Parallel.map(4, threads: 2, goesOn: { _ in true }) { $0 * $0 }     // [0, 1, 4, 9]
  ///
  /// The calling thread works too, and calls `goesOn` before each of its pieces with the share of
  /// pieces that were begun; when that answers false no piece is begun any more.
  package static func map<Result: Sendable>(
    _ count: Int, threads: Int, goesOn: (Double) -> Bool, _ work: @Sendable (Int) -> Result
  ) -> [Result]? {
    if threads <= 1 || count <= 1 {
      var results: [Result] = []
      results.reserveCapacity(count)
      for piece in 0..<count {
        guard goesOn(Double(piece) / Double(count)) else { return nil }
        results.append(work(piece))
      }
      return results
    }
    return withoutActuallyEscaping(work) { work in
      let pieces = Pieces<Result>(count)
      let others = (1..<min(threads, count)).compactMap { _ in
        BackgroundThread { while let piece = pieces.take() { pieces.set(piece, work(piece)) } }
      }
      var isStopped = false
      while let piece = pieces.take() {
        guard goesOn(Double(piece) / Double(count)) else {
          isStopped = true
          pieces.stop()
          break
        }
        pieces.set(piece, work(piece))
      }
      for other in others { other.wait() }
      return isStopped ? nil : pieces.results
    }
  }
}

/// Pieces of work, each of which is taken by one thread; and what came of them.
private final class Pieces<Result: Sendable>: @unchecked Sendable {
  private let count: Int
  private let next = Locked(0)
  private let slots: UnsafeMutablePointer<Result?>

  init(_ count: Int) {
    self.count = count
    slots = .allocate(capacity: count)
    slots.initialize(repeating: nil, count: count)
  }

  deinit { slots.deinitialize(count: count).deallocate() }

  /// The next piece that no thread has taken.
  func take() -> Int? {
    next.withLock { next in
      guard next < count else { return nil }
      next += 1
      return next - 1
    }
  }

  func stop() { next.withLock { $0 = count } }

  /// Each slot is written by the one thread that took the piece.
  func set(_ piece: Int, _ result: Result) { slots[piece] = result }

  /// The results when all threads are done.
  var results: [Result] { (0..<count).compactMap { slots[$0] } }
}
