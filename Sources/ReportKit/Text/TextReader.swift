import Glibc

/// Reads a text in chunks from a file or a descriptor, whatever its encoding.
///
/// Files are read, never mapped: a file that is cut short while it is open would otherwise kill the
/// program. The memory is sized in advance where the size is known.
///
///     var reader = try TextReader(path: "report.txt")
///     try reader.readAll()
///     let text = reader.text
public struct TextReader: ~Copyable {
  private let descriptor: CInt
  private let closesDescriptor: Bool
  private let path: String
  private var appender: UnsafeTextAppender
  private var decoder: TextDecoder
  private var chunk: [UInt8]
  private var isFinished = false
  /// What was read of the descriptor before.
  private var beginning: [UInt8] = []

  /// How many bytes have been read, before they were decoded.
  public private(set) var bytesRead = 0
  /// How many bytes there are to read; nil if that is not known, as of a pipe.
  public let bytesExpected: Int?

  /// The most bytes that one ``readChunk()`` asks for.
  public static let chunkSize = 1 << 18

  /// The most bytes of a text of unknown length for which no other place has to be found.
  private static let longestStream = 1 << 34

  /// Opens the file at `path`.
  ///
  /// - Parameter encoding: how it is encoded; nil to find out.
  /// - Throws: ``ReportError`` when there is no such file, when it is a directory, or when it may
  ///   not be read.
  public init(path: String, encoding: TextEncoding? = nil) throws(ReportError) {
    try self.init(path: Array(path.utf8CString), name: path, encoding: encoding)
  }

  /// Opens a file whose path need not be UTF-8.
  ///
  /// - Parameters:
  ///   - path: the bytes of the path and a zero.
  ///   - name: what an error calls it.
  ///   - encoding: how the file is encoded; nil to find out.
  /// - Throws: ``ReportError`` when there is no such file, when it is a directory, or when it may
  ///   not be read.
  public init(path: [CChar], name: String, encoding: TextEncoding? = nil) throws(ReportError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw ReportError(.cannotOpen, path: name, systemError: errno)
    }
    do {
      try self.init(
        descriptor: descriptor, name: name, encoding: encoding, closing: true)
    } catch {
      close(descriptor)
      throw error
    }
  }

  /// Reads from an open descriptor, which stays open afterwards.
  ///
  /// - Parameters:
  ///   - name: what an error calls it.
  ///   - encoding: how it is encoded; nil to find out.
  public init(
    descriptor: CInt, name: String, encoding: TextEncoding? = nil
  ) throws(ReportError) {
    try self.init(descriptor: descriptor, name: name, encoding: encoding, closing: false)
  }

  /// Reads from an open descriptor of which some bytes were read already to see what it is.
  package init(
    lent descriptor: CInt, name: String, encoding: TextEncoding?, beginning: [UInt8]
  ) throws(ReportError) {
    try self.init(
      descriptor: descriptor, name: name, encoding: encoding, closing: false, beginning: beginning)
  }

  private init(
    descriptor: CInt, name: String, encoding: TextEncoding?, closing: Bool, beginning: [UInt8] = []
  ) throws(ReportError) {
    var status = stat()
    var size: Int?
    if fstat(descriptor, &status) == 0 {
      if status.st_mode & S_IFMT == S_IFDIR {
        throw ReportError(.isDirectory, path: name)
      }
      if status.st_mode & S_IFMT == S_IFREG { size = max(0, Int(status.st_size)) }
    }
    let expected = size ?? 0
    // One byte more, so that the read that finds the end needs no more memory.
    let prepared =
      size == nil
      ? UnsafeTextAppender(reserving: Self.longestStream)
      : UnsafeTextAppender(capacity: expected + 1)
    guard let appender = prepared else {
      throw ReportError(.outOfMemory, path: name)
    }
    self.appender = appender
    bytesExpected = size
    decoder = TextDecoder(encoding: encoding)
    self.descriptor = descriptor
    self.path = name
    closesDescriptor = closing
    self.beginning = beginning
    chunk = [UInt8](repeating: 0, count: min(Self.chunkSize, max(expected + 1, 1 << 16)))
  }

  deinit {
    if closesDescriptor { close(descriptor) }
  }

  /// What has been read so far.
  ///
  /// Costs nothing, and does not change when more is read.
  public var text: SourceText { appender.text }

  /// The encoding that was given or found; UTF-8 as long as nothing speaks against it.
  public var encoding: TextEncoding { decoder.encoding }

  /// Reads once more, waiting for data if there is none; false when the end has been reached.
  ///
  /// The text grows when it is known how to read it, which may take 64 KiB from the first character
  /// outside ASCII, or the end.
  ///
  /// - Throws: ``ReportError`` when reading fails or memory runs out.
  public mutating func readChunk() throws(ReportError) -> Bool {
    if isFinished { return false }
    let length = try readBytes()
    do throws(TextDecoder.Failure) {
      if length > 0 {
        try chunk.withUnsafeBufferPointer { (bytes) throws(TextDecoder.Failure) in
          let bytes = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes[..<length]))
          try decoder.append(bytes, to: &appender)
        }
      } else {
        isFinished = true
        try decoder.finish(to: &appender)
      }
    } catch {
      throw ReportError(error, path: path)
    }
    return length > 0
  }

  /// Whether ``readChunk()`` would answer at once, after waiting for that at most so long.
  public func hasData(within time: Duration) -> Bool {
    if !beginning.isEmpty { return true }
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    let milliseconds = time / .milliseconds(1)
    return poll(&waiting, 1, CInt(clamping: Int(max(0, milliseconds).rounded(.up)))) != 0
  }

  /// Reads everything, to the end.
  ///
  /// - Throws: ``ReportError`` as ``readChunk()`` does.
  public mutating func readAll() throws(ReportError) {
    while try readChunk() {}
  }

  private mutating func readBytes() throws(ReportError) -> Int {
    if !beginning.isEmpty {
      let length = min(beginning.count, chunk.count)
      chunk.replaceSubrange(..<length, with: beginning[..<length])
      beginning.removeFirst(length)
      bytesRead += length
      return length
    }
    while true {
      let length = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if length >= 0 {
        bytesRead += length
        return length
      }
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

extension ReportError {
  fileprivate init(_ failure: TextDecoder.Failure, path: String) {
    switch failure {
    case .outOfMemory: self.init(Code.outOfMemory, path: path)
    case .cannotConvert(let encoding): self.init(Code.cannotConvert(encoding), path: path)
    }
  }
}

extension SourceText {
  /// Reads a whole file, in whatever encoding it is.
  ///
  /// - Throws: ``ReportError`` as ``TextReader`` does.
  public init(path: String) throws(ReportError) {
    var reader = try TextReader(path: path)
    try reader.readAll()
    self = reader.text
  }

  /// Reads everything that an open descriptor gives, to its end.
  ///
  /// - Throws: ``ReportError`` as ``TextReader`` does.
  public init(descriptor: CInt, name: String) throws(ReportError) {
    var reader = try TextReader(descriptor: descriptor, name: name)
    try reader.readAll()
    self = reader.text
  }
}
