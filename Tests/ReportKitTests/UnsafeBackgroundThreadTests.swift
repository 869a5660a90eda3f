import Glibc
import TestSupport
import Testing

@testable import ReportKit

@Suite struct UnsafeBackgroundThreadTests {
  /// What a thread finds out about itself.
  private final class Note: @unchecked Sendable {
    var thread = pthread_t()
    var takesSignals = true
  }

  @Test func itIsAnotherThreadAndLeavesSignalsAlone() throws {
    let note = Note()
    let thread = try #require(
      BackgroundThread {
        note.thread = pthread_self()
        var mask = sigset_t()
        pthread_sigmask(SIG_BLOCK, nil, &mask)
        note.takesSignals = sigismember(&mask, SIGWINCH) == 0
      })
    thread.wait()
    #expect(pthread_equal(note.thread, pthread_self()) == 0)
    #expect(!note.takesSignals)
  }
}
