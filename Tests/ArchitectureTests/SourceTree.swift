import Foundation

/// The files of the package, as tests of its structure see them.
enum SourceTree {
  /// The folder of the package.
  static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A source file.
  struct File {
    /// Its path below the package.
    let path: String
    let text: String

    /// The folder right below `Sources`.
    var target: String { String(path.split(separator: "/")[1]) }

    /// The text without comments that fill a line.
    var code: String {
      text.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("//") }
        .joined(separator: "\n")
    }

    /// The modules that it imports.
    var imports: [String] {
      text.split(separator: "\n").compactMap { line in
        let words = line.split(separator: " ")
        guard let index = words.firstIndex(of: "import"),
          words[..<index].allSatisfy({ $0.hasPrefix("@") || $0 == "public" || $0 == "internal" })
        else { return nil }
        return words.indices.contains(index + 1) ? String(words[index + 1]) : nil
      }
    }
  }

  /// All Swift files below a folder of the package.
  static func swiftFiles(below folder: String) throws -> [File] {
    try files(below: folder, endingIn: ".swift")
  }

  /// All files below a folder of the package whose names end so.
  static func files(below folder: String, endingIn suffix: String) throws -> [File] {
    let root = package.appendingPathComponent(folder)
    let paths = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String }
    // Not what a nested package has built.
    let sources = (paths ?? []).filter { $0.hasSuffix(suffix) && !$0.contains("/.build/") }
    return try sources.sorted().map { path in
      File(
        path: "\(folder)/\(path)",
        text: try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8))
    }
  }
}
