import CConverter
import Glibc

/// A running program that turns a document into text.
///
/// It has no terminal and no shell, writes no file, and is ended together with this value.
final class UnsafeConverter {
  /// Why it did not give all of its output.
  enum Failure: Error {
    /// There is no such program.
    case missing
    /// It could not be started, for this reason.
    case notStarted(CInt)
    /// It ended with an error, or by a signal; with its last line.
    case failed(lastLine: String)
    /// It wrote nothing for too long, or too much.
    case stopped
  }

  private var converter = cc_converter()
  private var isRunning = false
  private var written = 0
  private var errors: [UInt8] = []
  private let longestOutput: Int

  /// The most addresses a converter may use, in bytes.
  private static let memory = 1 << 29
  /// The most processor time, in seconds.
  private static let seconds: UInt32 = 120
  /// How long it may write nothing, in milliseconds.
  private static let patience: CInt = 60_000
  /// How often it is looked whether it is still there, in milliseconds.
  private static let interval: CInt = 100
  private static let mostErrors = 1 << 16

  /// Starts a program that reads the document from descriptor 3.
  ///
  /// - Parameters:
  ///   - arguments: its name and its arguments.
  ///   - document: an open descriptor, which is lent to it.
  ///   - longestOutput: how much it may write, in bytes.
  init(_ arguments: [String], document: CInt, longestOutput: Int) throws(Failure) {
    self.longestOutput = longestOutput
    let copies = arguments.map { strdup($0) }
    defer { copies.forEach { free($0) } }
    let list = copies.map { UnsafePointer<CChar>($0) } + [nil]
    let reason = cc_start(list, document, Self.memory, Self.seconds, &converter)
    if reason == ENOENT || reason == EACCES || reason == ENOTDIR { throw .missing }
    if reason != 0 { throw .notStarted(reason) }
    isRunning = true
    for descriptor in [converter.output, converter.errors] {
      _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    }
  }

  deinit { stop() }

  /// A descriptor of a file in memory that holds these bytes, to be closed; -1 if there is no room for it.
  static func fileInMemory(_ bytes: [UInt8]) -> CInt {
    bytes.withUnsafeBytes { cc_file_in_memory($0.baseAddress, $0.count) }
  }

  /// Ends it.
  func stop() {
    guard isRunning else { return }
    isRunning = false
    _ = cc_end(&converter, false)
    close(converter.output)
    close(converter.errors)
  }

  /// Whether there is output, or its end, within so many milliseconds.
  func hasOutput(within milliseconds: CInt) -> Bool {
    var waiting = pollfd(fd: converter.output, events: Int16(POLLIN), revents: 0)
    return poll(&waiting, 1, milliseconds) != 0
  }

  /// Hands over what it writes next, and waits for it; false at the end.
  func read(_ body: (UnsafeRawBufferPointer) -> Void) throws(Failure) -> Bool {
    guard isRunning else { return false }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var waited: CInt = 0
    while true {
      var waiting = [
        pollfd(fd: converter.output, events: Int16(POLLIN), revents: 0),
        pollfd(fd: converter.errors, events: Int16(POLLIN), revents: 0),
      ]
      let ready = poll(&waiting, 2, Self.interval)
      if ready < 0, errno == EINTR { continue }
      if ready <= 0 {
        // What it has started and left behind may keep the pipe open.
        if cc_has_ended(&converter) {
          try end()
          return false
        }
        waited += Self.interval
        if waited < Self.patience { continue }
        stop()
        throw .stopped
      }
      if waiting[1].revents != 0 { readErrors() }
      if waiting[0].revents == 0 { continue }
      let count = Glibc.read(converter.output, &buffer, buffer.count)
      if count < 0, errno == EINTR || errno == EAGAIN { continue }
      if count <= 0 {
        try end()
        return false
      }
      written += count
      if written > longestOutput {
        stop()
        throw .stopped
      }
      buffer.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
      return true
    }
  }

  private func readErrors() {
    var buffer = [UInt8](repeating: 0, count: 1 << 12)
    let count = Glibc.read(converter.errors, &buffer, buffer.count)
    if count > 0 {
      if errors.count < Self.mostErrors { errors += buffer[..<count] }
    } else if count == 0 {
      // Closed: nothing more is waited for there.
      close(converter.errors)
      converter.errors = -1
    }
  }

  private func end() throws(Failure) {
    // What it has said last stands in the pipe.
    while converter.errors >= 0 {
      let before = errors.count
      readErrors()
      if errors.count == before { break }
    }
    isRunning = false
    let status = cc_end(&converter, true)
    close(converter.output)
    if converter.errors >= 0 { close(converter.errors) }
    if status != 0 { throw .failed(lastLine: lastLine) }
  }

  /// The last line of what it has said.
  var lastLine: String {
    let lines = errors.split { $0 == 0x0A || $0 == 0x0D }
    return lines.last.map { String(decoding: $0.prefix(200), as: UTF8.self) } ?? ""
  }
}
