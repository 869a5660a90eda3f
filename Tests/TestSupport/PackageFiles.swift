import Glibc

/// The files that tests read: those of the package, and the corpus beside it.
public enum PackageFiles {
  /// The folder of the package.
  public static let package = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    .dropLast(3).joined(separator: "/")

  /// The bundled sample.
  public static let sample = package + "/Resources/seed_liaoning_cppcc.txt"

  /// The reports beside the package, on the machines of its makers.
  public static let corpus = package + "/../shared/corpus"

  /// The names of the reports there; none where there is no such folder.
  public static let corpusNames: [String] = names(in: corpus)
    .filter { $0.hasSuffix(".txt") || $0.hasSuffix(".md") }

  /// Why a test that needs them is skipped.
  public static let corpusAbsence = "there is no ../shared/corpus beside the package"

  /// The names in a folder, sorted; none if there is no such folder.
  private static func names(in folder: String) -> [String] {
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
