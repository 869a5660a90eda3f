import BundledSample
import Glibc
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
  /// - Parameter encoding: how it is encoded, which is known of the sample; nil to find out.
  func open(encoding: TextEncoding?) throws(ReportError) -> Report {
    switch self {
    case .file(let path):
      try Self.read(path, TextReader(path: path, encoding: encoding))
    case .standardInput:
      try Self.read("-", TextReader(descriptor: STDIN_FILENO, name: "-", encoding: encoding))
    case .sample:
      Report(name: BundledSample.name, text: SourceText(decoding: BundledSample.bytes))
    }
  }

  private static func read(
    _ name: String, _ reader: consuming TextReader
  ) throws(ReportError) -> Report {
    try reader.readAll()
    return Report(name: name, text: reader.text, encoding: reader.encoding)
  }

  private static var standardInputHoldsText: Bool {
    var status = stat()
    guard fstat(STDIN_FILENO, &status) == 0 else { return false }
    return [S_IFIFO, S_IFREG, S_IFSOCK].contains(status.st_mode & S_IFMT)
  }
}
