import Glibc
import ReportKit

/// Trouble with what a command writes.
struct OutputError: Error {
  /// The `errno` of the call that failed.
  let systemError: CInt
}

/// Standard output.
///
/// A reader that has gone away ends the program by SIGPIPE, as in other filters.
enum StandardOutput {
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Writes all of the bytes.
  static func write(
    _ bytes: UnsafeRawBufferPointer, to descriptor: CInt = STDOUT_FILENO
  ) throws(OutputError) {
    var done = 0
    while done < bytes.count {
      let count = Glibc.write(
        descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done)
      if count >= 0 {
        done += count
      } else if errno == EAGAIN {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&waiting, 1, -1)
      } else if errno != EINTR {
        throw OutputError(systemError: errno)
      }
    }
  }

  /// Writes a string.
  static func write(_ string: String) throws(OutputError) {
    var string = string
    let result: Result<Void, OutputError> = string.withUTF8 { bytes in
      do throws(OutputError) {
        return .success(try write(UnsafeRawBufferPointer(bytes)))
      } catch {
        return .failure(error)
      }
    }
    try result.get()
  }
}

/// Standard error, where trouble is told; trouble in telling it is not.
enum StandardError {
  /// Tells of trouble, in one line.
  static func report(_ sentence: String) {
    write("gangmu: \(VisibleForm.of(sentence))\n")
  }

  static func write(_ string: String) {
    var string = string
    string.withUTF8 { _ = Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
