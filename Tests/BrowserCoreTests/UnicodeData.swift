import Foundation

/// The Unicode data files of Debian's package unicode-data.
enum UnicodeData {
  private static let folder = "/usr/share/unicode/"

  /// Whether a file is installed.
  static func exists(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: folder + name)
  }

  /// The lines of a file without comments and blank lines.
  static func lines(_ name: String) throws -> [Substring] {
    try String(contentsOfFile: folder + name, encoding: .utf8).split(separator: "\n")
      .map { $0.prefix { $0 != "#" } }
      .filter { !$0.allSatisfy(\.isWhitespace) }
  }

  /// The ranges of a file of lines `XXXX..YYYY;value`.
  static func ranges(_ name: String) throws -> [(range: ClosedRange<UInt32>, value: String)] {
    try lines(name).compactMap { line in
      let fields = line.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" } }
      let ends = fields[0].split(separator: ".").compactMap { UInt32($0, radix: 16) }
      guard let first = ends.first, let last = ends.last, fields.count > 1 else { return nil }
      return (first...last, String(fields[1]))
    }
  }
}
