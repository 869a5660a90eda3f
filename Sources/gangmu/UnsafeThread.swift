import Glibc

/// Starts threads, which Swift cannot do without Foundation.
enum UnsafeThread {
  /// Runs work on a thread of its own; on this one if the system gives no more threads.
  ///
  /// No signal arrives there: all are for the thread that holds the terminal.
  static func start(_ body: @escaping @Sendable () -> Void) {
    var all = sigset_t()
    var before = sigset_t()
    sigfillset(&all)
    pthread_sigmask(SIG_BLOCK, &all, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    let work = Unmanaged.passRetained(Work(body: body))
    var thread = pthread_t()
    guard pthread_create(&thread, nil, run, work.toOpaque()) == 0 else {
      work.takeRetainedValue().body()
      return
    }
    pthread_detach(thread)
  }

  fileprivate final class Work: Sendable {
    let body: @Sendable () -> Void

    init(body: @escaping @Sendable () -> Void) { self.body = body }
  }
}

private func run(_ work: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  if let work { Unmanaged<UnsafeThread.Work>.fromOpaque(work).takeRetainedValue().body() }
  return nil
}
