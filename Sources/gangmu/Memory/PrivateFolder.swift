import Glibc

/// Trouble with what is kept between runs.
struct StateError: Error, Equatable {
  /// The `errno` of the call that failed.
  let systemError: CInt

  /// The trouble of the call that has just failed.
  static var last: StateError { StateError(systemError: errno) }
}

/// A folder whose files only its owner reads.
///
/// Files are reached through the open folder and never through a link, so nobody can lead a reader or a
/// writer out of it.
struct PrivateFolder: ~Copyable {
  private let folder: CInt

  /// A longer file is none of ours.
  private static let longestFile = 1 << 20

  /// Opens a folder.
  ///
  /// - Parameter creating: whether it is made, with the folders above it, if it is not there.
  init(path: String, creating: Bool) throws(StateError) {
    let trouble = creating ? Self.make(path) : nil
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if folder < 0 { throw trouble ?? .last }
    var status = stat()
    if fstat(folder, &status) == 0, status.st_uid == geteuid(), status.st_mode & 0o077 != 0 {
      fchmod(folder, 0o700)
    }
    self.folder = folder
  }

  deinit { close(folder) }

  /// The bytes of a file; nil if there is none.
  func read(_ name: String) throws(StateError) -> [UInt8]? {
    let file = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    if file < 0 {
      if errno == ENOENT { return nil }
      throw .last
    }
    defer { close(file) }
    return try FileBytes.read(file, atMost: Self.longestFile)
  }

  /// Puts a file in the place of another in one step: whoever reads it sees the old one or the new one,
  /// even after a loss of power.
  ///
  /// Only while it is ``locked(_:)``: the new file has one name for all.
  func replace(_ name: String, with bytes: [UInt8]) throws(StateError) {
    let new = name + ".new"
    unlinkat(folder, new, 0)
    let file = openat(folder, new, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    if file < 0 { throw .last }
    do throws(StateError) {
      defer { close(file) }
      try FileBytes.write(bytes, to: file)
      if fsync(file) != 0 { throw .last }
    } catch {
      unlinkat(folder, new, 0)
      throw error
    }
    if renameat(folder, new, folder, name) != 0 {
      let error = StateError.last
      unlinkat(folder, new, 0)
      throw error
    }
    fsync(folder)
  }

  /// Gives a damaged file another name, which no file has so far, and answers that; a new one can then take its place.
  ///
  /// Only while it is ``locked(_:)``, so that nobody else takes the name meanwhile.
  func setAside(_ name: String) throws(StateError) -> String {
    var other = name + ".damaged"
    var number = 2
    var status = stat()
    while fstatat(folder, other, &status, AT_SYMLINK_NOFOLLOW) == 0 {
      other = "\(name).damaged-\(number)"
      number += 1
    }
    if errno != ENOENT || renameat(folder, name, folder, other) != 0 { throw .last }
    return other
  }

  /// How often it is tried again, after how many milliseconds, while another program works in the folder: which takes
  /// it milliseconds, unless it was stopped meanwhile.
  private static let patience = 50
  private static let pause: CInt = 20

  /// Does something while no other program does.
  ///
  /// - Throws: `EWOULDBLOCK` if another one does for longer than a second.
  func locked<Result>(_ body: () throws(StateError) -> Result) throws(StateError) -> Result {
    let lock = openat(folder, "lock", O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
    if lock < 0 { throw .last }
    // Closing it unlocks it.
    defer { close(lock) }
    var rest = Self.patience
    while flock(lock, LOCK_EX | LOCK_NB) != 0 {
      if errno != EINTR, errno != EWOULDBLOCK || rest == 0 { throw .last }
      rest -= 1
      poll(nil, 0, Self.pause)
    }
    return try body()
  }

  /// Makes a folder and those above it; answers why the first one could not be made that is not there.
  private static func make(_ path: String) -> StateError? {
    var trouble: StateError?
    func make(_ folder: String) {
      if mkdir(folder, 0o700) != 0, errno != EEXIST, trouble == nil { trouble = .last }
    }
    var end = path.utf8.startIndex
    while let slash = path.utf8[end...].dropFirst().firstIndex(of: UInt8(ascii: "/")) {
      make(String(path[..<slash]))
      end = slash
    }
    make(path)
    return trouble
  }
}
