import Foundation
import ReportKit

/// The texts that rows are tested on.
enum Corpus {
  private static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The sample that is in the package.
  static func sample() throws -> Report {
    let path = package.appendingPathComponent("Resources/seed_liaoning_cppcc.txt").path
    return Report(name: "sample", text: try SourceText(path: path))
  }

  /// The reports beside the package, if they are there, that are UTF-8.
  static let paths: [String] = {
    let folder = package.deletingLastPathComponent().appendingPathComponent("shared/corpus")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".txt") || $0.hasSuffix(".md") }.sorted()
      .map { folder.appendingPathComponent($0).path }
      .filter { path in
        FileManager.default.contents(atPath: path).map {
          String(validating: $0, as: UTF8.self) != nil
        }
          ?? false
      }
  }()
}
