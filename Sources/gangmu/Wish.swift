import Synchronization

/// Whether somebody still wants what a thread is doing.
final class Wish: Sendable {
  private let alive = Atomic(true)

  /// Whether the work is still wanted; any thread may ask.
  var isAlive: Bool { alive.load(ordering: .relaxed) }

  /// Says that it is not.
  func end() { alive.store(false, ordering: .relaxed) }
}
