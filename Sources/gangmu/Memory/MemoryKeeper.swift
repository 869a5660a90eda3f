import BrowserCore
import Glibc
import ReportKit

/// Reads what is remembered of a document, and writes it down again: one file for each text, named by its
/// digest.
struct MemoryKeeper {
  /// Why something is not remembered.
  enum Trouble: Equatable {
    /// It cannot be read or written.
    case system(StateError)
    /// It was damaged, and was set aside under this path.
    case setAside(String)
    /// A later version of the program has written it.
    case newer(String)
    /// The text has not been read to its end, so that nobody knows which one it is.
    case notWhole
  }

  /// The folder of all files.
  let folder: String
  private let file: String
  private let length: Int
  private var base = ReaderMemory()
  private var revision = 0
  /// What has not been told of yet.
  private(set) var trouble: Trouble?
  /// Whether the file is left alone.
  private var isOff = false
  /// Whether it has been told that something cannot be read or written.
  private var hasFailed = false

  /// Finds the file of a text; nil if there is nowhere to keep it.
  init?(for text: SourceText) {
    guard let folder = Surroundings.stateFolder else { return nil }
    self.folder = folder
    let digits = String(text.digest, radix: 16)
    file = String(repeating: "0", count: 16 - digits.count) + digits
    length = text.count
  }

  /// What is remembered; nil if that is nothing.
  mutating func load() -> ReaderMemory? {
    do throws(StateError) {
      let opened = try PrivateFolder(path: folder, creating: false)
      guard let record = try read(opened) else { return nil }
      switch record.condition {
      case .sound:
        base = record.memory
      case .damaged:
        // What could be read is written again at the end, since the base is still empty.
        try opened.locked { () throws(StateError) in try setAside(in: opened) }
      case .newer:
        trouble = .newer("\(folder)/\(file)")
        isOff = true
      }
      return record.memory
    } catch {
      // Before something was remembered there is no folder.
      if error.systemError != ENOENT { fail(error) }
      return nil
    }
  }

  /// Writes down what is remembered, if something has changed that a crash should not take away.
  mutating func saveChanges(of state: State) {
    if state.memoryRevision != revision { save(state) }
  }

  /// Writes down what is remembered, together with what other programs have written meanwhile.
  mutating func save(_ state: State) {
    let memory = state.readerMemory
    revision = state.memoryRevision
    if isOff || memory == base || memory.isEmpty && base.isEmpty { return }
    do throws(StateError) {
      let folder = try PrivateFolder(path: folder, creating: true)
      try folder.locked { () throws(StateError) in
        let record = try read(folder)
        if record?.condition == .newer { return }
        if record?.condition == .damaged { try setAside(in: folder) }
        let merged = memory.merged(into: record?.memory ?? ReaderMemory(), since: base)
        try folder.replace(file, with: Array(MemoryRecord.text(of: merged).utf8))
      }
      base = memory
    } catch {
      fail(error)
    }
  }

  /// The trouble that has not been told of yet, once.
  mutating func takeTrouble() -> Trouble? {
    defer { trouble = nil }
    return trouble
  }

  private func read(
    _ folder: borrowing PrivateFolder
  ) throws(StateError) -> (memory: ReaderMemory, condition: MemoryRecord.Condition)? {
    try folder.read(file).map { MemoryRecord.read($0, length: length) }
  }

  private mutating func setAside(in folder: borrowing PrivateFolder) throws(StateError) {
    trouble = .setAside("\(self.folder)/\(try folder.setAside(file))")
  }

  /// Says so once.
  ///
  /// It is tried again with the next change and at the end: a disk may be full for a while.
  private mutating func fail(_ error: StateError) {
    if !hasFailed { trouble = .system(error) }
    hasFailed = true
  }
}
