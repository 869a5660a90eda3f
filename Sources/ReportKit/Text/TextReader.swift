import Glibc

/// Reads a text in chunks from a file or a descriptor.
///
/// Files are read, never mapped: a file that is cut short while it is open would otherwise kill the
/// program. The memory is sized in advance where the size is known.
///
///     var reader = try TextReader(path: "report.txt")
///     while try reader.readChunk() {}
///     let text = reader.text
public struct TextReader: ~Copyable {
  private let descriptor: CInt
  private let closesDescriptor: Bool
  private let path: String
  private var appender: UnsafeTextAppender
  private var repair = UTF8Repair()
  private var chunk: [UInt8]
  private var isFinished = false

  /// The most bytes that one ``readChunk()`` asks for.
  public static let chunkSize = 1 << 18

  /// Opens the file at `path`.
  ///
  /// - Throws: ``ReportError`` when there is no such file, when it is a directory, or when it may
  ///   not be read.
  public init(path: String) throws(ReportError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw ReportError(.cannotOpen, path: path, systemError: errno)
    }
    do {
      try self.init(descriptor: descriptor, name: path, closing: true)
    } catch {
      close(descriptor)
      throw error
    }
  }

  /// Reads from an open descriptor, which stays open afterwards.
  ///
  /// - Parameter name: what an error calls it.
  public init(descriptor: CInt, name: String) throws(ReportError) {
    try self.init(descriptor: descriptor, name: name, closing: false)
  }

  private init(descriptor: CInt, name: String, closing: Bool) throws(ReportError) {
    var status = stat()
    var expected = 0
    if fstat(descriptor, &status) == 0 {
      if status.st_mode & S_IFMT == S_IFDIR {
        throw ReportError(.isDirectory, path: name)
      }
      if status.st_mode & S_IFMT == S_IFREG { expected = max(0, Int(status.st_size)) }
    }
    // One byte more, so that the read that finds the end needs no more memory.
    guard let appender = UnsafeTextAppender(capacity: expected + 1) else {
      throw ReportError(.outOfMemory, path: name)
    }
    self.appender = appender
    self.descriptor = descriptor
    self.path = name
    closesDescriptor = closing
    chunk = [UInt8](repeating: 0, count: min(Self.chunkSize, max(expected + 1, 1 << 16)))
  }

  deinit {
    if closesDescriptor { close(descriptor) }
  }

  /// What has been read so far.
  ///
  /// Costs nothing, and does not change when more is read.
  public var text: SourceText { appender.text }

  /// Reads once more, waiting for data if there is none; false when the end has been reached.
  ///
  /// - Throws: ``ReportError`` when reading fails or memory runs out.
  public mutating func readChunk() throws(ReportError) -> Bool {
    if isFinished { return false }
    let length = try readBytes()
    let stored: Bool
    if length > 0 {
      stored = chunk.withUnsafeBytes { bytes in
        repair.append(UnsafeRawBufferPointer(rebasing: bytes[..<length]), to: &appender)
      }
    } else {
      isFinished = true
      stored = repair.finish(to: &appender)
    }
    if !stored { throw ReportError(.outOfMemory, path: path) }
    return length > 0
  }

  private mutating func readBytes() throws(ReportError) -> Int {
    while true {
      let length = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if length >= 0 { return length }
      switch errno {
      case EINTR:
        continue
      case EAGAIN:
        var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        _ = poll(&waiting, 1, -1)
      default:
        throw ReportError(.cannotRead, path: path, systemError: errno)
      }
    }
  }
}

extension SourceText {
  /// Reads a whole file.
  ///
  /// - Throws: ``ReportError`` as ``TextReader`` does.
  public init(path: String) throws(ReportError) {
    var reader = try TextReader(path: path)
    while try reader.readChunk() {}
    self = reader.text
  }

  /// Reads everything that an open descriptor gives, to its end.
  ///
  /// - Throws: ``ReportError`` as ``TextReader`` does.
  public init(descriptor: CInt, name: String) throws(ReportError) {
    var reader = try TextReader(descriptor: descriptor, name: name)
    while try reader.readChunk() {}
    self = reader.text
  }
}
