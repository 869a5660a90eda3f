import Glibc

/// A thread of its own for work that takes long.
///
///     let thread = BackgroundThread { load() }
///     …
///     thread?.wait()          // or leave()
///
/// No signal is ever handled on it: they stay with the thread that started it. A crash is handled where it
/// happens, on a stack of its own, since the one of the thread may be what is full.
package struct BackgroundThread: Sendable {
  private let thread: pthread_t

  /// Starts to work; nil if the system has no thread left.
  ///
  /// Costs some tens of microseconds. Either ``wait()`` or ``leave()`` must be called once.
  package init?(_ work: @escaping @Sendable () -> Void) {
    var none = sigset_t()
    var before = sigset_t()
    sigfillset(&none)
    // The system ends a program at once whose crash is blocked, and nobody gives the terminal back.
    for crash in [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGSYS] {
      sigdelset(&none, crash)
    }
    pthread_sigmask(SIG_SETMASK, &none, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    let box = Unmanaged.passRetained(Work(work))
    var thread = pthread_t()
    let result = pthread_create(
      &thread, nil,
      { argument in
        guard let argument else { return nil }
        let work = Unmanaged<Work>.fromOpaque(argument).takeRetainedValue()
        BackgroundThread.withStackForCrashes { work.run() }
        return nil
      }, box.toOpaque())
    guard result == 0 else {
      box.release()
      return nil
    }
    self.thread = thread
  }

  /// Waits until the work is done.
  package func wait() { pthread_join(thread, nil) }

  /// Lets it work on by itself.
  package func leave() { pthread_detach(thread) }

  private static func withStackForCrashes(_ body: () -> Void) {
    let size = 1 << 15
    var stack = stack_t()
    stack.ss_sp = malloc(size)
    stack.ss_size = size
    let isSet = stack.ss_sp != nil && sigaltstack(&stack, nil) == 0
    body()
    if isSet {
      var none = stack_t()
      none.ss_flags = CInt(SS_DISABLE)
      sigaltstack(&none, nil)
    }
    free(stack.ss_sp)
  }

  private final class Work: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }
}
