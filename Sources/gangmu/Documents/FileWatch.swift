import Glibc

/// Tells whether a file is still the one that was read, by what the system says of it; its text is not read for that.
struct FileWatch {
  /// What has become of a file.
  enum Change: Equatable {
    /// It was written, or another one has its name.
    case changed
    /// Nothing has its name any more, or it cannot be reached.
    case gone
  }

  private let path: String
  /// The file as it was when it was read, or when a change was told last; nil when there was none.
  private var known: Signature?

  /// Watches a file that is about to be read; nil for what is no regular file.
  init?(path: String) {
    guard let signature = Signature(path: path) else { return nil }
    self.path = path
    known = signature
  }

  /// What has become of the file since this was last asked; nil if nothing has.
  mutating func change() -> Change? {
    let now = Signature(path: path)
    if now == known { return nil }
    known = now
    return now == nil ? .gone : .changed
  }

  /// What differs when a regular file is written, or replaced.
  private struct Signature: Equatable {
    let device: UInt
    let file: UInt
    let size: Int
    let seconds: Int
    let nanoseconds: Int

    init?(path: String) {
      var status = stat()
      guard stat(FileName.cString(path), &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
        return nil
      }
      device = UInt(status.st_dev)
      file = UInt(status.st_ino)
      size = Int(status.st_size)
      seconds = status.st_mtim.tv_sec
      nanoseconds = status.st_mtim.tv_nsec
    }
  }
}
