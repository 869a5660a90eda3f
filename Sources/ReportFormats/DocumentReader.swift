import Glibc
import ReportKit

/// Reads a document of any form from a file or a descriptor, as much at a time as there is.
///
/// What it is tells its content. Text comes in chunks, pages of a PDF file as its converter hands them on, and everything
/// else at once.
///
///     var reader = try DocumentReader(path: "report.docx")
///     try reader.readAll()
///     let report = reader.report
public struct DocumentReader: ~Copyable {
  private let name: String
  private let wantedEncoding: TextEncoding?
  private let converters: [Converter]
  private var textReader: LentTextReader?
  private var converter: UnsafeConverter?
  private var pdf = PDFReader()
  private var output: [UInt8] = []
  private var extracted = ExtractedText()
  private let descriptor: CInt
  /// Closes the descriptor, if it is ours.
  private let owner: DescriptorOwner?
  /// Whether the first bytes of a pipe were read and not yet decoded.
  private var hasBeginning = false
  /// With how many pages the text is made again.
  private var nextPages = 3

  /// What has been read so far.
  public private(set) var text = SourceText("")
  /// The encoding that was given or found; UTF-8 for all forms but text.
  public private(set) var encoding = TextEncoding.utf8
  /// The form of the document.
  public private(set) var form: DocumentForm
  /// How many bytes have been read.
  public private(set) var bytesRead = 0
  /// How many bytes there are to read; nil if that is not known, as of a pipe, and where bytes are no text.
  public var bytesExpected: Int? { form == .text ? size : nil }
  private var size: Int?

  /// No document that is read as a whole is longer, in bytes.
  private static let longestDocument = 1 << 30
  /// No text that gzip has packed is longer, in bytes.
  private static let longestText = 1 << 28
  /// What a converter may write, in bytes: so much, and so many times the size of the document.
  private static let longestOutput = (least: 1 << 22, times: 256, most: 1 << 31)
  /// How long a pipe is waited for, so that its first bytes tell its form, in milliseconds.
  private static let patience: CInt = 20

  /// Opens a file.
  ///
  /// - Parameters:
  ///   - form: what it is; nil to find out.
  ///   - encoding: how a text is encoded; nil to find out.
  /// - Throws: ``DocumentError``.
  public init(
    path: String, form: DocumentForm? = nil, encoding: TextEncoding? = nil,
    converters: [Converter] = Converter.presets
  ) throws(DocumentError) {
    try self.init(
      path: Array(path.utf8CString), name: path, form: form, encoding: encoding,
      converters: converters)
  }

