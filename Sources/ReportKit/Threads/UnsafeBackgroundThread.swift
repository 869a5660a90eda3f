import Glibc

/// A thread of its own for work that takes long.
///
///     let thread = BackgroundThread { load() }
///     …
///     thread?.wait()          // or leave()
///
/// No signal is ever handled on it: they stay with the thread that started it.
package struct BackgroundThread: Sendable {
  private let thread: pthread_t

  /// Starts to work; nil if the system has no thread left.
  ///
  /// Costs some tens of microseconds. Either ``wait()`` or ``leave()`` must be called once.
  package init?(_ work: @escaping @Sendable () -> Void) {
    var none = sigset_t()
    var before = sigset_t()
    sigfillset(&none)
    pthread_sigmask(SIG_SETMASK, &none, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    let box = Unmanaged.passRetained(Work(work))
    var thread = pthread_t()
    let result = pthread_create(
      &thread, nil,
      { argument in
        if let argument { Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().run() }
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

  private final class Work: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }
}
