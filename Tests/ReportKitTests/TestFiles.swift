import Glibc
import TestSupport
import Testing

@testable import ReportKit

/// The bundled sample report.
enum Sample {
  static let path = PackageFiles.sample

  static func report() throws -> Report {
    Report(name: "seed", text: try SourceText(path: path))
  }
}

/// The reports that stand beside the package on the machines of its makers.
enum Corpus {
  static let absence = Comment(rawValue: PackageFiles.corpusAbsence)
  static let names = PackageFiles.corpusNames
  static var isPresent: Bool { !names.isEmpty }

  static func text(_ name: String) throws -> SourceText {
    try SourceText(path: path(name))
  }

  static func path(_ name: String) -> String { PackageFiles.corpus + "/" + name }

  /// The encoding of each document, by its name, as the manifest says.
  static func encodings() throws -> [String: TextEncoding] {
    var encodings: [String: TextEncoding] = [:]
    let rows = try text("MANIFEST.tsv").string.split(separator: "\n")
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    let column = try #require(rows.first?.firstIndex(of: "encoding"))
    for row in rows.dropFirst() {
      let encoding = TextEncoding(name: String(row[column]))
      try #require(encoding != nil, "\(row[column])")
      encodings[String(row[0])] = encoding
    }
    return encodings
  }
}

enum TestFiles {
  /// Makes a file of the bytes, lends its path to `body`, and removes it.
  static func withTemporaryFile(
    _ bytes: [UInt8], _ body: (_ path: String) throws -> Void
  ) throws {
    var template = Array("/tmp/gangmu-test-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    try #require(descriptor >= 0)
    let path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    defer { unlink(path) }
    try writeAll(bytes, to: descriptor)
    close(descriptor)
    try body(path)
  }

  static func writeAll(_ bytes: [UInt8], to descriptor: CInt) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let length = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      try #require(length > 0)
      rest = rest.dropFirst(length)
    }
  }

  /// The two ends of a new pipe, which programs that other tests start do not inherit.
  static func pipeEnds() throws -> (read: CInt, write: CInt) {
    var ends: [CInt] = [-1, -1]
    try #require(pipe(&ends) == 0)
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }
}

extension SourceText {
  /// All of it.
  var string: String { string(in: 0..<count) }

  /// A copy of its bytes.
  var bytes: [UInt8] { withBytes { Array($0) } }

  /// The bytes of its first occurrence of a string.
  func range(of string: String) -> Range<Int>? {
    let all = bytes
    let wanted = Array(string.utf8)
    for start in 0...max(0, all.count - wanted.count)
    where all[start...].starts(with: wanted) {
      return start..<start + wanted.count
    }
    return nil
  }
}