  /// Opens a file whose path need not be UTF-8.
  ///
  /// - Parameters:
  ///   - path: the bytes of the path and a zero.
  ///   - name: what an error calls it.
  ///   - form: what it is; nil to find out.
  ///   - encoding: how a text is encoded; nil to find out.
  /// - Throws: ``DocumentError``.
  public init(
    path: [CChar], name: String, form: DocumentForm? = nil, encoding: TextEncoding? = nil,
    converters: [Converter] = Converter.presets
  ) throws(DocumentError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw DocumentError(ReportError(.cannotOpen, path: name, systemError: errno))
    }
    try self.init(
      descriptor, closing: true, name: name, form: form, encoding: encoding, converters: converters)
  }

  /// Reads from an open descriptor, which stays open afterwards.
  ///
  /// - Throws: ``DocumentError``.
  public init(
    descriptor: CInt, name: String, form: DocumentForm? = nil, encoding: TextEncoding? = nil,
    converters: [Converter] = Converter.presets
  ) throws(DocumentError) {
    try self.init(
      descriptor, closing: false, name: name, form: form, encoding: encoding, converters: converters
    )
  }

  private init(
    _ descriptor: CInt, closing: Bool, name: String, form: DocumentForm?, encoding: TextEncoding?,
    converters: [Converter]
  ) throws(DocumentError) {
    self.descriptor = descriptor
    self.name = name
    self.converters = converters
    wantedEncoding = encoding
    owner = closing ? DescriptorOwner(descriptor) : nil
    self.form = form ?? .text
    var status = stat()
    let isKnown = fstat(descriptor, &status) == 0
    if isKnown, status.st_mode & S_IFMT == S_IFDIR {
      throw DocumentError(ReportError(.isDirectory, path: name))
    }
    let isFile = isKnown && status.st_mode & S_IFMT == S_IFREG
    if isFile { size = max(0, Int(status.st_size)) }
    let beginning = isFile ? Self.peek(descriptor) : Self.firstBytes(descriptor)
    let found: FormRecognition =
      switch form {
      case nil where encoding != nil && !Self.mayBeDocument(beginning): .form(.text)
      case nil: FormRecognition.of(beginning[...])
      case let form?: .form(form)
      }
    do throws(ExtractionError) {
      try begin(as: found, form, beginning: beginning, isFile: isFile)
    } catch {
      throw DocumentError(error, path: name)
    }
  }

  // MARK: What there is

  /// What the file says of its text; nil for plain text.
  public var structure: SourceStructure? {
    form == .text ? nil : extracted.structure
  }

  /// The report of what has been read so far.
  public var report: Report {
    Report(name: name, text: text, encoding: encoding, structure: structure)
  }

  // MARK: Reading

  /// Reads once more, waiting for data if there is none; false when the end has been reached.
  ///
  /// - Throws: ``DocumentError`` when reading fails.
  public mutating func readChunk() throws(DocumentError) -> Bool {
    if textReader != nil {
      do throws(ReportError) {
        let goesOn = try textReader?.readChunk() ?? false
        hasBeginning = false
        if let reader = textReader {
          (text, encoding, bytesRead) = reader.state
        }
        return goesOn
      } catch {
        throw DocumentError(error)
      }
    }
    if converter != nil {
      do throws(ExtractionError) {
        return try readConverter()
      } catch {
        throw DocumentError(error, path: name)
      }
    }
    return false
  }

  /// Reads everything, to the end.
  ///
  /// - Throws: ``DocumentError`` as ``readChunk()`` does.
  public mutating func readAll() throws(DocumentError) {
    while try readChunk() {}
  }

  /// Whether ``readChunk()`` would answer at once, after waiting for that at most so long.
  public func hasData(within time: Duration) -> Bool {
    let milliseconds = CInt(clamping: Int(max(0, (time / .milliseconds(1)).rounded(.up))))
    if let converter { return converter.hasOutput(within: milliseconds) }
    // What was read to tell the form is there.
    if form != .text || hasBeginning { return true }
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&waiting, 1, milliseconds) != 0
  }

  private mutating func begin(
    as found: FormRecognition, _ wanted: DocumentForm?, beginning: [UInt8], isFile: Bool
  ) throws(ExtractionError) {
    switch found {
    case .form(.text): try beginText(beginning, isFile: isFile)
    case .form(let form) where form == .pdf || form == .doc:
      self.form = form
      if isFile {
        try beginConverting([])
      } else {
        try beginConverting(readRest(beginning, isFile: false))
      }
    case .foreign(let foreign): throw .notRead(foreign)
    case .utf32 where wantedEncoding != nil: try beginText(beginning, isFile: isFile)
    case .utf32(let isBigEndian):
      let bytes = try readRest(beginning, isFile: isFile)
      text = SourceText(decoding: UTF32.decoded(bytes, isBigEndian: isBigEndian))
    default:
      let bytes = try readRest(beginning, isFile: isFile)
      try take(bytes, wanted)
    }
  }

  private mutating func beginText(_ beginning: [UInt8], isFile: Bool) throws(ExtractionError) {
    hasBeginning = !isFile && !beginning.isEmpty
    do throws(ReportError) {
      textReader = try LentTextReader(
        lent: descriptor, name: name, encoding: wantedEncoding, beginning: isFile ? [] : beginning)
    } catch {
      throw .unreadable(error)
    }
  }

  /// Takes the text out of a document that is there as a whole.
  private mutating func take(_ bytes: [UInt8], _ wanted: DocumentForm?) throws(ExtractionError) {
    var bytes = bytes
    if wanted == nil, FormRecognition.of(bytes.prefix(FormRecognition.sampleSize)) == .gzip {
      do throws(UnsafeGzip.Failure) {
        bytes = try UnsafeGzip.unpacked(bytes, atMost: Self.longestText)
      } catch {
        throw error == .tooLarge ? .excessive(.text) : .damaged(.text)
      }
    }
    if let wanted { form = wanted } else { form = try DocumentReading.form(of: bytes) }
    switch form {
    case .pdf, .doc: try beginConverting(bytes)
    case .text: text = SourceText(decoding: bytes, encoding: wantedEncoding)
    default:
      show(try DocumentReading.extract(bytes, as: wanted))
    }
  }

  // MARK: Converters

  private mutating func beginConverting(_ bytes: [UInt8]) throws(ExtractionError) {
    guard let program = converters.first(where: { $0.form == form }) else { throw .notRead(.other) }
    let document =
      bytes.isEmpty
      ? descriptor : UnsafeConverter.fileInMemory(bytes)
    guard document >= 0 else { throw .excessive(form) }
    defer { if document != descriptor { close(document) } }
    let size = bytes.isEmpty ? size ?? 0 : bytes.count
    do throws(UnsafeConverter.Failure) {
      converter = try UnsafeConverter(
        program.command, document: document,
        longestOutput: min(
          Self.longestOutput.most, Self.longestOutput.least + size * Self.longestOutput.times))
    } catch {
      throw failure(error)
    }
  }

  private mutating func readConverter() throws(ExtractionError) -> Bool {
    var piece: [UInt8] = []
    let goesOn: Bool
    do throws(UnsafeConverter.Failure) {
      goesOn = try converter?.read { piece.append(contentsOf: $0) } ?? false
    } catch {
      throw failure(error)
    }
    bytesRead += piece.count
    if form == .pdf {
      pdf.read(piece)
    } else {
      output += piece
    }
    if goesOn {
      if form == .pdf, pdf.pageCount >= nextPages {
        nextPages = pdf.pageCount * 6
        show(pdf.text())
      }
      return true
    }
    converter = nil
    pdf.finish()
    show(form == .pdf ? pdf.text() : AntiwordReader.read(output))
    if extracted.isEmpty { throw .noText(form) }
    return false
  }

  private mutating func show(_ new: ExtractedText) {
    extracted = new
    extracted.name(form: form)
    text = SourceText(decoding: new.bytes)
  }

  private func failure(_ failure: UnsafeConverter.Failure) -> ExtractionError {
    let program = converters.first { $0.form == form }
    let name = program?.command.first ?? ""
    switch failure {
    case .missing: return .noConverter(program: name, package: program?.package ?? "")
    case .notStarted: return .converterFailed(program: name, lastLine: "")
    case .stopped: return .converterStopped(program: name)
    case .failed(let line):
      if line.lowercased().contains("password") || line.lowercased().contains("encrypt") {
        return .encrypted(form)
      }
      return form == .pdf && line.isEmpty
        ? .damaged(form) : .converterFailed(program: name, lastLine: line)
    }
  }

  // MARK: Bytes

  private static func mayBeDocument(_ beginning: [UInt8]) -> Bool {
    FormRecognition.of(beginning[...]) != .form(.text)
  }

  /// The first bytes of a file, which stay to be read.
  private static func peek(_ descriptor: CInt) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: FormRecognition.sampleSize)
    let count = pread(descriptor, &bytes, bytes.count, lseek(descriptor, 0, SEEK_CUR))
    return Array(bytes.prefix(max(0, count)))
  }

  /// The first bytes of a pipe: those that come without a pause, until there are enough to tell a form.
  private static func firstBytes(_ descriptor: CInt) -> [UInt8] {
    var bytes: [UInt8] = []
    var room = [UInt8](repeating: 0, count: FormRecognition.sampleSize)
    while bytes.count < 512 {
      var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      if poll(&waiting, 1, bytes.isEmpty ? -1 : patience) <= 0, errno != EINTR || !bytes.isEmpty {
        break
      }
      let count = read(descriptor, &room, room.count)
      if count < 0, errno == EINTR || errno == EAGAIN { continue }
      if count <= 0 { break }
      bytes += room[..<count]
    }
    return bytes
  }

  /// All bytes, behind those that were read.
  private mutating func readRest(_ beginning: [UInt8], isFile: Bool) throws(ExtractionError)
    -> [UInt8]
  {
    var bytes = isFile ? [] : beginning
    bytes.reserveCapacity(min(Self.longestDocument, size ?? 0) + 1)
    var room = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = read(descriptor, &room, room.count)
      if count < 0, errno == EINTR { continue }
      if count < 0, errno == EAGAIN {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        _ = poll(&waiting, 1, -1)
        continue
      }
      if count < 0 { throw .unreadable(ReportError(.cannotRead, path: name, systemError: errno)) }
      if count == 0 { break }
      bytes += room[..<count]
      if bytes.count > Self.longestDocument { throw .excessive(form) }
    }
    bytesRead = bytes.count
    return bytes
  }
}

/// Closes a descriptor when nothing needs it any more.
private final class DescriptorOwner {
  private let descriptor: CInt

  init(_ descriptor: CInt) { self.descriptor = descriptor }

  deinit { close(descriptor) }
}

/// A reader of text that is one part of another reader.
private final class LentTextReader {
  private var reader: TextReader

  init(
    lent descriptor: CInt, name: String, encoding: TextEncoding?, beginning: [UInt8]
  ) throws(ReportError) {
    reader = try TextReader(lent: descriptor, name: name, encoding: encoding, beginning: beginning)
  }

  func readChunk() throws(ReportError) -> Bool { try reader.readChunk() }

  var state: (text: SourceText, encoding: TextEncoding, bytesRead: Int) {
    (reader.text, reader.encoding, reader.bytesRead)
  }
}
