import Glibc

/// Reads and writes small files as a whole.
enum FileBytes {
  /// All bytes of an open file, which must be a regular one.
  ///
  /// - Parameter limit: how long it may be, in bytes.
  static func read(_ file: CInt, atMost limit: Int) throws(StateError) -> [UInt8] {
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .last }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw StateError(systemError: EISDIR)
    default: throw StateError(systemError: EINVAL)
    }
    // One more, to see that it has grown meanwhile.
    guard status.st_size <= limit else { throw StateError(systemError: EFBIG) }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size) + 1)
    var done = 0
    while true {
      let count = bytes.withUnsafeMutableBytes {
        Glibc.read(file, $0.baseAddress.map { $0 + done }, $0.count - done)
      }
      if count < 0, errno == EINTR { continue }
      if count < 0 { throw .last }
      done += count
      if count == 0 { return Array(bytes[..<done]) }
      if done == bytes.count {
        guard done < limit else { throw StateError(systemError: EFBIG) }
        bytes += [UInt8](repeating: 0, count: done)
      }
    }
  }

  /// Writes all bytes to an open file.
  static func write(_ bytes: [UInt8], to file: CInt) throws(StateError) {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(file, $0.baseAddress.map { $0 + done }, $0.count - done)
      }
      if count < 0, errno == EINTR { continue }
      if count < 0 { throw .last }
      done += count
    }
  }
}
