import Glibc

/// Wakes the loop that waits for keys, from any thread.
///
/// A pipe, since `ppoll` can wait for that and for keys at once.
public final class Waker: Sendable {
  /// What to wait for: readable after ``wake()`` until ``clear()``.
  public let descriptor: CInt
  private let input: CInt

  /// Makes a pipe; nil if the program may open no more descriptors.
  public init?() {
    var ends: [CInt] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    (descriptor, input) = (ends[0], ends[1])
  }

  deinit {
    close(descriptor)
    close(input)
  }

  /// Wakes the loop; any number of times is like once.
  public func wake() {
    var byte: UInt8 = 1
    // A pipe that is full wakes just as well.
    _ = write(input, &byte, 1)
  }

  /// Lets the loop sleep again.
  public func clear() {
    var bytes = [UInt8](repeating: 0, count: 64)
    while read(descriptor, &bytes, bytes.count) > 0 {}
  }

  /// Waits until it is woken, or so many milliseconds.
  public func wait(milliseconds: Int) {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    _ = poll(&waiting, 1, CInt(clamping: milliseconds))
  }
}
