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
    if let kind, kind != S_IFREG, try writeThrough(body) { return }
    if kind != nil, !replaces { throw .exists }
    let folder = try Folder(of: path)
    if try !writeNameless(in: folder, body) { try writeBeside(in: folder, body) }
  }

  /// Writes to a terminal, a pipe or a device, where nothing is lost; false, and nothing is written, where a file has
  /// come meanwhile.
  private func writeThrough(
    _ body: (CInt) throws(OutputError) -> Void
  ) throws(Trouble) -> Bool {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    if descriptor < 0 { throw .last }
    var status = stat()
    // What was opened counts, and not what had the name before.
    if fstat(descriptor, &status) != 0 || status.st_mode & S_IFMT == S_IFREG {
      close(descriptor)
      return false
    }
    try writeInto(descriptor, body)
    return true
  }

  /// Writes to a file that has no name until it is whole, so that nothing is left if the program is killed; false, and
  /// nothing is written, where there are no such files.
  private func writeNameless(
    in folder: borrowing Folder, _ body: (CInt) throws(OutputError) -> Void
  ) throws(Trouble) -> Bool {
    // What <fcntl.h> has as O_TMPFILE, which is lost on the way to Swift.
    let withoutName = O_DIRECTORY | 0o20000000
    let descriptor = openat(folder.descriptor, ".", O_WRONLY | O_CLOEXEC | withoutName, 0o666)
    if descriptor < 0 { return false }
    // The file is closed before it has its name, since that may tell of trouble too.
    let own = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
    defer { close(own) }
    try writeInto(descriptor, body)
    // A link fails where a file has come meanwhile.
    let source = "/proc/self/fd/\(own)"
    let name = replaces ? folder.nameOnTheWay : folder.name
    if linkat(AT_FDCWD, source, folder.descriptor, name, AT_SYMLINK_FOLLOW) != 0 {
      if errno == EEXIST, !replaces { throw .exists }
      return false
    }
    if replaces { try rename(name, in: folder) }
    return true
  }

  /// Writes to a new file beside it, which then takes its name.
  private func writeBeside(
    in folder: borrowing Folder, _ body: (CInt) throws(OutputError) -> Void
  ) throws(Trouble) {
    let new = folder.nameOnTheWay
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let descriptor = openat(folder.descriptor, new, flags, 0o666)
    if descriptor < 0 { throw .last }
    do throws(Trouble) {
      try writeInto(descriptor, body)
    } catch {
      unlinkat(folder.descriptor, new, 0)
      throw error
    }
    if replaces { return try rename(new, in: folder) }
    // A link fails where a file has come meanwhile; renaming would replace that.
    let isLinked = linkat(folder.descriptor, new, folder.descriptor, folder.name, 0) == 0
    let trouble = errno == EEXIST ? Trouble.exists : .last
    unlinkat(folder.descriptor, new, 0)
    if !isLinked { throw trouble }
  }

  /// Gives a new file the name, which takes it from a file or a link that has it.
  private func rename(_ new: [CChar], in folder: borrowing Folder) throws(Trouble) {
    if renameat(folder.descriptor, new, folder.descriptor, folder.name) == 0 { return }
    let trouble = Trouble.last
    unlinkat(folder.descriptor, new, 0)
    throw trouble
  }

  private func writeInto(
    _ descriptor: CInt, _ body: (CInt) throws(OutputError) -> Void
  ) throws(Trouble) {
    do throws(OutputError) {
      try body(descriptor)
    } catch {
      close(descriptor)
      throw .cannotWrite(error)
    }
    if close(descriptor) != 0 { throw .last }
  }
}

extension OutputFile.Trouble {
  /// The trouble of the call of the system that has just failed.
  fileprivate static var last: Self { .cannotWrite(OutputError(systemError: errno)) }
}

/// The open folder of a file, and the file's name in it.
private struct Folder: ~Copyable {
  let descriptor: CInt
  /// The bytes of the name and a zero.
  let name: [CChar]
  /// What a new file is called until it is whole: short, however long the name is, and no other file's.
  let nameOnTheWay: [CChar]

  /// Opens the folder of a path, whether or not it may be listed.
  init(of path: [CChar]) throws(OutputFile.Trouble) {
    let slash = path.lastIndex(of: CChar(bitPattern: UInt8(ascii: "/")))
    let folder = slash.map { Array(path[...$0]) + [0] } ?? Array(".".utf8CString)
    // What <fcntl.h> has as O_PATH.
    let descriptor = open(folder, O_DIRECTORY | O_CLOEXEC | 0o10000000)
    if descriptor < 0 { throw .last }
    self.descriptor = descriptor
    name = slash.map { Array(path[($0 + 1)...]) } ?? path
    let random = String(UInt64.random(in: .min ... .max), radix: 36)
    nameOnTheWay = Array(".gangmu-\(random)".utf8CString)
  }

  deinit { close(descriptor) }
}
