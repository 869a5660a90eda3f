import BundledSample
import Glibc
import ReportFormats
import ReportKit

/// Where a report is read from.
enum ReportSource: Equatable {
  /// A file.
  case file(String)
  /// Standard input.
  case standardInput
  /// The sample that is compiled in.
  case sample

  /// What the command line names: a file, `-` for standard input, or nothing, which is standard input
  /// when that is a pipe or a file and else the sample.
  init(argument: String?) {
    switch argument {
    case "-": self = .standardInput
    case let path?: self = .file(path)
    case nil: self = Self.standardInputHoldsText ? .standardInput : .sample
    }
  }

  /// Reads and analyses the report.
  ///
  /// - Parameter reading: what is known of it; nothing of the sample has to be told.
  func open(reading: ReadingOptions) throws(DocumentError) -> Report {
    guard var reader = try reader(reading: reading) else { return Self.sampleReport }
    try reader.readAll()
    return reader.report
  }

  /// Reads the report and makes it ready to be searched.
  func openFolded(reading: ReadingOptions) throws(DocumentError) -> FoldedText {
    try Self.folded(open(reading: reading))
  }

  /// A report made ready to be searched.
  static func folded(_ report: Report) throws(DocumentError) -> FoldedText {
    do throws(ReportError) {
      return try FoldedText(report)
    } catch {
      throw DocumentError(error)
    }
  }

  /// What errors and the screen call it.
  var name: String {
    switch self {
    case .file(let path): path
    case .standardInput: "-"
    case .sample: BundledSample.name
    }
  }

  /// The path of a file; nil for anything else.
  var path: String? {
    if case .file(let path) = self { return path }
    return nil
  }

  /// Why a file cannot be opened, as far as that can be told without opening it; nil if it can.
  var trouble: DocumentError? {
    guard let path else { return nil }
    var status = stat()
    let name = FileName.cString(path)
    if stat(name, &status) != 0 || access(name, R_OK) != 0 {
      return DocumentError(ReportError(.cannotOpen, path: path, systemError: errno))
    }
    return status.st_mode & S_IFMT == S_IFDIR
      ? DocumentError(ReportError(.isDirectory, path: path)) : nil
  }

  /// Whether it is read from a file.
  ///
  /// - Parameter name: the bytes of its path and a zero.
  func isRead(from name: [CChar]) -> Bool {
    var own = stat()
    var other = stat()
    let isThere =
      switch self {
      case .file(let path): stat(FileName.cString(path), &own) == 0
      case .standardInput: fstat(STDIN_FILENO, &own) == 0
      case .sample: false
      }
    return isThere && own.st_mode & S_IFMT == S_IFREG && stat(name, &other) == 0
      && own.st_dev == other.st_dev && own.st_ino == other.st_ino
  }

  /// Opens what is to be read; nil for the sample, which is there already.
  func reader(reading: ReadingOptions) throws(DocumentError) -> DocumentReader? {
    switch self {
    case .file(let path):
      try DocumentReader(
        path: FileName.cString(path), name: path, form: reading.form, encoding: reading.encoding)
    case .standardInput:
      try DocumentReader(
        descriptor: STDIN_FILENO, name: name, form: reading.form, encoding: reading.encoding)
    case .sample:
      nil
    }
  }

  /// The sample.
  static var sampleReport: Report {
    Report(name: BundledSample.name, text: SourceText(decoding: BundledSample.bytes))
  }

  private static var standardInputHoldsText: Bool {
    var status = stat()
    guard fstat(STDIN_FILENO, &status) == 0 else { return false }
    return [S_IFIFO, S_IFREG, S_IFSOCK].contains(status.st_mode & S_IFMT)
  }
}
