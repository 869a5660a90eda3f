import Glibc

/// A file that is written as a whole or not at all, and overwrites nothing unasked.
struct OutputFile {
  let path: String
  /// Whether a file of this name may be replaced.
  let replaces: Bool

  /// Why it could not be written.
  enum Trouble: Error {
    /// There is a file of this name.
    case exists
    /// A call of the system failed.
    case cannotWrite(OutputError)
  }

  /// Lets `body` write to a new file beside it, which then takes its name; permissions follow the umask.
  func write(_ body: (CInt) throws(OutputError) -> Void) throws(Trouble) {
    var status = stat()
    let isThere = stat(path, &status) == 0
    if isThere, status.st_mode & S_IFMT != S_IFREG {
      // A terminal, a pipe, /dev/null: nothing there is lost.
      try writeInto(open(path, O_WRONLY | O_CLOEXEC), body)
      return
    }
    if isThere, !replaces { throw .exists }
    let new = path + ".gangmu-\(getpid())"
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
