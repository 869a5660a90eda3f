import Glibc

/// A value that several threads use, one at a time.
///
///     let messages = Locked<[String]>([])
///     messages.withLock { $0.append("read") }
///
/// The lock is that of the system, which the thread sanitizer knows: where two threads meet at a
/// `Synchronization.Mutex`, it sees none and reports a race.
package final class Locked<Value>: @unchecked Sendable {
  private var value: Value
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)

  /// Begins with a value.
  package init(_ value: Value) {
    self.value = value
    pthread_mutex_init(mutex, nil)
  }

  deinit {
    pthread_mutex_destroy(mutex)
    mutex.deallocate()
  }

  /// Reads or changes the value; other threads wait until `body` is done.
  package func withLock<Result>(_ body: (inout Value) -> Result) -> Result {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return body(&value)
  }
}
