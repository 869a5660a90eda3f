import Glibc
import TestSupport
import Testing

@testable import ReportKit

@Suite struct UnsafeBackgroundThreadTests {
  /// What a thread finds out about itself.
  private final class Note: @unchecked Sendable {
    var thread = pthread_t()
    var takesSignals = true
    var takesCrashes = false
    var hasStackForCrashes = false
  }

  @Test func itIsAnotherThreadAndLeavesSignalsAlone() throws {
    let note = Note()
    let thread = try #require(
      BackgroundThread {
        note.thread = pthread_self()
        var mask = sigset_t()
        pthread_sigmask(SIG_BLOCK, nil, &mask)
        note.takesSignals = sigismember(&mask, SIGWINCH) == 0
        note.takesCrashes = sigismember(&mask, SIGSEGV) == 0 && sigismember(&mask, SIGTRAP) == 0
        var stack = stack_t()
        sigaltstack(nil, &stack)
        note.hasStackForCrashes = stack.ss_sp != nil && stack.ss_flags == 0
      })
    thread.wait()
    #expect(pthread_equal(note.thread, pthread_self()) == 0)
    #expect(!note.takesSignals)
    #expect(note.takesCrashes && note.hasStackForCrashes)
  }
}
