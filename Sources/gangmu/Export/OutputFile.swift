import Glibc

/// A file that is written as a whole or not at all, and overwrites nothing unasked.
struct OutputFile {
  /// The bytes of its path and a zero.
  private let path: [CChar]
  /// Whether a file of this name may be replaced.
  private let replaces: Bool

  init(path: String, replaces: Bool) {
    self.path = FileName.cString(path)
    self.replaces = replaces
  }

  /// Why it could not be written.
  enum Trouble: Error {
    /// There is a file of this name.
    case exists
    /// It is the document itself.
    case isDocument
    /// A call of the system failed.
    case cannotWrite(OutputError)
  }

  /// Refuses to replace a file unasked, and the document in any case: before the work is done that would be for nothing.
  func checkName(for source: ReportSource) throws(Trouble) {
    if source.isRead(from: path) { throw .isDocument }
    if kind == S_IFREG, !replaces { throw .exists }
  }

  /// What has the name now, as `S_IFMT` tells it; nil if nothing has.
  private var kind: mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  /// Lets `body` write a new file, perhaps twice, which then takes its name; permissions follow the umask.
  func write(_ body: (CInt) throws(OutputError) -> Void) throws(Trouble) {
    let kind = kind
    if let kind, kind != S_IFREG {
      // A terminal, a pipe, /dev/null: nothing there is lost.
      try writeInto(open(path, O_WRONLY | O_CLOEXEC), body)
      return
    }
    if kind != nil, !replaces { throw .exists }
    if try !writeNameless(body) { try writeBeside(body) }
  }

  /// Writes to a file that has no name until it is whole, so that nothing is left if the program is killed; false, and
  /// nothing is written, where there are no such files.
  private func writeNameless(
    _ body: (CInt) throws(OutputError) -> Void
  ) throws(Trouble) -> Bool {
    // What <fcntl.h> has as O_TMPFILE, which is lost on the way to Swift.
    let withoutName = O_DIRECTORY | 0o20000000
    let slash = path.lastIndex(of: CChar(bitPattern: UInt8(ascii: "/")))
    let folder = slash.map { Array(path[...$0]) + [0] } ?? Array(".".utf8CString)
    let descriptor = open(folder, O_WRONLY | O_CLOEXEC | withoutName, 0o666)
    if descriptor < 0 { return false }
    // The file is closed before it has its name, since that may tell of trouble too.
    let own = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
    defer { close(own) }
    try writeInto(descriptor, body)
    // A link fails where a file has come meanwhile.
    let source = "/proc/self/fd/\(own)"
    let name = replaces ? nameOnTheWay : path
    if linkat(AT_FDCWD, source, AT_FDCWD, name, AT_SYMLINK_FOLLOW) != 0 {
      if errno == EEXIST, !replaces { throw .exists }
      return false
    }
    if replaces, rename(name, path) != 0 {
      let error = OutputError(systemError: errno)
      unlink(name)
      throw .cannotWrite(error)
    }
    return true
  }

  /// Writes to a new file beside it, which then takes its name.
  private func writeBeside(_ body: (CInt) throws(OutputError) -> Void) throws(Trouble) {
    let new = nameOnTheWay
    do throws(Trouble) {
      try writeInto(open(new, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666), body)
      if replaces {
        if rename(new, path) != 0 { throw .cannotWrite(OutputError(systemError: errno)) }
      } else {
        // A link fails where a file has come meanwhile; renaming would replace that.
        if link(new, path) != 0 {
          throw errno == EEXIST ? .exists : .cannotWrite(OutputError(systemError: errno))
        }
        unlink(new)
      }
    } catch {
      unlink(new)
      throw error
    }
  }

  private var nameOnTheWay: [CChar] { path.dropLast() + Array(".gangmu-\(getpid())".utf8CString) }

  private func writeInto(
    _ descriptor: CInt, _ body: (CInt) throws(OutputError) -> Void
  ) throws(Trouble) {
    if descriptor < 0 { throw .cannotWrite(OutputError(systemError: errno)) }
    do throws(OutputError) {
      try body(descriptor)
    } catch {
      close(descriptor)
      throw .cannotWrite(error)
    }
    if close(descriptor) != 0 { throw .cannotWrite(OutputError(systemError: errno)) }
  }
}
