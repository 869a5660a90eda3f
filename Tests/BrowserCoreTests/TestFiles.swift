import Glibc
import ReportKit
import Testing

@testable import BrowserCore

/// The bundled sample report.
enum Sample {
  static func report() throws -> Report {
    let path = TestFiles.package + "/Resources/seed_liaoning_cppcc.txt"
    return Report(name: "seed", text: try SourceText(path: path))
  }
}

/// The reports that stand beside the package on the machines of its makers.
enum Corpus {
  static let absence: Comment = "there is no ../shared/corpus beside the package"
  static let names: [String] = TestFiles.names(in: folder)
    .filter { $0.hasSuffix(".txt") || $0.hasSuffix(".md") }
  static var isPresent: Bool { !names.isEmpty }

  private static let folder = TestFiles.package + "/../shared/corpus"

  static func report(_ name: String) throws -> Report {
    Report(name: name, text: try SourceText(path: folder + "/" + name))
  }
}

enum TestFiles {
  /// The folder of the package.
  static let package = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    .dropLast(3).joined(separator: "/")

  /// The names in a folder, sorted; none if there is no such folder.
  static func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      names.append(name)
    }
    return names.sorted()
  }
}
